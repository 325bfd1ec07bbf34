using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Fiscal years: an object of endsOn and namedAfter.</summary>
public sealed class FiscalYearConverter : WireConverter<FiscalYear>
{
    private protected override FiscalYear FromWire(ref JsonCursor cursor) => FiscalYearJson.Read(ref cursor);

    private protected override void ToWire(Utf8JsonWriter writer, FiscalYear value) => FiscalYearJson.Write(writer, value);
}

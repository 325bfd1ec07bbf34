using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Cases: the whole document.</summary>
public sealed class SupplyCaseConverter : WireConverter<SupplyCase>
{
    private protected override SupplyCase FromWire(ref JsonCursor cursor) => CaseJsonReader.Read(ref cursor);

    private protected override void ToWire(Utf8JsonWriter writer, SupplyCase value) => CaseJsonWriter.Write(writer, value);
}

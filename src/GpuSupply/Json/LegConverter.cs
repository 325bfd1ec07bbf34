using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Legs of a reallocation.</summary>
public sealed class LegConverter : WireConverter<Leg>
{
    private protected override Leg FromWire(ref JsonCursor cursor) => LegJson.Read(ref cursor);

    private protected override void ToWire(Utf8JsonWriter writer, Leg value) => LegJson.Write(writer, value);
}

using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Stated values: a number, a text such as <c>&gt;=85k</c>, or an object of low, best, high, unit (or currency) and level.</summary>
public sealed class StatedValueConverter : WireConverter<StatedValue>
{
    private protected override StatedValue FromWire(ref JsonCursor cursor) => cursor.Value();

    private protected override void ToWire(Utf8JsonWriter writer, StatedValue value) => writer.WriteValue("value", value);
}

using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Quantities: a number, a text such as <c>~12k</c>, or an object of low, best and high.</summary>
public sealed class QuantityConverter : WireConverter<Quantity>
{
    private protected override Quantity FromWire(ref JsonCursor cursor) => cursor.Quantity();

    private protected override void ToWire(Utf8JsonWriter writer, Quantity value) => writer.WriteValue(value);
}

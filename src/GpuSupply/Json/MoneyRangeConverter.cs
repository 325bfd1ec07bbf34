using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Ranges of money: a text such as <c>25k..40k USD</c>, or an object of low, best, high and currency.</summary>
public sealed class MoneyRangeConverter : WireConverter<MoneyRange>
{
    private protected override MoneyRange FromWire(ref JsonCursor cursor) => cursor.Money();

    private protected override void ToWire(Utf8JsonWriter writer, MoneyRange value) => writer.WriteValue("money", value);
}

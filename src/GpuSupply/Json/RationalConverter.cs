using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Exact numbers: a text of decimals (a JSON number is read, too). Where the decimals don't end, they are rounded as <see cref="Rational.ToString"/> rounds them.</summary>
public sealed class RationalConverter : WireConverter<Rational>
{
    private protected override Rational FromWire(ref JsonCursor cursor) => cursor.Decimal(out _);

    private protected override void ToWire(Utf8JsonWriter writer, Rational value) => writer.WriteStringValue(value.ToString());
}

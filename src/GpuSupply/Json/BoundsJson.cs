using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Bounds on the wire: an end that is <c>null</c> or not there is infinite.</summary>
internal static class BoundsJson
{
    private static readonly FieldNames Names = FieldNames.Of("low?", "lowOpen?", "high?", "highOpen?", "unit");

    public static Bounds Read(ref JsonCursor cursor)
    {
        (Rational? low, Rational? high, bool lowOpen, bool highOpen, Unit unit) = (null, null, false, false, default);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "low": low = ReadEnd(cursor); break;
                case "lowOpen": lowOpen = cursor.Boolean(); break;
                case "high": high = ReadEnd(cursor); break;
                case "highOpen": highOpen = cursor.Boolean(); break;
                default: unit = cursor.Parsed<Unit>(); break;
            }
        }
        if (fields.Extensions.Count > 0)
            throw new JsonRefusal(CaseErrorCode.UnknownField, fields.Start, "an object", "has properties of one's own, which bounds don't keep", "none that begins with x-");
        return Bounds.Between(low, high, unit, lowOpen, highOpen);
    }

    public static void Write(Utf8JsonWriter writer, Bounds bounds)
    {
        writer.WriteStartObject();
        writer.WriteString("low", bounds.Low?.ToString());
        if (bounds.LowOpen)
            writer.WriteBoolean("lowOpen", true);
        writer.WriteString("high", bounds.High?.ToString());
        if (bounds.HighOpen)
            writer.WriteBoolean("highOpen", true);
        writer.WriteString("unit", bounds.Unit.ToString());
        writer.WriteEndObject();
    }

    private static Rational? ReadEnd(in JsonCursor cursor) => cursor.Token == JsonTokenType.Null ? null : cursor.Decimal(out _);
}

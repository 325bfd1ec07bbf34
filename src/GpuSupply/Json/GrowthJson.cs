using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>
/// Growth on the wire: a measure without its time, and two times. Of a measure of one's own a single day is a stock's, anything else a flow's.
/// </summary>
internal static class GrowthJson
{
    private static readonly FieldNames Names = FieldNames.Of("kind", "of", "from", "to");
    private static readonly FieldNames StockNames = FieldNames.Of("kind", "party", "product", "purpose?", "supplier?", "basis?", "in?");
    private static readonly FieldNames FlowNames = FieldNames.Of("kind", "party", "product?", "purpose?", "supplier?", "basis?", "in?");

    public static GrowthMeasure Read(ref JsonCursor cursor)
    {
        (MeasureScope scope, string from, string to) = (default, null!, null!);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            if (fields.Name == "of")
                scope = ReadScope(ref cursor);
            else if (fields.Name == "from")
                from = cursor.Text();
            else if (fields.Name == "to")
                to = cursor.Text();
        }
        return new(Timed(cursor, fields, scope, "from", from), Timed(cursor, fields, scope, "to", to)) { Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, GrowthMeasure growth)
    {
        writer.WriteStartObject("of");
        writer.WriteString("kind", growth.From.Name);
        MeasureScope.WriteHead(writer, growth.From);
        MeasureScope.WriteTail(writer, growth.From);
        writer.WriteExtensions(growth.From.Extensions);
        writer.WriteEndObject();
        writer.WriteString("from", TimeOf(growth.From));
        writer.WriteString("to", TimeOf(growth.To));
    }

    private static MeasureScope ReadScope(ref JsonCursor cursor)
    {
        MeasureKind kind = MeasureJson.KindAt(cursor);
        var scope = new MeasureScope(kind);
        if (!scope.IsStock && !scope.IsFlow && !scope.IsCustom)
            throw cursor.Ahead("kind"u8).Invalid("is neither a stock nor a flow", "the kind of a measure that has a time");
        Fields fields = cursor.BeginObject(scope.IsStock ? StockNames : FlowNames);
        while (cursor.NextField(ref fields))
            scope.Read(ref cursor, fields.Name);
        scope.Extensions = fields.Extensions;
        // Made here once, so that what a flow lacks is said of it and not of the growth.
        if (scope.IsFlow)
            _ = scope.During(default);
        return scope;
    }

    private static ScopedMeasure Timed(in JsonCursor cursor, in Fields fields, in MeasureScope scope, string name, string text)
    {
        try
        {
            return scope.IsStock || (scope.IsCustom && IsDay(text)) ? scope.At(DateText.Parse(text)) : scope.During(DateWindow.Parse(text));
        }
        catch (FormatException wrong)
        {
            throw cursor.Invalid(fields, name, wrong);
        }
    }

    private static bool IsDay(string text) => DateText.TryRead(text, out _, out _);

    // A flow's window of one day is written as an interval, so that it is not taken for a stock's day.
    private static string TimeOf(ScopedMeasure measure)
    {
        string time = GrowthMeasure.TimeOf(measure);
        return measure is FlowMeasure { Kind: MeasureKind.Custom } && IsDay(time) ? $"{time}/{time}" : time;
    }
}

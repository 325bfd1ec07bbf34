using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Measures on the wire, of any kind.</summary>
internal static class MeasureJson
{
    private static readonly FieldNames RatioNames = FieldNames.Of("kind", "of", "to");
    private static readonly FieldNames SumNames = FieldNames.Of("kind", "of");

    public static Measure Read(ref JsonCursor cursor) => Read(ref cursor, KindAt(cursor));

    public static void Write(Utf8JsonWriter writer, Measure measure)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", measure is ScopedMeasure { Name: var name } ? name : Kebab.Of(measure.Kind));
        switch (measure)
        {
            case ScopedMeasure scoped: ScopedMeasureJson.Write(writer, scoped); break;
            case GrowthMeasure growth: GrowthJson.Write(writer, growth); break;
            case RatioMeasure ratio: WriteInside(writer, "of", ratio.Of); WriteInside(writer, "to", ratio.To); break;
            case SumMeasure sum: WriteSum(writer, sum); break;
            case ReceiptDelayMeasure delay: DelayMeasureJson.Write(writer, delay); break;
            case OrderDelayMeasure delay: DelayMeasureJson.Write(writer, delay); break;
            case DivertedValueMeasure value: DivertedValueJson.Write(writer, value); break;
            default: throw new ArgumentException($"The measure \"{measure}\" has no written form.", nameof(measure));
        }
        writer.WriteExtensions(measure.Extensions);
        writer.WriteEndObject();
    }

    /// <summary>The kind of the measure that begins at a cursor; names that begin with <c>x-</c> are of one kind.</summary>
    public static MeasureKind KindAt(in JsonCursor cursor)
    {
        if (Kebab.TryParse(cursor.FirstText("{\"kind\":\""u8), out MeasureKind known) && known != MeasureKind.Custom)
            return known;
        JsonCursor kind = cursor.Ahead("kind"u8);
        if (kind.TryName(out known, MeasureKind.Custom))
            return known;
        string name = kind.Text();
        return name.StartsWith("x-", StringComparison.Ordinal) && IdText.IsValid(name)
            ? MeasureKind.Custom
            : throw kind.Invalid("is no kind of measure", $"{JsonCursor.AllowedNames(MeasureKind.Custom)}, or an id that begins with x-");
    }

    private static Measure Read(ref JsonCursor cursor, MeasureKind kind) => kind switch
    {
        MeasureKind.Growth => GrowthJson.Read(ref cursor),
        MeasureKind.Ratio => ReadRatio(ref cursor),
        MeasureKind.Sum => ReadSum(ref cursor),
        MeasureKind.ReceiptDelay => DelayMeasureJson.Read(ref cursor, isTotal: false),
        MeasureKind.ReceiptDelayTotal => DelayMeasureJson.Read(ref cursor, isTotal: true),
        MeasureKind.DivertedValue => DivertedValueJson.Read(ref cursor),
        _ => ScopedMeasureJson.Read(ref cursor, kind),
    };

    private static RatioMeasure ReadRatio(ref JsonCursor cursor)
    {
        (Measure? of, Measure? to) = (null, null);
        Fields fields = cursor.BeginObject(RatioNames);
        while (cursor.NextField(ref fields))
        {
            if (fields.Name == "of")
                of = Read(ref cursor);
            else if (fields.Name == "to")
                to = Read(ref cursor);
        }
        return new(of!, to!) { Extensions = fields.Extensions };
    }

    private static SumMeasure ReadSum(ref JsonCursor cursor)
    {
        var of = new List<Measure>();
        Fields fields = cursor.BeginObject(SumNames);
        while (cursor.NextField(ref fields))
        {
            if (fields.Name != "of")
                continue;
            cursor.BeginArray("an array of measures");
            while (cursor.NextItem())
                of.Add(Read(ref cursor));
        }
        return new(of) { Extensions = fields.Extensions };
    }

    private static void WriteInside(Utf8JsonWriter writer, string name, Measure measure)
    {
        writer.WritePropertyName(name);
        Write(writer, measure);
    }

    private static void WriteSum(Utf8JsonWriter writer, SumMeasure sum)
    {
        writer.WriteStartArray("of");
        foreach (Measure measure in sum.Of)
            Write(writer, measure);
        writer.WriteEndArray();
    }
}

using System.Text.Json;
using NodaTime;

namespace GpuSupply.Json;

/// <summary>
/// Measures of stocks and flows on the wire. A measure of one's own may be either: <c>at</c> makes it a stock, <c>during</c> a flow.
/// </summary>
internal static class ScopedMeasureJson
{
    private static readonly FieldNames StockNames = FieldNames.Of("kind", "party", "product", "at", "purpose?", "supplier?", "basis?", "in?");
    private static readonly FieldNames FlowNames = FieldNames.Of("kind", "party", "product?", "during", "purpose?", "supplier?", "basis?", "in?");
    private static readonly FieldNames CustomNames =
        FieldNames.Of("kind", "party", "product?", "at?", "during?", "purpose?", "supplier?", "basis?", "in?");

    public static ScopedMeasure Read(ref JsonCursor cursor, MeasureKind kind)
    {
        var scope = new MeasureScope(kind);
        (LocalDate at, DateWindow during) = (default, default);
        Fields fields = cursor.BeginObject(scope.IsCustom ? CustomNames : scope.IsStock ? StockNames : FlowNames);
        while (cursor.NextField(ref fields))
        {
            if (fields.Name == "at")
                at = cursor.Date();
            else if (fields.Name == "during")
                during = cursor.Parsed<DateWindow>();
            else
                scope.Read(ref cursor, fields.Name);
        }
        scope.Extensions = fields.Extensions;
        return cursor.OneOf(fields, "at", "during") == "at" ? scope.At(at) : scope.During(during);
    }

    public static void Write(Utf8JsonWriter writer, ScopedMeasure measure)
    {
        MeasureScope.WriteHead(writer, measure);
        if (measure is StockMeasure stock)
            writer.WriteString("at", DateText.Of(stock.At));
        else
            writer.Write("during", ((FlowMeasure)measure).During);
        MeasureScope.WriteTail(writer, measure);
    }
}

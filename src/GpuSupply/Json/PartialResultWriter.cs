using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Json;

/// <summary>Writes partial results: groups in the order of their keys, each property in one place, so that equal ones have equal texts.</summary>
internal static class PartialResultWriter
{
    // What every program takes exactly that reads numbers as binary fractions of 64 bits.
    private const long GreatestNumber = (1L << 53) - 1;

    public static void Write(Utf8JsonWriter writer, PartialResult partial)
    {
        (QueryShape shape, GroupTable table) = (partial.Shape, partial.Table);
        writer.WriteStartObject();
        writer.WriteString("format", PartialResultReader.Format);
        writer.WriteString("query", shape.Query);
        if (shape.IsBalance)
            writer.WriteBoolean("balance", true);
        if (shape.From != Day.Beginning)
            writer.WriteString("from", DateText.Of(shape.From));
        WriteNames(writer, "columns", shape.Columns);
        WriteNames(writer, "keys", [.. table.Keys.Select(key => key.Key)]);
        if (!shape.Currency.IsUnset)
            writer.WriteString("currency", shape.Currency.Code);
        writer.WriteStartArray("groups");
        int[] places = new int[table.Keys.Count];
        foreach (int row in table.PresentRows)
            WriteGroup(writer, shape, table, row, places);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNames<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> members)
        where T : struct, Enum
    {
        writer.WriteStartArray(name);
        foreach (T member in members)
            writer.WriteStringValue(Kebab.Of(member));
        writer.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter writer, QueryShape shape, GroupTable table, int row, int[] places)
    {
        long code = table.CodeOf(row);
        for (int key = places.Length - 1; key >= 0; code /= table.Keys[key--].Count)
            places[key] = (int)(code % table.Keys[key].Count);
        writer.WriteStartObject();
        for (int key = 0; key < places.Length; key++)
            writer.WriteString(Kebab.Of(table.Keys[key].Key), KeyText.Of(table.Keys[key], places[key]));
        Write(writer, "count", table.Columns[0][row]);
        int next = 1;
        foreach (Column column in shape.Columns)
        {
            int figures = QueryShape.FiguresOf(column);
            if (figures == 1)
                Write(writer, Kebab.Of(column), table.Columns[next][row]);
            else
                Write(writer, Kebab.Of(column), table.Columns[next][row], table.Columns[next + 1][row], table.Columns[next + 2][row]);
            next += figures;
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Int192 low, Int192 best, Int192 high)
    {
        writer.WriteStartObject(name);
        Write(writer, "low", low);
        Write(writer, "best", best);
        Write(writer, "high", high);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Int192 sum)
    {
        if (sum.ToInt128() is { } number && number <= GreatestNumber && number >= -GreatestNumber)
            writer.WriteNumber(name, (long)number);
        else
            writer.WriteString(name, sum.ToString());
    }
}

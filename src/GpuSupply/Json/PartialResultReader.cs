using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Json;

/// <summary>Reads partial results: groups in any order, each once, with exactly the properties that the query has.</summary>
internal static class PartialResultReader
{
    /// <summary>The format that is read and written.</summary>
    public const string Format = "gpusupply-partial/1";

    private static readonly FieldNames Names = FieldNames.Exactly("format", "query", "balance?", "from?", "columns", "keys", "currency?", "groups");

    public static PartialResult Read(ref JsonCursor cursor)
    {
        if (cursor.Token != JsonTokenType.StartObject)
            throw cursor.Invalid("is no partial result", $"an object of {Names.Allowed}", CaseErrorCode.NotAnObject);

        // What stands where depends on these two, which may stand behind it.
        CheckFormat(cursor.Ahead("format"u8));
        Query query = ReadQuery(cursor.Ahead("query"u8));
        QueryShape shape = QueryShape.Of(query, default);
        PartialGroups? groups = null;
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "balance": CheckBalance(cursor, shape); break;
                case "from": CheckFrom(cursor, shape); break;
                case "columns": CheckNames(ref cursor, shape.Columns, "an array of the columns of the query"); break;
                case "keys": CheckNames(ref cursor, [.. QueryShape.KeysOf(query)], "an array of the keys of the groups"); break;
                case "currency": shape = shape with { Currency = ReadCurrency(cursor, query) }; break;
                case "groups": groups = ReadGroups(ref cursor, query); break;
            }
        }

        Require(fields, "balance", shape.IsBalance);
        Require(fields, "from", shape.From != Day.Beginning);
        Require(fields, "currency", groups!.Count > 0 && query.Columns.Any(column => column != Column.Quantity));
        return new(shape, groups.ToTable());
    }

    private static void CheckFormat(in JsonCursor cursor)
    {
        if (cursor.Text() != Format)
            throw cursor.Invalid("is no format that is read here", $"\"{Format}\"", CaseErrorCode.UnknownFormat);
    }

    private static Query ReadQuery(in JsonCursor cursor) => QueryReader.TryRead(cursor.Text(), out Query? query, out int at, out string? problem)
        ? query
        : throw cursor.Invalid(at == 0 ? problem : $"is no query from character {at} on: there it {problem}", QueryReader.Allowed);

    private static void CheckBalance(in JsonCursor cursor, QueryShape shape)
    {
        if (cursor.Boolean() != shape.IsBalance)
            throw cursor.Invalid("is not what the query is", shape.IsBalance ? "true" : "false");
    }

    private static void CheckFrom(in JsonCursor cursor, QueryShape shape)
    {
        if (shape.From == Day.Beginning || Day.Number(cursor.Date()) != shape.From)
            throw cursor.Invalid("is not the first day of the query", shape.From == Day.Beginning ? "no such property" : $"\"{DateText.Of(shape.From)}\"");
    }

    private static void CheckNames<T>(ref JsonCursor cursor, IReadOnlyList<T> names, string allowed)
        where T : struct, Enum
    {
        int start = cursor.Offset, next = 0;
        string listed = $"[{string.Join(",", names.Select(name => $"\"{Kebab.Of(name)}\""))}]";
        cursor.BeginArray(allowed);
        while (cursor.NextItem())
        {
            string name = cursor.Text();
            if (next == names.Count || name != Kebab.Of(names[next++]))
                throw cursor.Invalid("is not what the query has there", listed);
        }

        if (next < names.Count)
            throw new JsonRefusal(CaseErrorCode.InvalidValue, start, "an array", $"lacks \"{Kebab.Of(names[next])}\"", listed);
    }

    private static Currency ReadCurrency(in JsonCursor cursor, Query query) => query.Columns.All(column => column == Column.Quantity)
        ? throw cursor.Invalid("is there without money", "no such property")
        : cursor.Parsed<Currency>();

    private static void Require(in Fields fields, string name, bool isNeeded)
    {
        if (isNeeded && !fields.Has(name))
            throw JsonCursor.Missing(fields.Start, name, $"an object of {Names.Allowed}, with \"{name}\" for this query");
    }

    private static PartialGroups ReadGroups(ref JsonCursor cursor, Query query)
    {
        var groups = new PartialGroups(query, cursor.Offset);
        cursor.BeginArray("an array of groups");
        while (cursor.NextItem())
            groups.Read(ref cursor);
        return groups;
    }
}

using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using GpuSupply.Aggregation;
using GpuSupply.Internals;
using GpuSupply.Tests.Aggregation;
using GpuSupply.Text;

namespace GpuSupply.Tests.Api.Sql;

/// <summary>What a query comes to by the recipes of the page, from partitions over merged partials to the end.</summary>
internal sealed class SqlAnswer
{
    private readonly SqlDatabase _database;
    private readonly SqlRecipes _recipes;
    private readonly Query _query;

    /// <param name="database">The database.</param>
    /// <param name="query">The query.</param>
    /// <param name="parts">The partitions.</param>
    /// <param name="random">Decides which partials are merged before the others come.</param>
    /// <param name="ofLibrary">A partition's partial by the library, to be taken in place of the database's; null: there is none for it.</param>
    public SqlAnswer(SqlDatabase database, Query query, IReadOnlyList<IReadOnlyList<PlainRow>> parts, Random random, Func<int, PartialResult?> ofLibrary)
    {
        (_database, _query, _recipes) = (database, query, new(database.Page, query));
        database.Load(parts);
        Drop("asked", "named", "reach", "buckets", "partials", "merged");
        database.Execute(_recipes.Asked);
        if (_recipes.HasBuckets)
            MakeReach(parts.Count);
        database.Execute(_recipes.Buckets);
        database.Execute($"create table partials as select * from ({_recipes.Partial}) as partial limit 0");
        for (int part = 0; part < parts.Count; part++)
        {
            database.Take(part);
            if (ofLibrary(part) is { } partial)
                Insert(partial);
            else
                database.Execute($"insert into partials {_recipes.Partial}");
            if (random.Next(3) == 0)
                Collapse();
        }

        database.Execute($"create table merged as {_recipes.Merge}");
        Partial = JsonSerializer.Deserialize<PartialResult>(JsonOf(database.Read("from merged", _recipes.KeyColumns(isFinished: false))))!;
        Rows = database.Read(_recipes.Finish, _recipes.KeyColumns(isFinished: true));
    }

    /// <summary>The merged partial as the library reads it.</summary>
    public PartialResult Partial { get; }

    /// <summary>The finished rows.</summary>
    public IReadOnlyList<SqlRow> Rows { get; }

    /// <summary>The finished rows as texts.</summary>
    public IEnumerable<string> Lines => Rows.Select(row =>
        $"{string.Join(" ", _query.Keys.Select(key => row.Keys[Query.IsTime(key) ? "start_day" : Kebab.Of(key)]))}: {string.Join(", ", row.Numbers.OrderBy(number => number.Key).Select(number => $"{number.Key} {number.Value}"))}");

    /// <summary>The rows of the library as such texts.</summary>
    public static IEnumerable<string> LinesOf(Query query, QueryResult result) => result.Select(row =>
    {
        var numbers = new SortedDictionary<string, Int128>(StringComparer.Ordinal) { ["transfers"] = row.Count };
        Add("quantity", row.Quantity);
        Add("value", row.Value);
        Add("minimum", row.Minimum);
        if (row.Amount is { } amount)
            numbers["amount"] = amount;
        object[] keys = [.. query.Keys.Select(key => (object)(key switch
        {
            Key.Party => row.Party!.Value.Value,
            Key.Product => row.Product!.Value.Value,
            Key.Stage => Kebab.Of(row.Stage!.Value),
            Key.Kind => Kebab.Of(row.Kind!.Value),
            _ => Day.Number(row.From!.Value),
        }))];
        return $"{string.Join(" ", keys)}: {string.Join(", ", numbers.Select(number => $"{number.Key} {number.Value}"))}";

        void Add(string name, Total? total)
        {
            if (total is { } there)
                (numbers[$"{name}_low"], numbers[$"{name}_best"], numbers[$"{name}_high"]) = (there.Low, there.Best, there.High);
        }
    });

    private void MakeReach(int parts)
    {
        _database.Execute($"create table partials as select * from ({_database.Page["named: partial"]}) as partial limit 0");
        for (int part = 0; part < parts; part++)
        {
            _database.Take(part);
            _database.Execute($"insert into partials {_database.Page["named: partial"]}");
        }

        _database.Execute($"create table named as {_database.Page["named: merge"]}");
        _database.Execute(_database.Page["reach"]);
        Drop("partials");
    }

    /// <summary>Merges what is there so far.</summary>
    private void Collapse()
    {
        _database.Execute($"create table merged as {_recipes.Merge}");
        Drop("partials");
        _database.Execute("alter table merged rename to partials");
    }

    private void Drop(params string[] tables)
    {
        foreach (string table in tables)
            _database.Execute($"drop table if exists {table}");
    }

    /// <summary>Puts the groups of a partial result of the library beside those of the database, as the page says which is which.</summary>
    private void Insert(PartialResult partial)
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(partial));
        foreach (JsonElement group in document.RootElement.GetProperty("groups").EnumerateArray())
        {
            var values = new Dictionary<string, string> { ["transfers"] = Digits(group.GetProperty("count")) };
            foreach (string key in document.RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetString()!))
            {
                string text = group.GetProperty(key).GetString()!;
                values[key is "month" or "quarter" || (key == "day" && !_query.IsBalance) ? "start_day" : key] = $"'{text}'";
            }

            foreach (string column in _query.Columns.Select(Kebab.Of))
            {
                if (column == "amount")
                    values[column] = Digits(group.GetProperty(column));
                else
                    foreach (string figure in new[] { "low", "best", "high" })
                        values[$"{column}_{figure}"] = Digits(group.GetProperty(column).GetProperty(figure));
            }

            _database.Execute($"insert into partials by name select {string.Join(", ", values.Select(value => $"{value.Value} as {value.Key}"))}");
        }

        static string Digits(JsonElement number) => $"cast('{number}' as hugeint)";
    }

    private string JsonOf(List<SqlRow> rows)
    {
        var groups = new JsonArray();
        foreach (SqlRow row in rows.Where(row => !row.IsNothing))
        {
            var group = new JsonObject { ["count"] = NumberOf(row.Numbers["transfers"]) };
            foreach ((string name, object key) in row.Keys)
                group[name == "start_day" ? Kebab.Of(_query.Keys.Single(Query.IsTime)) : name] = key is int day ? DateText.Of(Day.Date(day)) : (string)key;
            foreach (string column in _query.Columns.Select(Kebab.Of))
            {
                group[column] = column == "amount" ? NumberOf(row.Numbers[column]) : new JsonObject
                {
                    ["low"] = NumberOf(row.Numbers[$"{column}_low"]), ["best"] = NumberOf(row.Numbers[$"{column}_best"]), ["high"] = NumberOf(row.Numbers[$"{column}_high"]),
                };
            }

            groups.Add(group);
        }

        var document = new JsonObject
        {
            ["format"] = "gpusupply-partial/1", ["query"] = _query.ToString(), ["columns"] = new JsonArray([.. _query.Columns.Select(column => JsonValue.Create(Kebab.Of(column)))]),
            ["keys"] = new JsonArray([.. QueryShape.KeysOf(_query).Select(key => JsonValue.Create(Kebab.Of(key)))]), ["groups"] = groups,
        };
        if (_query.IsBalance)
            document["balance"] = true;
        if (_query.IsBalance && Day.DateOrOpen(_query.Days.First) is { } from)
            document["from"] = DateText.Of(from);
        if (_query.Columns.Any(column => column != Column.Quantity))
            document["currency"] = "USD";
        return document.ToJsonString();
    }

    private static JsonNode NumberOf(BigInteger? number) => BigInteger.Abs(number!.Value) >> 53 == 0
        ? JsonValue.Create((long)number.Value)
        : JsonValue.Create(number.Value.ToString(CultureInfo.InvariantCulture));
}

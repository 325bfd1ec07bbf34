using System.Text.RegularExpressions;
using GpuSupply.Aggregation;
using GpuSupply.Internals;
using GpuSupply.Text;
using NodaTime;

namespace GpuSupply.Tests.Api.Sql;

/// <summary>The recipes for a query: what the page says to put in place of examples is put there, and nothing else.</summary>
internal sealed partial class SqlRecipes(SqlPage page, Query query)
{
    private const string ExampleKeys = "party, product";

    private readonly Key? _time = query.Keys.Where(Query.IsTime).Select(key => (Key?)key).SingleOrDefault();

    private readonly string _family = query.IsBalance ? "balance" : query.IsNet ? "net" : "sum";

    /// <summary>Whether groups of time are made, which needs to know how far windows with an open side reach.</summary>
    public bool HasBuckets => _time is not null && !query.IsBalance;

    public string Asked => Replaced(page["asked"], "date '2024-01-01'", Date(query.Days.First), "date '9999-12-31'", Date(query.Days.Last));

    public string Buckets => page[HasBuckets ? $"buckets: {Kebab.Of(_time!.Value)}" : "buckets: all"];

    public string Partial => Composed(page[$"{_family}: partial"]).Replace("way = 'came'\n", query.IsLeft ? "way = 'left'\n" : "way = 'came'\n", StringComparison.Ordinal);

    public string Merge => Composed(page[query.IsBalance ? "balance: merge" : "sum: merge"]);

    public string Finish => Composed(page[!query.IsBalance ? "sum: finish" : _time is null ? "balance: finish" : "balance by time: finish"]);

    /// <summary>The names of keys as columns, in a partial or at the end.</summary>
    public string[] KeyColumns(bool isFinished) =>
    [
        .. query.IsBalance && !isFinished ? ["day"] : Array.Empty<string>(), .. Keys(), .. query.IsBalance && isFinished && _time is not null ? ["start_day"] : Array.Empty<string>(),
    ];

    private IEnumerable<string> Keys() => query.Keys.Where(key => HasBuckets || !Query.IsTime(key)).Select(key => Query.IsTime(key) ? "start_day" : Kebab.Of(key));

    private string Composed(string recipe)
    {
        var lines = new List<string>();
        foreach (string line in recipe.Split('\n'))
        {
            Match tagged = Tag().Match(line);
            string sql = tagged.Success ? tagged.Groups["sql"].Value : line;
            switch (tagged.Groups["tag"].Value)
            {
                case "keys":
                    Assert.Contains(ExampleKeys, sql, StringComparison.Ordinal);
                    if (Keys().Any())
                        lines.Add(sql.Replace(ExampleKeys, string.Join(", ", Keys()), StringComparison.Ordinal));
                    break;
                case "conditions":
                    lines.AddRange(Conditions());
                    break;
                case "quantity" or "amount" or "value":
                    if (query.Columns.Any(asked => Kebab.Of(asked) == tagged.Groups["tag"].Value))
                        lines.Add(sql);
                    break;
                case "time":
                    lines.Add(_time is { } unit ? sql.Replace("month_start", unit == Key.Day ? "day" : $"{Kebab.Of(unit)}_start", StringComparison.Ordinal) : sql);
                    break;
                default:
                    lines.Add(line);
                    break;
            }
        }

        return string.Join('\n', lines) + "\n";
    }

    private IEnumerable<string> Conditions()
    {
        var conditions = page["conditions"].Split('\n').Select(line => Tag().Match(line)).ToDictionary(line => line.Groups["tag"].Value, line => line.Groups["sql"].Value);
        if (query.Kinds.Count > 0)
            yield return With("Where", query.Kinds.Select(Kebab.Of));
        if (query.Parties is { } parties)
            yield return With("WhereParty", parties.Select(party => party.Value));
        if (query.Products is { } products)
            yield return With("WhereProduct", products.Select(product => product.Value));
        if (query.Stages.Count > 0)
            yield return With("WhereStage", query.Stages.Select(Kebab.Of));
        if (query.KnownDay is { } known)
            yield return Replaced(conditions["KnownOn"], "date '2024-06-05'", Date(known));

        string With(string name, IEnumerable<string> values)
        {
            Match list = List().Match(conditions[name]);
            Assert.True(list.Success, conditions[name]);
            return Replaced(conditions[name], list.Value, $"({string.Join(", ", values.Select(value => $"'{value}'"))})");
        }
    }

    private static string Date(int day) => day switch
    {
        Day.Beginning => "date '0001-01-01'",
        Day.End => "date '9999-12-31'",
        _ => $"date '{DateText.Of(Day.Date(day))}'",
    };

    private static string Replaced(string sql, params string[] pairs)
    {
        for (int index = 0; index < pairs.Length; index += 2)
        {
            Assert.Contains(pairs[index], sql, StringComparison.Ordinal);
            sql = sql.Replace(pairs[index], pairs[index + 1], StringComparison.Ordinal);
        }

        return sql;
    }

    [GeneratedRegex(@"^(?<sql>.*?) -- (?<tag>\w+)$")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\('.*'\)")]
    private static partial Regex List();
}

using GpuSupply.Aggregation;
using GpuSupply.Internals;
using GpuSupply.TestKit;
using GpuSupply.Tests.Aggregation;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Api.Sql;

/// <summary>The SQL on the page says in a database what the library says, number by number, whatever the partitions are.</summary>
public class SqlPageTests(ITestOutputHelper output)
{
    [Fact]
    public void Page_NamesEveryRecipeOnce()
    {
        Assert.Equal(SqlPage.BlockCount, SqlPage.Names.Length);
        Assert.Equal(SqlPage.Names.Distinct(), SqlPage.Names);
    }

    /// <summary>As it stands on the page, without a word changed.</summary>
    [Fact]
    public void Recipes_AsTheyStandThere_Run()
    {
        var page = new SqlPage();
        using var database = new SqlDatabase(page);
        database.Load([SqlRows.OfLedger(40, new(1))]);
        database.Take(0);
        database.Execute(page["asked"]);
        database.Execute($"create table partials as {page["named: partial"]}");
        database.Execute($"create table named as {page["named: merge"]}");
        database.Execute(page["reach"]);
        foreach (string buckets in new[] { "day", "month", "quarter", "all" })
        {
            database.Execute("drop table if exists buckets");
            database.Execute(page[$"buckets: {buckets}"]);
        }

        AssertRuns("sum: partial", "sum: merge", "sum: finish");
        AssertRuns("net: partial", "sum: merge", "sum: finish");
        AssertRuns("balance: partial", "balance: merge", "balance: finish");
        AssertRuns("balance: partial", "balance: merge", "balance by time: finish");
        Assert.All(page["conditions"].Split('\n'), condition => database.Execute($"select * from ends where true {condition}"));
        Assert.Equal(SqlPage.Names.Order(StringComparer.Ordinal), page.Taken);

        void AssertRuns(string partial, string merge, string finish)
        {
            database.Execute("drop table if exists partials");
            database.Execute("drop table if exists merged");
            database.Execute($"create table partials as {page[partial]}");
            database.Execute($"create table merged as {page[merge]}");
            database.Execute(page[finish]);
        }
    }

    /// <summary>Queries that need each recipe, on rows that reach the ends of what there is: none of them is on the page without being compared.</summary>
    [Fact]
    public void Recipes_EachOfThem_SaysWhatTheLibrarySays()
    {
        var page = new SqlPage();
        using var database = new SqlDatabase(page);
        int seed = 0;
        foreach (Query query in SqlQueries.Each())
        {
            var random = new Random(++seed);
            AssertSame(database, query, Parts(SqlRows.OfLedger(60, random), random), haveBothEnds: true, random);
        }

        Assert.Equal(SqlPage.Names.Order(StringComparer.Ordinal), page.Taken);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(50, false)]
    public void Query_OfRandomRowsInRandomPartitions_IsTheLibrarys(int cases, bool haveBothEnds)
    {
        using var database = new SqlDatabase(new());
        for (int seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            int count = random.Next(40);
            PlainRow[] rows = haveBothEnds ? SqlRows.OfLedger(count, random) : SqlRows.Own(count, random);
            Query query = SqlQueries.Any(random, haveBothEnds);
            AssertSame(database, query, Parts(rows, random), haveBothEnds, random);
        }
    }

    [Fact]
    public void Query_OfGeneratedLedgers_IsTheLibrarys()
    {
        using var database = new SqlDatabase(new());
        new Law(output.WriteLine).Holds("queries in SQL", 30, 5, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            TransferList transfers = generated.ToLedger().Transfers;
            PlainRow[] rows = SqlRows.Of(transfers, random);
            Query query = SqlQueries.Any(random, haveBothEnds: true);
            AssertSame(database, query, Parts(rows, random), haveBothEnds: true, random);
            Assert.Equal(query.Run(SqlRows.Priced(transfers.Columns, rows)).ToBytes(), query.Run(SqlRows.Columns(rows, haveBothEnds: true)).ToBytes());
        });
    }

    /// <summary>Before anything was there is no balance, unless the query says from when on it is looked at.</summary>
    [Theory]
    [InlineData(null, 5)]
    [InlineData("2024-01-10/..", 0)]
    [InlineData("2024-01-20/..", 5)]
    [InlineData("2024-01-21/..", 5)]
    public void Balance_ByMonth_HasWhatWasThereBefore(string? during, int minimum)
    {
        using var database = new SqlDatabase(new());
        PlainRow[] rows = [PartialExamples.Row("x", 19, 5) with { KnownFrom = 19_723 }, PartialExamples.Row("x", 23, 2) with { KnownFrom = 19_723 }];
        Query query = Query.Balance().GroupBy(Key.Month);
        query = during is null ? query : query.During(during);

        Assert.Equal(minimum, (int)Assert.Single(new SqlAnswer(database, query, [rows], new(1), _ => null).Rows).Numbers["minimum_low"]!.Value);
        AssertSame(database, query, [[rows[0]], [rows[1]]], haveBothEnds: false, new(2));
    }

    /// <summary>64 bits are left by the sum of a few rows, and so are 53, which a binary fraction has.</summary>
    [Fact]
    public void Sum_BeyondSixtyFourBits_IsExact()
    {
        using var database = new SqlDatabase(new());
        PlainRow[] rows = [.. Enumerable.Range(0, 9).Select(index => PartialExamples.Row("x", index, long.MaxValue - index, long.MinValue, 1L << 40) with { KnownFrom = 19_723 })];
        Query query = Query.Sum(Column.Quantity, Column.Amount, Column.Value);
        var answer = new SqlAnswer(database, query, [rows], new(1), _ => null);

        Assert.Equal("83010348331692982227", $"{Assert.Single(answer.Rows).Numbers["quantity_high"]}");
        Assert.Equal("-83010348331692982272", $"{answer.Rows[0].Numbers["amount"]}");
        AssertSame(database, query, [rows], haveBothEnds: false, new(2));
    }

    /// <summary>What leaves 128 bits is an error, and not another number.</summary>
    [Fact]
    public void Sum_BeyondOneHundredAndTwentyEightBits_IsAnError()
    {
        using var database = new SqlDatabase(new());
        PlainRow[] rows = [.. Enumerable.Range(0, 3).Select(index => PartialExamples.Row("x", index, long.MinValue, 0, long.MinValue) with { KnownFrom = 19_723 })];

        InvalidOperationException wrong = Assert.Throws<InvalidOperationException>(() => new SqlAnswer(database, Query.Sum(Column.Value), [rows], new(1), _ => null));
        Assert.Contains("Out of Range Error", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => Query.Sum(Column.Value).Answer(SqlRows.Columns(rows, haveBothEnds: false)));
    }

    private static IReadOnlyList<PlainRow[]> Parts(PlainRow[] rows, Random random) => rows.Length == 0 ? [rows] : PlainColumns.Split(rows, 1 + random.Next(4), random);

    /// <summary>The database's partial is the library's, byte by byte, and so are the finished rows; some partials on the way are the library's.</summary>
    private static void AssertSame(SqlDatabase database, Query query, IReadOnlyList<PlainRow[]> parts, bool haveBothEnds, Random random)
    {
        PartialResult whole = query.Run(SqlRows.Columns([.. parts.SelectMany(part => part)], haveBothEnds));
        PartialResult[] partials = [.. parts.Select(part => query.Run(SqlRows.Columns(part, haveBothEnds)))];
        PartialResult merged = PartialResult.Merge(partials);

        // How far an open window reaches can't be known from a part, where the query doesn't say it.
        bool isMergeable = whole.ToBytes().AsSpan().SequenceEqual(merged.ToBytes());
        if (!isMergeable)
            Assert.True(query.Keys.Any(Query.IsTime) && query.Days is { First: Day.Beginning } or { Last: Day.End }, $"{query}: parts don't make the whole.");
        bool[] areLibrarys = [.. parts.Select(_ => isMergeable && random.Next(4) == 0)];
        var answer = new SqlAnswer(database, query, parts, random, part => areLibrarys[part] ? partials[part] : null);
        string[] expected = [.. SqlAnswer.LinesOf(query, whole.Finish())], lines = [.. answer.Lines];
        bool isInOrder = !query.Keys.Any(key => key is Key.Stage or Key.Kind) && !(query.IsBalance && query.Keys.SkipLast(1).Any(Query.IsTime));
        if (!isInOrder)
        {
            Array.Sort(expected, StringComparer.Ordinal);
            Array.Sort(lines, StringComparer.Ordinal);
        }

        Assert.True(expected.SequenceEqual(lines), $"{query}\nlibrary:\n{string.Join('\n', expected.Except(lines).Take(20))}\nSQL:\n{string.Join('\n', lines.Except(expected).Take(20))}");
        Assert.Equal(PartialBytes.ToHex(whole.ToBytes()), PartialBytes.ToHex(answer.Partial.ToBytes()));
        if (isMergeable && partials.Length > 1)
        {
            // And the other way round: the library merges what the database made of some partitions with its own.
            var first = new SqlAnswer(database, query, [parts[0]], random, _ => null);
            Assert.Equal(whole.ToBytes(), PartialResult.Merge([first.Partial, .. partials[1..]]).ToBytes());
        }
    }
}

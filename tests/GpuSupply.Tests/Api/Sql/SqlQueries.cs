using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Api.Sql;

/// <summary>Queries of all that a query can ask.</summary>
internal static class SqlQueries
{
    private static readonly Column[][] Sums = [[], [Column.Quantity], [Column.Amount], [Column.Value], [Column.Value, Column.Quantity, Column.Amount]];

    /// <summary>Any query.</summary>
    /// <param name="random">Chooses.</param>
    /// <param name="haveBothEnds">Whether the rows say what the units left, too.</param>
    public static Query Any(Random random, bool haveBothEnds)
    {
        Column[] columns = Sums[random.Next(Sums.Length)];
        Query query = random.Next(haveBothEnds ? 6 : 5) switch
        {
            0 => Query.Net(columns),
            1 or 2 => Query.Balance(),
            5 => Query.SumLeft(columns),
            _ => Query.Sum(columns),
        };
        if (random.Next(3) == 0)
            query = query.Where(random.Next(2) == 0 ? [RecordKind.Receipt] : [RecordKind.Order, RecordKind.Receipt, RecordKind.Cancellation]);
        if (random.Next(3) == 0)
            query = query.WhereParty(random.Next(2) == 0 ? ["p0"] : ["p1", "p2", "nobody"]);
        if (random.Next(4) == 0)
            query = query.WhereProduct("h1", "h2");
        if (random.Next(4) == 0)
            query = query.WhereStage(Stage.OnHand, Stage.Planned, Stage.OnOrder, Stage.Supply);
        if (random.Next(4) == 0)
            query = query.KnownOn("2024-02-15");
        Key time = random.Next(3) switch { 0 => Key.Day, 1 => Key.Month, _ => Key.Quarter };
        Key[] keys = [Key.Party, Key.Product, Key.Stage, Key.Kind, time];
        random.Shuffle(keys);
        keys = keys[..random.Next(4)];

        // Seventy thousand days of a window are no other law than seventy.
        bool isByDay = keys.Contains(Key.Day) && !query.IsBalance;
        string? during = (isByDay ? random.Next(2) : random.Next(8)) switch
        {
            0 => "2024-01-05/2024-03-10",
            1 => "2024-02",
            2 => "../2024-01-20",
            3 => "2024-02-10/..",
            4 => "2024-01-01/2199-12-31",
            _ => null,
        };
        return (during is null ? query : query.During(during)).GroupBy(keys);
    }

    /// <summary>Queries that together need every recipe.</summary>
    public static IEnumerable<Query> Each()
    {
        foreach (Column[] columns in Sums)
        {
            yield return Query.Sum(columns);
            yield return Query.SumLeft(columns).GroupBy(Key.Product, Key.Party);
            yield return Query.Net(columns).GroupBy(Key.Stage);
        }

        foreach (Key time in new[] { Key.Day, Key.Month, Key.Quarter })
        {
            foreach (string during in new[] { "2024-01-10/2024-02-20", "../2024-02-20", "2024-01-10/.." })
            {
                yield return Query.Sum(Column.Quantity, Column.Value).GroupBy(time, Key.Party).During(time == Key.Day ? "2024-01-10/2024-02-20" : during);
                yield return Query.Net(Column.Quantity, Column.Amount).GroupBy(time).During(time == Key.Day ? "2024-02" : during);
                yield return Query.Balance().GroupBy(Key.Party, time).During(during);
                yield return Query.Balance().GroupBy(time, Key.Stage);
            }
        }

        Query filtered = Query.Sum(Column.Quantity).Where(RecordKind.Receipt, RecordKind.Order).WhereParty("p1", "p0").WhereProduct("h1").WhereStage(Stage.OnHand, Stage.Planned).KnownOn("2024-02-15");
        yield return filtered;
        yield return filtered.GroupBy(Key.Kind);
        yield return Query.Balance();
        yield return Query.Balance().During("2024-01-20/2024-02-20");
        yield return Query.Balance().GroupBy(Key.Party, Key.Product).WhereStage(Stage.OnHand, Stage.InService).KnownOn("2024-02-15");
        yield return Query.Balance().GroupBy(Key.Kind).During("2024-01-20/..");
    }
}

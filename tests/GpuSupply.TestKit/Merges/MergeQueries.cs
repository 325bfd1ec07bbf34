using GpuSupply.Aggregation;

namespace GpuSupply.TestKit.Merges;

/// <summary>Queries whose parts make the whole.</summary>
public static class MergeQueries
{
    /// <summary>Any query that a source can be asked.</summary>
    public static Query Any(MergeSource source, Random random)
    {
        Column[] columns = source.IsOfLedger ? [Column.Quantity] : random.Next(4) switch { 0 => [Column.Quantity], 1 => [Column.Value], 2 => [Column.Amount], _ => [Column.Value, Column.Amount, Column.Quantity] };
        Query query = random.Next(source.IsOfLedger ? 6 : 5) switch
        {
            0 => Query.Count(),
            1 => Query.Net(columns),
            2 or 3 => Query.Balance(),
            5 => Query.SumLeft(columns),
            _ => Query.Sum(columns),
        };
        if (random.Next(7) == 0)
            query = query.Where(random.Next(2) == 0 ? [RecordKind.Receipt] : [RecordKind.Order, RecordKind.Receipt]);
        if (random.Next(7) == 0)
            query = query.WhereParty("p0", "p1", "nobody");
        if (random.Next(7) == 0)
            query = query.WhereProduct("h1");
        if (random.Next(7) == 0)
            query = query.WhereStage(Stage.OnHand, Stage.Planned, Stage.OnOrder);
        if (random.Next(7) == 0)
            query = query.KnownOn("2024-08-15");
        Key[] keys = [Key.Party, Key.Product, Key.Stage, Key.Kind, random.Next(3) switch { 0 => Key.Day, 1 => Key.Month, _ => Key.Quarter }];
        random.Shuffle(keys);
        keys = keys[..random.Next(4)];

        // By day, month or quarter a window with an open side needs to be told how far it reaches.
        bool mustSay = source.IsOfLedger && !query.IsBalance && keys.Any(key => key is Key.Day or Key.Month or Key.Quarter);
        string? during = random.Next(mustSay ? 2 : 12) switch { 0 => "2024-01-05/2024-03-10", 1 => "2024-02", 2 => "../2024-02-20", 3 => "2024-02-01/..", _ => null };
        return (during is null ? query : query.During(during)).GroupBy(keys);
    }
}

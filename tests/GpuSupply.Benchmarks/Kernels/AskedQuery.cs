using System.Globalization;
using GpuSupply.Aggregation;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>A random query, and what it means row by row.</summary>
internal sealed class AskedQuery
{
    // Groups that few rows are in, and most of which have none, take longer than the rows.
    private const int GroupsAtLeast = 20_000;
    private const int GroupsAtMost = 500_000;
    private const int NamedAtMost = 40;

    private readonly bool[]? _kinds;
    private readonly bool[]? _parties;
    private readonly bool[]? _products;
    private readonly bool[]? _stages;
    private readonly int _known = int.MaxValue;

    public AskedQuery(Noise noise, AskedTable table)
    {
        Query = noise.Below(7) switch
        {
            0 => Query.Count(),
            1 => Query.Sum(Column.Quantity),
            2 => Query.Sum(Column.Quantity, Column.Amount),
            3 => Query.Sum(Column.Value, Column.Quantity),
            4 => Query.Net(Column.Amount, Column.Value),
            5 => Query.Sum(Column.Amount, Column.Value, Column.Quantity),
            _ => Query.Balance(),
        };
        if (noise.OneIn(3))
            Query = Query.Where(Some(Enum.GetValues<RecordKind>(), noise, out _kinds));
        if (noise.OneIn(3))
            Query = Query.WhereParty(Some(table.Parties, noise, out _parties));
        if (noise.OneIn(3))
            Query = Query.WhereProduct(Some(table.Products, noise, out _products));
        if (noise.OneIn(4))
            Query = Query.WhereStage(Some(Enum.GetValues<Stage>(), noise, out _stages));
        if (noise.OneIn(3))
        {
            First = noise.OneIn(3) ? int.MinValue : DayOf(noise, table);
            Last = noise.OneIn(3) && First > int.MinValue ? int.MaxValue : Math.Max(First, DayOf(noise, table));
            Query = Query.During($"{Text(First)}/{Text(Last)}");
        }

        if (noise.OneIn(4))
            Query = Query.KnownOn(Text(_known = DayOf(noise, table) + noise.Below(60)));
        Keys = Chosen(noise, table);
        Query = Query.GroupBy(Keys);
    }

    public Query Query { get; }

    public Key[] Keys { get; }

    public int First { get; } = int.MinValue;

    public int Last { get; } = int.MaxValue;

    /// <summary>Whether a row counts, its day aside.</summary>
    public bool Counts(AskedTable table, int row) =>
        (_kinds is null || _kinds[(int)table.Kind[row]]) && (_parties is null || _parties[table.Party[row]]) && (_products is null || _products[table.Product[row]])
        && (_stages is null || _stages[(int)table.Stage[row]]) && table.KnownFrom[row] <= _known;

    /// <summary>How many values a key has.</summary>
    public static int SizeOf(Key key, AskedTable table) => key switch
    {
        Key.Party => table.Parties.Length,
        Key.Product => table.Products.Length,
        Key.Stage => Enum.GetValues<Stage>().Length,
        Key.Kind => Enum.GetValues<RecordKind>().Length,
        _ => table.Days,
    };

    private Key[] Chosen(Noise noise, AskedTable table)
    {
        List<Key> keys = [Key.Party, Key.Product, Key.Stage, Key.Kind];
        if (!Query.IsBalance)
            keys.Add((Key)((int)Key.Day + noise.Below(3)));
        for (int index = keys.Count - 1; index > 0; index--)
        {
            int other = noise.Below(index + 1);
            (keys[index], keys[other]) = (keys[other], keys[index]);
        }

        keys.RemoveRange(0, noise.Below(keys.Count + 1));
        int most = Math.Clamp(table.Count, GroupsAtLeast, GroupsAtMost);
        while (keys.Aggregate(Query.IsBalance ? (long)table.Days : 1, (groups, key) => groups * SizeOf(key, table)) > most)
            keys.RemoveAt(0);
        return [.. keys];
    }

    private static int DayOf(Noise noise, AskedTable table) => AskedTable.FirstDay - 3 + noise.Below(table.Days + 6);

    private static string Text(int day) => day is int.MinValue or int.MaxValue ? ".." : DateOnly.FromDayNumber(DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T[] Some<T>(T[] all, Noise noise, out bool[] isIn)
    {
        int few = 1 + noise.Below(noise.OneIn(2) ? 3 : Math.Min(NamedAtMost, all.Length)), first = noise.Below(all.Length);
        bool isRow = noise.OneIn(3);
        bool[] chosen = new bool[all.Length];
        for (int index = 0; index < few; index++)
            chosen[isRow ? (first + index) % all.Length : noise.Below(all.Length)] = true;
        isIn = chosen;
        return [.. all.Where((_, index) => chosen[index])];
    }
}

using System.Numerics;
using GpuSupply.Aggregation;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Queries over arrays: vectors come to what a loop over big integers comes to, in one piece and in two that are merged.</summary>
internal sealed class KernelsTarget : IFuzzTarget
{
    private const int FirstDay = 7_305;
    private const int Days = 76_700;

    private static readonly PartyId[] Parties = [.. Enumerable.Range(0, 12).Select(index => (PartyId)$"p{index}")];
    private static readonly ProductId[] Products = ["h100", "h200", "b200"];
    private static readonly long[] Extremes = [0, 1, -1, long.MaxValue, long.MinValue, int.MaxValue, int.MinValue, 1L << 53, (1L << 32) - 1, 1L << 32];

    public string Name => "kernels";

    public int Permille => 50;

    public IReadOnlyList<byte[]> Seeds { get; } = [.. Enumerable.Range(1, 24).Select(Seed)];

    public IReadOnlyList<byte[]> Words { get; } = [[0], [255], [1, 1, 1, 1], [7, 255, 255, 255, 255, 255, 255, 255, 127], [7, 0, 0, 0, 0, 0, 0, 0, 128], [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]];

    public bool Try(byte[] input)
    {
        var feed = new ByteFeed(input);
        bool isByParty = feed.Below(2) == 0, isOfOne = feed.Below(3) == 0;
        int rows = Math.Min((feed.Below(8) * 32) + feed.Below(32), Math.Max(1, input.Length / 4)), split = feed.Below(256) * rows / 256;
        (int[] party, int[] product, int[] day, long[] units) = (new int[rows], new int[rows], new int[rows], new long[rows]);
        int parties = 1 + feed.Below(Parties.Length);
        bool isExtreme = feed.Below(4) == 0;
        for (int row = 0; row < rows; row++)
        {
            (party[row], product[row], day[row]) = (feed.Below(parties), feed.Below(Products.Length), FirstDay + (int)((ulong)feed.Number() % Days));
            units[row] = isExtreme ? Extremes[feed.Below(Extremes.Length)] : feed.Number();
        }

        PartyId asked = Parties[feed.Below(parties)];
        Query query = Query.Sum(Column.Quantity);
        query = isOfOne ? query.WhereParty(asked) : query;
        query = isByParty ? query.GroupBy(Key.Party) : query;
        var expected = new SortedDictionary<string, (BigInteger Sum, long Count)>(StringComparer.Ordinal);
        for (int row = 0; row < rows; row++)
        {
            if (isOfOne && Parties[party[row]] != asked)
                continue;
            string key = isByParty ? Parties[party[row]].Value : "";
            (BigInteger sum, long count) = expected.GetValueOrDefault(key);
            expected[key] = (sum + units[row], count + 1);
        }

        PartialResult whole = query.Run(Columns(0, rows), threads: 1);
        Compare(whole.Finish(), expected, isByParty);
        Compare(query.Run(Columns(0, split), threads: 1).Merge(query.Run(Columns(split, rows), threads: 1)).Finish(), expected, isByParty);
        return true;

        TransferColumns Columns(int from, int to) => TransferColumns.Over((Parties, party[from..to]), (Products, product[from..to]), day.AsMemory(from..to), units.AsMemory(from..to));
    }

    private static void Compare(QueryResult found, SortedDictionary<string, (BigInteger Sum, long Count)> expected, bool isByParty)
    {
        QueryRow[] rows = [.. found.Where(row => row.Count > 0)];
        Require.Same(expected.Count, rows.Length, "groups");
        foreach (QueryRow row in rows)
        {
            string key = isByParty ? row.Party!.Value.Value : "";
            Require.That(expected.TryGetValue(key, out (BigInteger Sum, long Count) loop), $"a group of nothing: {row}");
            Require.Same(loop.Count, row.Count, $"rows of {key}");
            Require.Same(loop.Sum, (BigInteger)row.Quantity!.Value.Best, $"sum of {key}");
            Require.That(row.Quantity.Value.Low == row.Quantity.Value.Best && row.Quantity.Value.Best == row.Quantity.Value.High, $"bounds of exact numbers: {row}");
        }
    }

    private static byte[] Seed(int number)
    {
        var random = new FuzzRandom((ulong)number);
        byte[] seed = new byte[40 * number];
        for (int index = 0; index < seed.Length; index++)
            seed[index] = (byte)random.Next();
        return seed;
    }
}

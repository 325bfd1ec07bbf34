using GpuSupply.Aggregation;

namespace GpuSupply.TestKit.Merges;

/// <summary>Tries laws of merging on transfers, queries, splits and trees at random, always the same ones for a seed.</summary>
/// <param name="laws">The laws: the first is tried on every split, and one of the others in turns.</param>
/// <param name="seed">What everything is made from.</param>
/// <param name="write">Takes the first contradictions.</param>
public sealed class MergeRun(IReadOnlyList<MergeLaw> laws, int seed, Action<string> write)
{
    // The same transfers and query are split so many times.
    private const int SplitsOfCase = 8;

    private const int Shown = 5;

    private readonly MergeTally _all = new();

    /// <summary>Tries the laws.</summary>
    /// <param name="splits">On so many splits.</param>
    /// <param name="threads">On so many threads; what is tried is the same.</param>
    public MergeTally Try(long splits, int threads)
    {
        long next = 0, cases = (splits + SplitsOfCase - 1) / SplitsOfCase;
        Parallel.For(0, threads, _ =>
        {
            var tally = new MergeTally();
            for (long index = Interlocked.Increment(ref next) - 1; index < cases; index = Interlocked.Increment(ref next) - 1)
                TryCase(index, (int)Math.Min(SplitsOfCase, splits - (index * SplitsOfCase)), tally);
            lock (_all)
                _all.Add(tally);
        });
        return _all;
    }

    private void TryCase(long index, int splits, MergeTally tally)
    {
        // Neighbouring seeds make neighbouring numbers.
        var random = new Random(HashCode(index));
        MergeSource source = MergeSources.Any(random);
        Query query = MergeQueries.Any(source, random);
        PartialResult whole = query.Run(source.Columns(uint.MaxValue), 1), none = query.None();
        for (int split = 0; split < splits; split++)
        {
            var tree = new MergeTree(random);
            MergeSplit made = SplitOf(source, query, whole, none, random, tally);
            tally.Splits++;
            TryLaw(laws[0], made);
            if (laws.Count > 1)
                TryLaw(laws[1 + (int)(((index * SplitsOfCase) + split) % (laws.Count - 1))], made);
            (tally.Nodes, tally.SentAsBytes, tally.SentAsJson) = (tally.Nodes + tree.Nodes, tally.SentAsBytes + tree.SentAsBytes, tally.SentAsJson + tree.SentAsJson);

            void TryLaw(MergeLaw law, MergeSplit parts)
            {
                tally.Trees++;
                string? fault = FaultOf(law, parts, tree, tally);
                if (fault is null || tally.Contradictions++ >= Shown)
                    return;
                lock (_all)
                    write($"case {index} of seed {seed}, {law}, {query}: {fault}");
            }
        }
    }

    private static string? FaultOf(MergeLaw law, MergeSplit parts, MergeTree tree, MergeTally tally)
    {
        try
        {
            (PartialResult one, PartialResult other) = law.Try(parts, tree);
            tally.WithoutGroups += one.GroupCount == 0 ? 1 : 0;
            byte[] expected = one.ToBytes(), found = other.ToBytes();
            return expected.AsSpan().SequenceEqual(found) ? null : $"{Convert.ToHexString(expected)} is not {Convert.ToHexString(found)}";
        }
        catch (Exception wrong)
        {
            return $"{wrong.GetType().Name}: {wrong.Message}";
        }
    }

    private static MergeSplit SplitOf(MergeSource source, Query query, PartialResult whole, PartialResult none, Random random, MergeTally tally)
    {
        uint[] parts = new uint[1 + random.Next(5)];
        for (int piece = 0; piece < source.Pieces; piece++)
            parts[random.Next(parts.Length)] |= 1u << piece;
        tally.Parts += parts.Length;
        tally.EmptyParts += parts.Count(part => part == 0);
        return new(whole, none, [.. parts.Select(part => query.Run(source.Columns(part), 1))]);
    }

    private int HashCode(long index) => unchecked((int)(((ulong)(index + 1) * 0x9E37_79B9_7F4A_7C15UL) >> 32) ^ (seed * 486_187_739));
}

using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.TestKit.Merges;

/// <summary>Merges partial results in trees of any form and order, in which some go another way between two nodes: as bytes or as JSON.</summary>
/// <param name="random">Chooses the tree.</param>
public sealed class MergeTree(Random random)
{
    /// <summary>How many merges there were.</summary>
    public long Nodes { get; private set; }

    /// <summary>How many partial results went as bytes.</summary>
    public long SentAsBytes { get; private set; }

    /// <summary>How many went as JSON.</summary>
    public long SentAsJson { get; private set; }

    /// <summary>All in a random binary tree.</summary>
    public PartialResult Of(IReadOnlyList<PartialResult> parts)
    {
        List<PartialResult> open = [.. parts];
        while (open.Count > 1)
            open.Add(Merged(Taken(), Taken()));
        return Sent(open[0]);

        PartialResult Taken()
        {
            int index = random.Next(open.Count);
            PartialResult taken = open[index];
            open.RemoveAt(index);
            return Sent(taken);
        }
    }

    /// <summary>Two together.</summary>
    public PartialResult Merged(PartialResult one, PartialResult other)
    {
        Nodes++;
        return one.Merge(other);
    }

    /// <summary>One of several.</summary>
    public PartialResult Any(IReadOnlyList<PartialResult> parts) => parts[random.Next(parts.Count)];

    /// <summary>The same as bytes, and back.</summary>
    public PartialResult AsBytes(PartialResult partial)
    {
        SentAsBytes++;
        return PartialResult.FromBytes(partial.ToBytes());
    }

    /// <summary>The same as JSON, and back.</summary>
    public PartialResult AsJson(PartialResult partial)
    {
        SentAsJson++;
        return JsonSerializer.Deserialize<PartialResult>(JsonSerializer.SerializeToUtf8Bytes(partial))!;
    }

    // JSON takes far longer than all else, and a few at each place are many in a million.
    private PartialResult Sent(PartialResult partial) => random.Next(10) switch
    {
        0 or 1 => AsBytes(partial),
        2 => AsJson(partial),
        _ => partial,
    };
}

namespace GpuSupply.TestKit.Merges;

/// <summary>What was tried.</summary>
public sealed class MergeTally
{
    /// <summary>How many splits of transfers.</summary>
    public long Splits { get; set; }

    /// <summary>How many parts they had.</summary>
    public long Parts { get; set; }

    /// <summary>How many of these had no transfers.</summary>
    public long EmptyParts { get; set; }

    /// <summary>How many trees were merged.</summary>
    public long Trees { get; set; }

    /// <summary>How many merges of two there were in them.</summary>
    public long Nodes { get; set; }

    /// <summary>How many partial results went as bytes.</summary>
    public long SentAsBytes { get; set; }

    /// <summary>How many went as JSON.</summary>
    public long SentAsJson { get; set; }

    /// <summary>How many sides of laws were no groups at all.</summary>
    public long WithoutGroups { get; set; }

    /// <summary>How many times a law did not hold.</summary>
    public long Contradictions { get; set; }

    /// <summary>Adds another one.</summary>
    public void Add(MergeTally other)
    {
        (Splits, Parts, EmptyParts, Trees, Nodes) = (Splits + other.Splits, Parts + other.Parts, EmptyParts + other.EmptyParts, Trees + other.Trees, Nodes + other.Nodes);
        (SentAsBytes, SentAsJson) = (SentAsBytes + other.SentAsBytes, SentAsJson + other.SentAsJson);
        (WithoutGroups, Contradictions) = (WithoutGroups + other.WithoutGroups, Contradictions + other.Contradictions);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Splits} splits into {Parts} parts, {EmptyParts} of them empty; {Trees} trees of {Nodes} nodes, {SentAsBytes} times as bytes and {SentAsJson} times as JSON; "
        + $"{WithoutGroups} trees without groups; {Contradictions} contradictions";
}

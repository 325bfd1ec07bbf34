namespace GpuSupply.Reporting;

/// <summary>The difference that a reallocation made: the ledger against the same ledger without it.</summary>
public sealed class ReallocationDifference
{
    internal ReallocationDifference(IReadOnlyList<ReportTable> products, IReadOnlyList<RecordId> countedWithout) => (Products, CountedWithout) = (products, countedWithout);

    /// <summary>Units more or fewer than without it, from the end of each day on: a table for each product, none where it made no difference.</summary>
    public IReadOnlyList<ReportTable> Products { get; }

    /// <summary>The records that are left out because of it, and would count without it.</summary>
    public IReadOnlyList<RecordId> CountedWithout { get; }

    /// <summary>That records are left out because of it, and which, in a sentence; empty where none is.</summary>
    public string LeftOut => CountedWithout.Count == 0 ? "" : $"Left out because of it, and counted without it: {string.Join(", ", CountedWithout)}.";

    /// <summary>How many products it made a difference to.</summary>
    public override string ToString() => $"difference to {Products.Count} products";
}

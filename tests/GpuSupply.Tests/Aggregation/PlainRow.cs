namespace GpuSupply.Tests.Aggregation;

/// <summary>A transfer as a plain row: what the oracle of queries adds up.</summary>
internal sealed record PlainRow
{
    public required string Party { get; init; }

    public required string Product { get; init; }

    public RecordKind Kind { get; init; }

    public Stage Stage { get; init; }

    /// <summary>The party and stage that the units left; null: there is no such end.</summary>
    public (string Party, Stage Stage)? From { get; init; }

    public required int First { get; init; }

    public required int Last { get; init; }

    public int Middle { get; init; }

    public required long Low { get; init; }

    public required long Best { get; init; }

    public required long High { get; init; }

    public long Price { get; init; }

    public long Amount { get; init; }

    public int KnownFrom { get; init; } = int.MinValue;

    public int KnownUntil { get; init; } = int.MaxValue;
}

namespace GpuSupply.Aggregation;

/// <summary>Which figure of a number that has bounds.</summary>
internal enum Figure
{
    /// <summary>The one that all three are.</summary>
    Exact,

    Low,

    Best,

    High,
}

namespace GpuSupply.TestKit;

/// <summary>The least and the most of what some worlds have.</summary>
public readonly record struct WorldRange(Int128 Least, Int128 Most)
{
    /// <summary>The same where each transfer, and each line and window of a plan, is taken by itself, as domain.md says.</summary>
    public required (Int128 Least, Int128 Most) ByRule { get; init; }

    public required double WorldCount { get; init; }

    /// <summary>Whether the same planned units count in two windows, so that the bounds of the two, taken one by one, are wider than the worlds.</summary>
    public bool CountsUnitsTwice { get; init; }

    /// <summary>Whether transfers of one record go both ways on one day, so that the bounds of each by itself are wider than the worlds.</summary>
    public bool GoesBothWays { get; init; }
}

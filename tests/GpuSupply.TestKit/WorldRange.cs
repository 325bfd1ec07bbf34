namespace GpuSupply.TestKit;

/// <summary>The least and the most of what some worlds have.</summary>
public readonly record struct WorldRange(Int128 Least, Int128 Most, int WorldCount)
{
    /// <summary>
    /// Whether the same units count on two days: those of a leg with a new due, where both its parties or its supplier are looked at. Plans are netted by
    /// line and window, and the bounds of the two windows taken one by one, so that they can be wider than the worlds.
    /// </summary>
    public bool CountsUnitsTwice { get; init; }
}

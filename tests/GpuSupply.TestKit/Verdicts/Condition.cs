namespace GpuSupply.TestKit.Verdicts;

/// <summary>That a measure's value is on one side of a number.</summary>
/// <param name="Asked">The measure.</param>
/// <param name="End">The number.</param>
/// <param name="IsLeast">Whether the value is above it, rather than below.</param>
/// <param name="IsOpen">Whether the number itself is none of the values.</param>
public sealed record Condition(Asked Asked, Rational End, bool IsLeast, bool IsOpen)
{
    /// <summary>What it takes for a value to be inside of bounds.</summary>
    public static IEnumerable<Condition> Inside(Asked asked, Bounds bounds)
    {
        if (bounds.Low is { } low)
            yield return new(asked, low, true, bounds.LowOpen);
        if (bounds.High is { } high)
            yield return new(asked, high, false, bounds.HighOpen);
    }

    /// <summary>The ways for a value to be outside of bounds.</summary>
    public static IEnumerable<Condition> Outside(Asked asked, Bounds bounds)
    {
        if (bounds.Low is { } low)
            yield return new(asked, low, false, !bounds.LowOpen);
        if (bounds.High is { } high)
            yield return new(asked, high, true, !bounds.HighOpen);
    }
}

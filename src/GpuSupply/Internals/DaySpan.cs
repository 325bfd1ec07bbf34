namespace GpuSupply.Internals;

/// <summary>A window in day numbers, both ends included; an open side is <see cref="Day.Beginning"/> or <see cref="Day.End"/>.</summary>
internal readonly record struct DaySpan(int First, int Last)
{
    /// <summary>Every day.</summary>
    public static DaySpan Always => new(Day.Beginning, Day.End);

    /// <summary>The middle day, rounded down; where one side is open the other end, and where both are, the end that never comes.</summary>
    public int Middle => (First, Last) switch
    {
        (_, Day.End) when First != Day.Beginning => First,
        (Day.Beginning, _) => Last,
        _ => First + ((Last - First) / 2),
    };

    /// <summary>Whether all of it lies within another span.</summary>
    public bool IsInside(DaySpan other) => other.First <= First && Last <= other.Last;

    /// <summary>Whether the two have a day in common.</summary>
    public bool Meets(DaySpan other) => First <= other.Last && other.First <= Last;

    /// <summary>The shortest span that contains both.</summary>
    public DaySpan Hull(DaySpan other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}

namespace GpuSupply.Benchmarks.Compare;

/// <summary>A balance while its changes are added day by day, and the lowest that it was at the end of a day.</summary>
internal struct RunningBalance
{
    public long Units;
    public long Lowest;
    public int Day;

    /// <summary>Whether there was a change. No day of the rows is 0.</summary>
    public readonly bool IsUsed => Day != 0;

    /// <summary>Adds a change; days come in order.</summary>
    public void Add(int day, long change)
    {
        if (day != Day)
        {
            EndDay();
            Day = day;
        }

        Units += change;
    }

    /// <summary>Counts what the balance is as what it was at the end of the day.</summary>
    public void EndDay() => Lowest = IsUsed ? Math.Min(Lowest, Units) : long.MaxValue;
}

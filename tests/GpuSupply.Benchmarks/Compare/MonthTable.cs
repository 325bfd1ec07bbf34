namespace GpuSupply.Benchmarks.Compare;

/// <summary>The month of each day: what somebody makes who doesn't want to work it out for each row.</summary>
internal static class MonthTable
{
    /// <summary>Months, counted from the first one, by days from the first one on.</summary>
    public static readonly int[] Months =
        [.. Enumerable.Range(Asked.FirstDay, Asked.Days).Select(Asked.Date).Select(day => Asked.Month(day.Year, day.Month) - Asked.FirstMonth)];

    /// <summary>The first day of a month, which is counted from the year 0.</summary>
    public static int FirstDay(int month) => Asked.FirstDay + Months.IndexOf(month - Asked.FirstMonth);
}

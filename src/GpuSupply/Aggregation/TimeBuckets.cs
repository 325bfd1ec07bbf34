using NodaTime;

namespace GpuSupply.Aggregation;

/// <summary>Days, months or quarters that follow each other without a gap, from 0, and the bucket of each day.</summary>
internal sealed class TimeBuckets
{
    /// <summary>The first day in the table.</summary>
    public int First { get; }

    /// <summary>The bucket of each day from <see cref="First"/> on.</summary>
    public uint[] Table { get; }

    private readonly DaySpan _during;

    /// <summary>The first day of each bucket.</summary>
    public int[] Starts { get; }

    /// <param name="key">What a bucket is.</param>
    /// <param name="named">From the first day that has to be looked up to the last.</param>
    /// <param name="during">The days that have a bucket of their own; those before are in the first bucket, too, and those after in the last.</param>
    /// <param name="hasBeginning">
    /// Whether there is a bucket of the very first day for what has no first day, before all others: then it does not matter which days others name.
    /// </param>
    public TimeBuckets(Key key, DaySpan named, DaySpan during, bool hasBeginning)
    {
        hasBeginning &= named.First > CalendarRange.FirstDay;
        _during = new(Math.Max(named.First, during.First), Math.Min(named.Last, during.Last));
        List<int> starts = hasBeginning ? [CalendarRange.FirstDay] : [];
        First = hasBeginning ? named.First - 1 : named.First;
        Table = new uint[named.Last - First + 1];
        for (int day = _during.First, next = int.MinValue; day <= _during.Last; day++)
        {
            if (day >= next)
            {
                LocalDate start = StartOf(key, Day.Date(day));
                starts.Add(Day.Number(start));
                next = key == Key.Day ? day + 1 : Day.Number(start.PlusMonths(key == Key.Month ? 1 : 3));
            }

            Table[day - First] = (uint)starts.Count - 1;
        }

        if (_during.Last < named.Last)
            Table.AsSpan(Math.Max(0, _during.Last - First + 1)).Fill((uint)Math.Max(0, starts.Count - 1));
        Starts = [.. starts];
    }

    /// <summary>The bucket of a day: before all of them the first, after all of them the last.</summary>
    public uint this[long day] => Table[(int)Math.Clamp(day - First, 0, Table.Length - 1)];

    /// <summary>Whether a day has a bucket of its own.</summary>
    public bool Has(long day) => day >= _during.First && day <= _during.Last;

    /// <summary>Whether a day can be looked up.</summary>
    public bool Names(long day) => day >= First && day - First < Table.Length;

    /// <summary>The first day of a bucket as a number.</summary>
    public static int StartOf(Key key, int day) => Day.Number(StartOf(key, Day.Date(day)));

    private static LocalDate StartOf(Key key, LocalDate day) => key switch
    {
        Key.Day => day,
        Key.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
    };
}

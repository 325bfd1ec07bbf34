using NodaTime;

namespace GpuSupply.Aggregation;

/// <summary>Days, months or quarters that follow each other without a gap, from 0, and the bucket of each day.</summary>
internal sealed class TimeBuckets
{
    /// <summary>The first day that has a bucket.</summary>
    public int First { get; }

    /// <summary>The bucket of each day from the first on.</summary>
    public uint[] Table { get; }

    /// <summary>The first day of each bucket.</summary>
    public int[] Starts { get; }

    /// <param name="key">What a bucket is.</param>
    /// <param name="first">The first day that has one; what is before it is in the first bucket, too.</param>
    /// <param name="last">The last day that has one.</param>
    public TimeBuckets(Key key, int first, int last)
    {
        First = first;
        var starts = new List<int>();
        Table = new uint[last - first + 1];
        for (int day = first, next = int.MinValue; day <= last; day++)
        {
            if (day >= next)
            {
                LocalDate start = StartOf(key, Day.Date(day));
                starts.Add(Day.Number(start));
                next = key == Key.Day ? day + 1 : Day.Number(start.PlusMonths(key == Key.Month ? 1 : 3));
            }

            Table[day - first] = (uint)starts.Count - 1;
        }

        Starts = [.. starts];
    }

    /// <summary>The bucket of a day: before all of them the first, after all of them the last.</summary>
    public uint this[long day] => Table[(int)Math.Clamp(day - First, 0, Table.Length - 1)];

    /// <summary>Whether a day has a bucket of its own.</summary>
    public bool Has(long day) => day >= First && day - First < Table.Length;

    /// <summary>The first day of a bucket as a number.</summary>
    public static int StartOf(Key key, int day) => Day.Number(StartOf(key, Day.Date(day)));

    private static LocalDate StartOf(Key key, LocalDate day) => key switch
    {
        Key.Day => day,
        Key.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
    };
}

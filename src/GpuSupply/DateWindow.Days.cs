using NodaTime;

namespace GpuSupply;

// The window as a set of days. Windows that are computed here have no marks, and their text is made from their days.
public readonly partial struct DateWindow
{
    /// <summary>The window in day numbers.</summary>
    internal DaySpan ToSpan() => new(EarliestDay, LatestDay);

    /// <summary>Whether a day is inside.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="InvalidOperationException">It is fiscal and not resolved.</exception>
    public bool Contains(LocalDate day)
    {
        int number = Day.Number(day);
        return EarliestDay <= number && number <= LatestDay;
    }

    /// <summary>Whether another window is inside, all of it.</summary>
    /// <param name="other">The other window.</param>
    /// <exception cref="InvalidOperationException">One of them is fiscal and not resolved.</exception>
    public bool Contains(DateWindow other) => EarliestDay <= other.EarliestDay && other.LatestDay <= LatestDay;

    /// <summary>Whether the two have a day in common.</summary>
    /// <param name="other">The other window.</param>
    /// <exception cref="InvalidOperationException">One of them is fiscal and not resolved.</exception>
    public bool Meets(DateWindow other) => EarliestDay <= other.LatestDay && other.EarliestDay <= LatestDay;

    /// <summary>The days that the two have in common, without marks; <see langword="null"/>: none.</summary>
    /// <param name="other">The other window.</param>
    /// <exception cref="InvalidOperationException">One of them is fiscal and not resolved.</exception>
    public DateWindow? Intersect(DateWindow other) => Meets(other)
        ? new DateWindow(Math.Max(EarliestDay, other.EarliestDay), Math.Min(LatestDay, other.LatestDay))
        : (DateWindow?)null;

    /// <summary>The smallest window that contains both, without marks.</summary>
    /// <param name="other">The other window.</param>
    /// <exception cref="InvalidOperationException">One of them is fiscal and not resolved.</exception>
    public DateWindow Hull(DateWindow other) =>
        new(Math.Min(EarliestDay, other.EarliestDay), Math.Max(LatestDay, other.LatestDay));

    /// <summary>
    /// The window of something that is known to have happened by a day: without the days after it. Where there are none it is returned as
    /// it is, text and marks included; otherwise it has neither.
    /// </summary>
    /// <param name="learned">The day on which it was learned, the last one that stays.</param>
    /// <returns><see langword="null"/> where all its days are later.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learned"/> is outside of the years 1990 to 2199.</exception>
    /// <exception cref="InvalidOperationException">It is fiscal and not resolved.</exception>
    public DateWindow? CutOffAt(LocalDate learned)
    {
        int last = CalendarRange.Checked(learned, nameof(learned));
        if (LatestDay <= last)
            return this;

        return EarliestDay <= last ? new DateWindow(EarliestDay, last) : (DateWindow?)null;
    }
}

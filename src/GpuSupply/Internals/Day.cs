using NodaTime;

namespace GpuSupply.Internals;

/// <summary>Days as numbers: days since 1970-01-01, with one number each for an open beginning and an open end.</summary>
internal static class Day
{
    /// <summary>Before every day: the number of an open beginning.</summary>
    public const int Beginning = int.MinValue;

    /// <summary>After every day: the number of an open end.</summary>
    public const int End = int.MaxValue;

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The number of a day; the same day in another calendar system has the same number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the year 1 or after the year 9999.</exception>
    public static int Number(LocalDate date) =>
        (date.Calendar == CalendarSystem.Iso ? date : date.WithCalendar(CalendarSystem.Iso)).ToDateOnly().DayNumber - Epoch;

    /// <summary>The day with a number, in the ISO calendar.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is no day: it stands for an open side.</exception>
    public static LocalDate Date(int number) => number is Beginning or End
        ? throw new ArgumentOutOfRangeException(nameof(number), "An open side is no day.")
        : LocalDate.FromDateOnly(DateOnly.FromDayNumber(number + Epoch));

    /// <summary>The day with a number; <see langword="null"/> for an open side.</summary>
    public static LocalDate? DateOrOpen(int number) => number is Beginning or End ? null : Date(number);
}

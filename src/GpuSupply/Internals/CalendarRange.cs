using NodaTime;

namespace GpuSupply.Internals;

/// <summary>The days that a window can name: 1990-01-01 to 2199-12-31. Outside of them there are open sides alone.</summary>
internal static class CalendarRange
{
    public const int FirstYear = 1990;
    public const int LastYear = 2199;

    /// <summary>The number of 1990-01-01.</summary>
    public static readonly int FirstDay = Day.Number(new LocalDate(FirstYear, 1, 1));

    /// <summary>The number of 2199-12-31.</summary>
    public static readonly int LastDay = Day.Number(new LocalDate(LastYear, 12, 31));

    /// <summary>A day, when a window can name it.</summary>
    public static LocalDate CheckedDate(LocalDate day, string argument) => Day.Date(Checked(day, argument));

    /// <summary>The number of a day that was given as an argument.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside of the range.</exception>
    public static int Checked(LocalDate date, string argument)
    {
        int day = Day.Number(date);
        if (day < FirstDay || day > LastDay)
            throw new ArgumentOutOfRangeException(argument, $"{Text.DateText.Of(day)} is outside of 1990-01-01 to 2199-12-31.");

        return day;
    }
}

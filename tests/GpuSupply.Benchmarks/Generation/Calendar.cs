using System.Globalization;

namespace GpuSupply.Benchmarks.Generation;

/// <summary>The days that a generated case spans, and how people write when something was.</summary>
internal static class Calendar
{
    /// <summary>Three years.</summary>
    public const int Days = 1_096;

    private static readonly DateOnly First = new(2023, 1, 1);

    /// <summary>A day as it is written.</summary>
    public static string Day(int day) => Text($"{First.AddDays(day):yyyy-MM-dd}");

    /// <summary>A window that something of a day happened in: the day, its month, its quarter, or the days before it.</summary>
    public static string Around(int day, Random random)
    {
        DateOnly date = First.AddDays(day);
        return random.Next(100) switch
        {
            < 45 => Day(day),
            < 80 => Text($"{date:yyyy-MM}"),
            < 92 => Quarter(date),
            _ => Text($"{date.AddDays(-7):yyyy-MM-dd}/{date:yyyy-MM-dd}"),
        };
    }

    /// <summary>A window some months after a day: a quarter, a month, or half a year.</summary>
    public static string After(int day, Random random)
    {
        DateOnly date = First.AddDays(day).AddMonths(random.Next(2, 10));
        return random.Next(3) switch
        {
            0 => Quarter(date),
            1 => Text($"{date:yyyy-MM}"),
            _ => Text($"{date:yyyy-MM}/{date.AddMonths(5):yyyy-MM}"),
        };
    }

    // EDTF has 33 to 36 for the quarters.
    private static string Quarter(DateOnly date) => Text($"{date:yyyy}-{33 + ((date.Month - 1) / 3)}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

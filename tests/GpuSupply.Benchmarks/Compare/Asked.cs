namespace GpuSupply.Benchmarks.Compare;

/// <summary>The days that the rows are spread over, and what the queries ask for. Days are counted from 1970-01-01.</summary>
internal static class Asked
{
    /// <summary>2022-01-01.</summary>
    public const int FirstDay = 18_993;

    /// <summary>Three years.</summary>
    public const int Days = 1_096;

    public const int Months = 36;

    /// <summary>The first month, counted from the year 0.</summary>
    public const int FirstMonth = 12 * 2022;

    public const int Products = 8;

    /// <summary>One of 256.</summary>
    public const ushort RareParty = 77;

    /// <summary>One of 8.</summary>
    public const ushort CommonParty = 3;

    /// <summary>The day up to which 95 % of the rows are.</summary>
    public const int AsOf = FirstDay + 1_040;

    /// <summary>Half of the days.</summary>
    public static readonly DayRange Half = new(FirstDay + 274, FirstDay + 821);

    /// <summary>Thirty of the days.</summary>
    public static readonly DayRange Thirty = new(FirstDay + 500, FirstDay + 529);

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>A day as the framework writes it.</summary>
    public static DateOnly Date(int day) => DateOnly.FromDayNumber(Epoch + day);

    /// <summary>The months from the year 0 to one of a year.</summary>
    public static int Month(int year, int month) => 12 * year + month - 1;
}

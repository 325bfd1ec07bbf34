using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>How a party divides time: the day on which its fiscal years end, and which calendar year they are named after.</summary>
/// <remarks>
/// <para><c>default</c> is the calendar year: it ends on <c>12-31</c>.</para>
/// <para>
/// A fiscal year begins on the day after the one before it ends. One that ends on a day of a month (<c>06-30</c>) has quarters of three
/// months; where a month lacks the day on which a quarter would begin, that is the month's last day. <c>02-28</c> is the last day of
/// February, in leap years the 29th. One that ends on the last of a weekday in a month (<c>last-sunday-of-january</c>) has 52 or 53 weeks:
/// three quarters of 13, and a last one that takes the rest.
/// </para>
/// <para>
/// One that ends on the last of a weekday in December counts as beginning in the calendar year in which it ends, though it may begin some
/// days before that: else two years could have one name.
/// </para>
/// <para>Two are equal when they are written alike.</para>
/// </remarks>
[JsonConverter(typeof(Json.FiscalYearConverter))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly record struct FiscalYear : IWritten<FiscalYear>
{
    /// <summary>The first fiscal year that has days: from 1991 on, none begins before 1990, whatever it is named after.</summary>
    public const int MinYear = FiscalPeriod.FirstYear;

    /// <summary>The last fiscal year that has days: until 2198, none ends after 2199, whatever it is named after.</summary>
    public const int MaxYear = FiscalPeriod.LastYear;

    private const string Noun = "the end of a fiscal year";

    // The calendar year is kept as default, so that it equals default however it was made.
    private readonly FiscalCalendar _calendar;
    private readonly KeptProperties _kept;

    private FiscalYear(FiscalCalendar calendar, FiscalYearName namedAfter)
    {
        _calendar = calendar == FiscalCalendar.CalendarYear ? default : calendar;
        NamedAfter = namedAfter;
    }

    /// <summary>The day on which it ends: <c>06-30</c> or <c>last-sunday-of-january</c>.</summary>
    public string EndsOn => Calendar.ToString();

    /// <summary>Which calendar year it is named after.</summary>
    public FiscalYearName NamedAfter { get; }

    /// <summary>
    /// Properties whose names begin with <c>x-</c>: the library keeps them and writes them back, and gives them no meaning. Empty unless set. Equality does not look at them.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get => _kept.All; init => _kept = new(value); }

    private FiscalCalendar Calendar => _calendar == default ? FiscalCalendar.CalendarYear : _calendar;

    /// <summary>The fiscal year that ends on a day and is named after the calendar year of its end.</summary>
    /// <param name="endsOn">A day of a month, <c>06-30</c>, or the last of a weekday in one, <c>last-sunday-of-january</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endsOn"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="endsOn"/> is neither; the message says why.</exception>
    public static implicit operator FiscalYear(string endsOn) => Parse(endsOn);

    /// <summary>The fiscal year that ends on a day.</summary>
    /// <param name="endsOn">A day of a month, <c>06-30</c>, or the last of a weekday in one, <c>last-sunday-of-january</c>.</param>
    /// <param name="namedAfter">Which calendar year it is named after.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endsOn"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="namedAfter"/> is no <see cref="FiscalYearName"/>.</exception>
    /// <exception cref="FormatException"><paramref name="endsOn"/> is neither; the message says why.</exception>
    public static FiscalYear Parse(string endsOn, FiscalYearName namedAfter = FiscalYearName.End)
    {
        ArgumentNullException.ThrowIfNull(endsOn);
        CheckName(namedAfter);
        if (!FiscalCalendar.TryRead(endsOn, out FiscalCalendar calendar, out string? problem))
            Throw.Format(endsOn, Noun, problem, FiscalCalendar.Allowed);

        return new FiscalYear(calendar, namedAfter);
    }

    /// <summary>Reads the end of a fiscal year without throwing; it is named after the calendar year of its end.</summary>
    /// <param name="endsOn">A day of a month, <c>06-30</c>, or the last of a weekday in one, <c>last-sunday-of-january</c>.</param>
    /// <param name="fiscalYear">The fiscal year; <c>default</c> where the text is neither.</param>
    /// <returns>Whether the text is the end of a fiscal year.</returns>
    public static bool TryParse([NotNullWhen(true)] string? endsOn, out FiscalYear fiscalYear)
    {
        bool isEnd = FiscalCalendar.TryRead(endsOn, out FiscalCalendar calendar, out _);
        fiscalYear = isEnd ? new FiscalYear(calendar, FiscalYearName.End) : default;
        return isEnd;
    }

    static FiscalYear IWritten<FiscalYear>.Parse(string text) => Parse(text);

    /// <summary>The days of a fiscal year.</summary>
    /// <param name="year">Its name, <see cref="MinYear"/> to <see cref="MaxYear"/>: 2025 of FY2025.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside of that.</exception>
    public DateWindow Year(int year)
    {
        int endYear = EndYear(year);
        return DateWindow.Between(Calendar.FirstOfQuarter(endYear, 1), Calendar.Last(endYear));
    }

    /// <summary>The days of a quarter of a fiscal year.</summary>
    /// <param name="year">The name of the year, <see cref="MinYear"/> to <see cref="MaxYear"/>: 2025 of FY2025.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is outside of that.</exception>
    public DateWindow Quarter(int year, int quarter)
    {
        int endYear = EndYear(year);
        if (quarter is < 1 or > 4)
            throw new ArgumentOutOfRangeException(nameof(quarter), quarter, "Quarters are 1 to 4.");

        return DateWindow.Between(Calendar.FirstOfQuarter(endYear, quarter), Calendar.FirstOfQuarter(endYear, quarter + 1).PlusDays(-1));
    }

    /// <summary>The end as it is written, and what the year is named after where that is not its end.</summary>
    public override string ToString() => NamedAfter == FiscalYearName.End ? EndsOn : $"{EndsOn}, named after its start";

    private static void CheckName(FiscalYearName namedAfter)
    {
        if (namedAfter is not (FiscalYearName.End or FiscalYearName.Start))
            throw new ArgumentOutOfRangeException(nameof(namedAfter), namedAfter, "A fiscal year is named after its End or its Start.");
    }

    private int EndYear(int year)
    {
        if (year is < MinYear or > MaxYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Fiscal years are {MinYear} to {MaxYear}.");

        return NamedAfter == FiscalYearName.End || Calendar.IsWithinCalendarYear ? year : year + 1;
    }
}

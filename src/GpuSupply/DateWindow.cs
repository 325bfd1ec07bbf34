using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>
/// When something happened, as far as that is known: on one of the days from the earliest to the latest, both included; either side may be
/// open. It keeps the text that it was written as.
/// </summary>
/// <remarks>
/// <para><c>default</c> is any day, <c>../..</c>.</para>
/// <para>
/// The texts are EDTF: <c>2024</c>, <c>2024-04</c>, <c>2024-04-28</c>, quarters <c>2024-33</c> to <c>2024-36</c>, halves <c>2024-40</c> and
/// <c>2024-41</c>, and intervals of them, <c>2024-01/2024-06</c>, with <c>..</c> for an open side; also <c>2024-Q1</c> and <c>2024-H2</c>.
/// A date ends in <c>?</c> where it is uncertain (which moves no day), in <c>~</c> where it is approximate, in <c>%</c> where it is both:
/// approximate widens it by its own length on both sides, in an interval each side by its own, and never beyond 1990-01-01 to 2199-12-31,
/// the days that a window can name. A fiscal window, <c>FY2025@acme</c> or <c>FY2025-Q1@acme</c>, has no days until <see cref="Resolve"/>
/// gives it the party's fiscal year; what needs days throws <see cref="InvalidOperationException"/> before.
/// </para>
/// <para>Two windows are equal when their days and marks are; of two fiscal ones without days, when their texts are.</para>
/// </remarks>
[JsonConverter(typeof(Json.TextConverter<DateWindow>))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly partial struct DateWindow : IEquatable<DateWindow>, IWritten<DateWindow>
{
    // The number of an open side. It is a day of 1970, which no window can name, and makes default any day.
    private const int Open = 0;

    private readonly int _earliest;
    private readonly int _latest;

    // What it was written as. Its marks and its fiscal year are not kept beside it: they are there to be read, and seldom asked for.
    private readonly string? _text;

    private DateWindow(int earliest, int latest, string? text = null)
    {
        _earliest = earliest == Day.Beginning ? Open : earliest;
        _latest = latest == Day.End ? Open : latest;
        _text = text;
    }

    /// <summary>The first day on which it may have been; <see langword="null"/>: open.</summary>
    /// <exception cref="InvalidOperationException">It is fiscal and not resolved.</exception>
    public LocalDate? Earliest => Day.DateOrOpen(EarliestDay);

    /// <summary>The last day on which it may have been; <see langword="null"/>: open.</summary>
    /// <exception cref="InvalidOperationException">It is fiscal and not resolved.</exception>
    public LocalDate? Latest => Day.DateOrOpen(LatestDay);

    /// <summary>
    /// The day in the middle, of two the earlier; where one side is open, the day of the other; <see langword="null"/> where both are.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is fiscal and not resolved.</exception>
    public LocalDate? MiddleDay => (EarliestDay, LatestDay) switch
    {
        (Day.Beginning, int latest) => Day.DateOrOpen(latest),
        (int earliest, Day.End) => Day.Date(earliest),
        (int earliest, int latest) => Day.Date(earliest + (latest - earliest) / 2),
    };

    /// <summary>The text that it was written as; of a window that was not, its days in EDTF. Never <see langword="null"/>.</summary>
    public string Text => _text ?? WrittenWindow.OfDays(EarliestDay, LatestDay);

    /// <summary>Whether it, or a side of it, was written as approximate (<c>~</c> or <c>%</c>); its days are already widened.</summary>
    public bool IsApproximate => (Marks & DateMarks.Approximate) != 0;

    /// <summary>Whether it, or a side of it, was written as uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => (Marks & DateMarks.Uncertain) != 0;

    /// <summary>Whether it was written by a party's fiscal year, resolved or not.</summary>
    public bool IsFiscal => FiscalPeriod.IsMeantBy(_text);

    /// <summary>Whether its days are known: everything but a fiscal window before <see cref="Resolve"/>.</summary>
    public bool IsResolved => _earliest != Open || !IsFiscal;

    /// <summary>The party whose fiscal year it was written by; <c>default</c> where it is not fiscal.</summary>
    public PartyId FiscalParty => Fiscal is { } fiscal ? PartyId.Parse(fiscal.Party) : default;

    /// <summary>The number of the first day, or <see cref="Day.Beginning"/>.</summary>
    internal int EarliestDay => _earliest != Open ? _earliest : IsFiscal ? throw Unresolved() : Day.Beginning;

    /// <summary>The number of the last day, or <see cref="Day.End"/>.</summary>
    internal int LatestDay => _latest != Open ? _latest : IsFiscal ? throw Unresolved() : Day.End;

    /// <summary>Whether it is written as approximate or uncertain.</summary>
    internal bool IsMarked => Marks != DateMarks.None;

    private DateMarks Marks => EdtfDate.MarksIn(_text);

    private FiscalPeriod? Fiscal => FiscalPeriod.IsMeantBy(_text) && FiscalPeriod.TryRead(_text, out FiscalPeriod? fiscal, out _) ? fiscal : null;

    /// <summary>The window that a text writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no window; the message says why.</exception>
    public static implicit operator DateWindow(string text) => Parse(text);

    /// <summary>The window of a single day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is outside of the years 1990 to 2199.</exception>
    public static implicit operator DateWindow(LocalDate day) => On(day);

    /// <summary>Whether two windows have the same days and marks, or are the same fiscal text without days.</summary>
    /// <param name="left">One window.</param>
    /// <param name="right">The other window.</param>
    public static bool operator ==(DateWindow left, DateWindow right) => left.Equals(right);

    /// <summary>Whether two windows differ in days or marks.</summary>
    /// <param name="left">One window.</param>
    /// <param name="right">The other window.</param>
    public static bool operator !=(DateWindow left, DateWindow right) => !left.Equals(right);

    /// <summary>The window of a single day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is outside of the years 1990 to 2199.</exception>
    public static DateWindow On(LocalDate day)
    {
        int number = CalendarRange.Checked(day, nameof(day));
        return new DateWindow(number, number);
    }

    /// <summary>The window between two days, both included.</summary>
    /// <param name="earliest">The first day; <see langword="null"/>: open.</param>
    /// <param name="latest">The last day; <see langword="null"/>: open.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside of the years 1990 to 2199.</exception>
    /// <exception cref="ArgumentException"><paramref name="latest"/> is before <paramref name="earliest"/>.</exception>
    public static DateWindow Between(LocalDate? earliest, LocalDate? latest)
    {
        int from = earliest is { } first ? CalendarRange.Checked(first, nameof(earliest)) : Day.Beginning;
        int to = latest is { } last ? CalendarRange.Checked(last, nameof(latest)) : Day.End;
        if (from > to)
            throw new ArgumentException($"The window would end on {DateText.Of(to)}, before it begins on {DateText.Of(from)}.", nameof(latest));

        return new DateWindow(from, to);
    }

    /// <summary>The window that a text writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no window; the message says why.</exception>
    public static DateWindow Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!WrittenWindow.TryRead(text, out WrittenWindow written, out string? problem))
            Throw.Format(text, "a date window", problem, WrittenWindow.Allowed);

        return new DateWindow(written.Earliest, written.Latest, text);
    }

    /// <summary>Reads a window without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">The window; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is a window.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateWindow window)
    {
        bool isWindow = WrittenWindow.TryRead(text, out WrittenWindow written, out _);
        window = isWindow ? new DateWindow(written.Earliest, written.Latest, text) : default;
        return isWindow;
    }

    /// <summary>A fiscal window with its days and the same text; every other window as it is.</summary>
    /// <param name="fiscalYear">The fiscal year of <see cref="FiscalParty"/>.</param>
    public DateWindow Resolve(FiscalYear fiscalYear)
    {
        if (Fiscal is not { } fiscal)
            return this;

        DateWindow days = fiscal.Quarter == 0 ? fiscalYear.Year(fiscal.Year) : fiscalYear.Quarter(fiscal.Year, fiscal.Quarter);
        return new DateWindow(days._earliest, days._latest, _text);
    }

    /// <summary>The window in EDTF: its text, with the codes of quarters and halves (<c>2024-33</c>), or the days of a fiscal window.</summary>
    /// <returns>A text that reads as an equal window.</returns>
    /// <exception cref="InvalidOperationException">It is fiscal and not resolved.</exception>
    public string ToEdtf() => _text is null || IsFiscal ? WrittenWindow.OfDays(EarliestDay, LatestDay) : WrittenWindow.ToEdtf(_text);

    /// <inheritdoc/>
    public bool Equals(DateWindow other) =>
        _earliest == other._earliest && _latest == other._latest && Marks == other.Marks
        && IsResolved == other.IsResolved && (IsResolved || _text == other._text);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DateWindow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_earliest, _latest, Marks, IsResolved ? null : _text);

    /// <summary>The window as it was written: <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private InvalidOperationException Unresolved() =>
        new($"The fiscal window \"{_text}\" has no days yet: "
            + $"resolve it with the fiscal year of party \"{Fiscal?.Party}\" (DateWindow.Resolve).");
}

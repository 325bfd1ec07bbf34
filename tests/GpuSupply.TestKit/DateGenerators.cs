using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>A window whose ends, where it has any, lie in <see cref="DateGenerators.Band"/>, so that it can be compared with a set of days.</summary>
public readonly record struct BandWindow(DateWindow Window);

/// <summary>A text of a date window that has days, in any of the accepted forms.</summary>
public readonly record struct WindowText(string Text);

/// <summary>The name of a fiscal year that has days.</summary>
public readonly record struct FiscalYearNumber(int Year);

/// <summary>A text that any kind of id accepts.</summary>
public readonly record struct ValidIdText(string Text);

/// <summary>Days, windows, fiscal years and ids for properties: the turns of months and years, leap days and the ends of the range come up often.</summary>
public static class DateGenerators
{
    /// <summary>The first day that a window can name.</summary>
    public static readonly LocalDate First = new(1990, 1, 1);

    /// <summary>The last day that a window can name.</summary>
    public static readonly LocalDate Last = new(2199, 12, 31);

    private static readonly LocalDate BandStart = new(2024, 2, 20);

    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] WeekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>A few days around a leap day, with one before and one after that stand for all the others.</summary>
    public static IReadOnlyList<LocalDate> Band { get; } = [.. Enumerable.Range(-1, 22).Select(BandStart.PlusDays)];

    public static Arbitrary<LocalDate> Days() => Arb.From(Day);

    public static Arbitrary<DateWindow> Windows() => Arb.From(WrittenText.Select(DateWindow.Parse));

    public static Arbitrary<WindowText> WindowTexts() => Arb.From(WrittenText.Select(text => new WindowText(text)));

    public static Arbitrary<BandWindow> BandWindows() => Arb.From(
        from first in Gen.Choose(0, 19)
        from last in Gen.Choose(first, 19)
        from open in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Choose(1, 3)))
        select new BandWindow(DateWindow.Between(
            (open & 1) == 0 ? BandStart.PlusDays(first) : null, (open & 2) == 0 ? BandStart.PlusDays(last) : null)));

    public static Arbitrary<FiscalYear> FiscalYears() => Arb.From(
        from endsOn in Gen.OneOf(EndOnDay, EndOnWeekday)
        from name in Gen.Elements(FiscalYearName.End, FiscalYearName.Start)
        select FiscalYear.Parse(endsOn, name));

    public static Arbitrary<FiscalYearNumber> FiscalYearNumbers() => Arb.From(
        Gen.Frequency((1, Gen.Elements(FiscalYear.MinYear, FiscalYear.MaxYear)), (6, Gen.Choose(FiscalYear.MinYear, FiscalYear.MaxYear)))
            .Select(year => new FiscalYearNumber(year)));

    public static Arbitrary<ValidIdText> ValidIdTexts() => Arb.From(
        from length in Gen.Frequency((6, Gen.Choose(0, 12)), (1, Gen.Constant(127)))
        from first in Gen.Elements(Letters)
        from rest in Gen.Elements([.. Letters, '.', '_', '/', ':', '#', '-']).ArrayOf(length)
        select new ValidIdText(first + new string(rest)));

    private static char[] Letters => [.. "ABCXYZabcxyz0189"];

    private static Gen<int> Year => Gen.Frequency((1, Gen.Elements(1990, 1991, 2000, 2024, 2100, 2198, 2199)), (3, Gen.Choose(1990, 2199)));

    private static Gen<LocalDate> Day => Gen.Frequency(
        (1, Gen.Elements(First, Last, new LocalDate(2024, 2, 28), new LocalDate(2024, 2, 29), new LocalDate(2024, 3, 1))),
        (5, from year in Year
            from month in Gen.Choose(1, 12)
            from day in Gen.OneOf(Gen.Choose(1, 31), Gen.Elements(1, 31))
            select new LocalDate(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month)))));

    private static Gen<string> Side =>
        from day in Day
        from form in Gen.Choose(0, 6)
        from mark in Gen.Frequency((3, Gen.Constant("")), (2, Gen.Elements("~", "?", "%")))
        select mark.Insert(0, form switch
        {
            0 => $"{day.Year}",
            1 => $"{day.Year}-{day.Month:00}",
            2 => $"{day.Year}-{33 + (day.Month - 1) / 3}",
            3 => $"{day.Year}-Q{1 + (day.Month - 1) / 3}",
            4 => $"{day.Year}-{40 + (day.Month - 1) / 6}",
            5 => $"{day.Year}-H{1 + (day.Month - 1) / 6}",
            _ => $"{day.Year}-{day.Month:00}-{day.Day:00}",
        });

    private static Gen<string> WrittenText => Gen.Frequency(
        (4, Side),
        (1, Gen.Constant("../..")),
        (1, Side.Select(side => $"../{side}")),
        (1, Side.Select(side => $"{side}/..")),
        (3, Gen.Zip(Side, Side, (one, other) => $"{one}/{other}").Where(text => DateWindow.TryParse(text, out _))));

    private static Gen<string> EndOnDay =>
        from month in Gen.Choose(1, 12)
        from day in Gen.OneOf(Gen.Choose(1, 31), Gen.Constant(31))
        select $"{month:00}-{Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(2023, month)):00}";

    private static Gen<string> EndOnWeekday => Gen.Zip(
        Gen.Elements(WeekdayNames), Gen.Elements(MonthNames), (weekday, month) => $"last-{weekday}-of-{month}");
}

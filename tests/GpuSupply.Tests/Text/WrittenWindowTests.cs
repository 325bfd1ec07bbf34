using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Text;

/// <summary>Every accepted and every refused form of a window's text.</summary>
public class WrittenWindowTests
{
    [Theory]
    [InlineData("2024-04-28", "2024-04-28", "2024-04-28")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("2024-04", "2024-04-01", "2024-04-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-12", "2023-12-01", "2023-12-31")]
    [InlineData("2024-10", "2024-10-01", "2024-10-31")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("1990", "1990-01-01", "1990-12-31")]
    [InlineData("2199", "2199-01-01", "2199-12-31")]
    [InlineData("2199-12-31", "2199-12-31", "2199-12-31")]
    [InlineData("2024-33", "2024-01-01", "2024-03-31")]
    [InlineData("2024-34", "2024-04-01", "2024-06-30")]
    [InlineData("2024-35", "2024-07-01", "2024-09-30")]
    [InlineData("2024-36", "2024-10-01", "2024-12-31")]
    [InlineData("2024-40", "2024-01-01", "2024-06-30")]
    [InlineData("2024-41", "2024-07-01", "2024-12-31")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData("2024-Q2", "2024-04-01", "2024-06-30")]
    [InlineData("2024-Q3", "2024-07-01", "2024-09-30")]
    [InlineData("2024-Q4", "2024-10-01", "2024-12-31")]
    [InlineData("2024-H1", "2024-01-01", "2024-06-30")]
    [InlineData("2024-H2", "2024-07-01", "2024-12-31")]
    [InlineData("2024-01/2024-06", "2024-01-01", "2024-06-30")]
    [InlineData("2023-12/2024-H1", "2023-12-01", "2024-06-30")]
    [InlineData("2024-33/2024-09-15", "2024-01-01", "2024-09-15")]
    [InlineData("2024/2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024/2024-06", "2024-01-01", "2024-06-30")]
    [InlineData("2024-06/2024", "2024-06-01", "2024-12-31")]
    [InlineData("2024-06-15/2024-06", "2024-06-15", "2024-06-30")]
    [InlineData("../2024-12-31", null, "2024-12-31")]
    [InlineData("../2024", null, "2024-12-31")]
    [InlineData("2024-06-01/..", "2024-06-01", null)]
    [InlineData("../..", null, null)]
    public void Parse_WithoutMark_HasDays(string text, string? earliest, string? latest) =>
        AssertWindow(text, earliest, latest, approximate: false, uncertain: false);

    [Theory]
    [InlineData("2024-06~", "2024-05-02", "2024-07-30", true, false)]
    [InlineData("2024-06%", "2024-05-02", "2024-07-30", true, true)]
    [InlineData("2024-06?", "2024-06-01", "2024-06-30", false, true)]
    [InlineData("2024-04-28~", "2024-04-27", "2024-04-29", true, false)]
    [InlineData("2024~", "2022-12-31", "2026-01-01", true, false)]
    [InlineData("2024-33~", "2023-10-02", "2024-06-30", true, false)]
    [InlineData("2024-Q1%", "2023-10-02", "2024-06-30", true, true)]
    [InlineData("2023-12~/2024-06", "2023-10-31", "2024-06-30", true, false)]
    [InlineData("2023-12/2024-06~", "2023-12-01", "2024-07-30", true, false)]
    [InlineData("2023-12?/2024-06~", "2023-12-01", "2024-07-30", true, true)]
    [InlineData("2023-12%/..", "2023-10-31", null, true, true)]
    [InlineData("../2024-04-28?", null, "2024-04-28", false, true)]
    [InlineData("1990~", "1990-01-01", "1991-12-31", true, false)]
    [InlineData("1990-01-01~", "1990-01-01", "1990-01-02", true, false)]
    [InlineData("2199-12~", "2199-10-31", "2199-12-31", true, false)]
    public void Parse_WithMark_WidensOnlyTheApproximate(string text, string? earliest, string? latest, bool approximate, bool uncertain) =>
        AssertWindow(text, earliest, latest, approximate, uncertain);

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" ", "it has a space in it")]
    [InlineData("2024-04 ", "it has a space in it")]
    [InlineData("2024 / 2025", "it has a space in it")]
    [InlineData("2024-21", "seasons are not supported, write the months")]
    [InlineData("2024-24", "seasons are not supported, write the months")]
    [InlineData("2024-24~", "seasons are not supported, write the months")]
    [InlineData("2024-25", "seasons are not supported, write the months")]
    [InlineData("2024-32", "seasons are not supported, write the months")]
    [InlineData("2024-37", "thirds of a year are not supported, write the months")]
    [InlineData("2024-39", "thirds of a year are not supported, write the months")]
    [InlineData("2024-00", "00 is no month, quarter (33 to 36) or half (40, 41)")]
    [InlineData("2024-13", "13 is no month, quarter (33 to 36) or half (40, 41)")]
    [InlineData("2024-20", "20 is no month, quarter (33 to 36) or half (40, 41)")]
    [InlineData("2024-42", "42 is no month, quarter (33 to 36) or half (40, 41)")]
    [InlineData("2024-XX", "unspecified digits (X) are not supported, write a year, a month or an interval")]
    [InlineData("2024-1X", "unspecified digits (X) are not supported, write a year, a month or an interval")]
    [InlineData("202X", "unspecified digits (X) are not supported, write a year, a month or an interval")]
    [InlineData("2024-04-XX", "unspecified digits (X) are not supported, write a year, a month or an interval")]
    [InlineData("2024-01/202X", "unspecified digits (X) are not supported, write a year, a month or an interval")]
    [InlineData("2024-Q0", "quarters are Q1 to Q4")]
    [InlineData("2024-Q5", "quarters are Q1 to Q4")]
    [InlineData("2024-H3", "halves are H1 and H2")]
    [InlineData("2024-q1", "\"2024-q1\" is no year, half, quarter, month or day")]
    [InlineData("2024Q1", "\"2024Q1\" is no year, half, quarter, month or day")]
    [InlineData("Q1-2024", "\"Q1-2024\" is no year, half, quarter, month or day")]
    [InlineData("TBD", "\"TBD\" is no year, half, quarter, month or day")]
    [InlineData("20240428", "\"20240428\" is no year, half, quarter, month or day")]
    [InlineData("2024-4", "\"2024-4\" is no year, half, quarter, month or day")]
    [InlineData("24", "\"24\" is no year, half, quarter, month or day")]
    [InlineData("٢٠٢٤", "\"٢٠٢٤\" is no year, half, quarter, month or day")]
    [InlineData("2024–04", "\"2024–04\" is no year, half, quarter, month or day")]
    [InlineData("2024-04-31", "2024-04 has 30 days")]
    [InlineData("2023-02-29", "2023-02 has 28 days")]
    [InlineData("2024-13-01", "13 is no month")]
    [InlineData("1989", "the years are 1990 to 2199")]
    [InlineData("2200-01", "the years are 1990 to 2199")]
    [InlineData("1989-12-31", "the years are 1990 to 2199")]
    [InlineData("Y2024", "a year is written with four digits")]
    [InlineData("-2024", "a year is written with four digits")]
    [InlineData("+2024", "a year is written with four digits")]
    [InlineData("2024-04-28T10:00", "a time of day is not supported, write the day")]
    [InlineData("2024-04-28 10:00", "a time of day is not supported, write the day")]
    [InlineData("{2024,2025}", "sets of dates are not supported, write an interval")]
    [InlineData("[2024..2025]", "sets of dates are not supported, write an interval")]
    [InlineData("~2024", "a mark (~ ? %) stands once, at the end of a date")]
    [InlineData("2024~-06", "a mark (~ ? %) stands once, at the end of a date")]
    [InlineData("2024-06?~", "a mark (~ ? %) stands once, at the end of a date")]
    [InlineData("2024-06~~", "a mark (~ ? %) stands once, at the end of a date")]
    [InlineData("..", "an open side stands in an interval, such as 2024-06-01/..")]
    [InlineData("..~/2024", "an open side stands in an interval, such as 2024-06-01/..")]
    [InlineData("~", "a side is empty, and an open side is written \"..\"")]
    [InlineData("/", "a side is empty, and an open side is written \"..\"")]
    [InlineData("2024/", "a side is empty, and an open side is written \"..\"")]
    [InlineData("/2024", "a side is empty, and an open side is written \"..\"")]
    [InlineData("2024/2025/2026", "an interval has two sides")]
    [InlineData("2024/../", "an interval has two sides")]
    [InlineData("2024-06/2024-05", "it ends before it begins")]
    [InlineData("2024-06~/2024-05~", "it ends before it begins")]
    [InlineData("2025/2024-12-31", "it ends before it begins")]
    [InlineData("2024/FY2025@acme", "a fiscal window stands alone, not in an interval: write its days")]
    [InlineData("FY2025-Q1@acme/FY2025-Q3@acme", "a fiscal window stands alone, not in an interval: write its days")]
    [InlineData("FY2025", "a fiscal window names its party at the end, such as FY2025@acme")]
    [InlineData("FY2025-Q1", "a fiscal window names its party at the end, such as FY2025@acme")]
    [InlineData("FY2025@acme~", "a fiscal window has no mark (~ ? %), write its days")]
    [InlineData("FY2025@", "\"\" is not a party id, it is empty")]
    [InlineData("FY2025@a b", "\"a b\" is not a party id, it has ' ' as character 2")]
    [InlineData("FY25@acme", "\"FY25\" is no fiscal year or quarter, such as FY2025 or FY2025-Q1")]
    [InlineData("FY2025-Q5@acme", "\"FY2025-Q5\" is no fiscal year or quarter, such as FY2025 or FY2025-Q1")]
    [InlineData("FY2025-Q0@acme", "\"FY2025-Q0\" is no fiscal year or quarter, such as FY2025 or FY2025-Q1")]
    [InlineData("FY2025-H1@acme", "\"FY2025-H1\" is no fiscal year or quarter, such as FY2025 or FY2025-Q1")]
    [InlineData("FY2025Q1@acme", "\"FY2025Q1\" is no fiscal year or quarter, such as FY2025 or FY2025-Q1")]
    [InlineData("FY@acme", "\"FY\" is no fiscal year or quarter, such as FY2025 or FY2025-Q1")]
    [InlineData("FY1990@acme", "fiscal years are 1991 to 2198")]
    [InlineData("FY2199@acme", "fiscal years are 1991 to 2198")]
    public void Parse_Refused_ThrowsWithReason(string text, string reason)
    {
        string message = Assert.Throws<FormatException>(() => DateWindow.Parse(text)).Message;
        Assert.StartsWith($"\"{text}\" is not a date window: {reason}. Allowed: 2024, ", message, StringComparison.Ordinal);
        Assert.False(DateWindow.TryParse(text, out DateWindow window));
        Assert.Equal(default, window);
    }

    [Fact]
    public void Parse_TooLong_SaysHowLong() => Assert.Contains(
        "it has 161 characters", Assert.Throws<FormatException>(() => DateWindow.Parse(new string('2', 161))).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_FiscalOfLongestParty_IsAccepted() =>
        Assert.Equal(128, DateWindow.Parse("FY2025-Q1@" + new string('x', 128)).FiscalParty.Value.Length);

    [Property]
    public bool TryParse_AnyText_NeverThrows(string? text) => DateWindow.TryParse(text, out _) || true;

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void TryParse_DamagedText_AgreesWithParse(WindowText written, int position, char letter)
    {
        int at = (int)(unchecked((uint)position) % (uint)written.Text.Length);
        string text = written.Text.Remove(at, 1).Insert(at, letter.ToString());
        if (DateWindow.TryParse(text, out DateWindow window))
            Assert.Equal(window, DateWindow.Parse(text));
        else
            Assert.Throws<FormatException>(() => DateWindow.Parse(text));
    }

    private static void AssertWindow(string text, string? earliest, string? latest, bool approximate, bool uncertain)
    {
        DateWindow window = text;
        Assert.Equal((earliest, latest), (window.Earliest?.ToString("uuuu-MM-dd", null), window.Latest?.ToString("uuuu-MM-dd", null)));
        Assert.Equal((approximate, uncertain), (window.IsApproximate, window.IsUncertain));
        Assert.Equal(text, window.ToString());
        Assert.False(window.IsFiscal);
        Assert.True(DateWindow.TryParse(text, out DateWindow tried));
        Assert.Equal(window, tried);
    }
}

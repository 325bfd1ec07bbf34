using FsCheck.Xunit;
using GpuSupply.Internals;
using GpuSupply.TestKit;
using NodaTime;

namespace GpuSupply.Tests.Values;

public class DateWindowTests
{
    private static readonly LocalDate April28 = new(2024, 4, 28);
    private static readonly LocalDate June1 = new(2024, 6, 1);

    [Fact]
    public void Default_IsAnyDay()
    {
        Assert.Equal("../..", default(DateWindow).Text);
        Assert.Equal("../..", default(DateWindow).ToEdtf());
        Assert.Equal(default, DateWindow.Parse("../.."));
        Assert.Equal(default, DateWindow.Between(null, null));
        Assert.Null(default(DateWindow).Earliest);
        Assert.Null(default(DateWindow).Latest);
        Assert.Null(default(DateWindow).MiddleDay);
        Assert.True(default(DateWindow).Contains(new LocalDate(1800, 1, 1)));
        Assert.Equal((Day.Beginning, Day.End), (default(DateWindow).EarliestDay, default(DateWindow).LatestDay));
        Assert.True(default(DateWindow).IsResolved);
        Assert.Equal(default, default(DateWindow).FiscalParty);
    }

    [Fact]
    public void On_Day_IsThatDay()
    {
        DateWindow window = April28;
        Assert.Equal(DateWindow.On(April28), window);
        Assert.Equal((April28, April28), (window.Earliest, window.Latest));
        Assert.Equal("2024-04-28", window.Text);
    }

    [Fact]
    public void Between_Days_WritesThemAsText()
    {
        Assert.Equal("2024-04-28/2024-06-01", DateWindow.Between(April28, June1).Text);
        Assert.Equal("../2024-06-01", DateWindow.Between(null, June1).Text);
        Assert.Equal("2024-04-28/..", DateWindow.Between(April28, null).Text);
        Assert.Equal("2024-04-28", DateWindow.Between(April28, April28).Text);
    }

    [Fact]
    public void Between_Reversed_SaysBothDays() => Assert.Equal(
        "The window would end on 2024-04-28, before it begins on 2024-06-01. (Parameter 'latest')",
        Assert.Throws<ArgumentException>(() => DateWindow.Between(June1, April28)).Message);

    [Fact]
    public void Between_OutsideOfRange_Throws()
    {
        LocalDate before = DateGenerators.First.PlusDays(-1), after = DateGenerators.Last.PlusDays(1);
        Assert.Equal("earliest", Assert.Throws<ArgumentOutOfRangeException>(() => DateWindow.Between(before, null)).ParamName);
        Assert.Equal("latest", Assert.Throws<ArgumentOutOfRangeException>(() => DateWindow.Between(null, after)).ParamName);
        Assert.Equal("day", Assert.Throws<ArgumentOutOfRangeException>(() => DateWindow.On(default)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => April28.PlusYears(300) is var day && DateWindow.Parse("2024").CutOffAt(day) is null);
        Assert.StartsWith("1989-12-31 is outside of", Assert.Throws<ArgumentOutOfRangeException>(() => DateWindow.On(before)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => DateWindow.Parse(null!));
        Assert.False(DateWindow.TryParse(null, out _));
    }

    [Theory]
    [InlineData("2024-04-28", "2024-04-28")]
    [InlineData("2024-04-28/2024-04-29", "2024-04-28")]
    [InlineData("2024-04-28/2024-04-30", "2024-04-29")]
    [InlineData("2024-06", "2024-06-15")]
    [InlineData("2023", "2023-07-02")]
    [InlineData("2024", "2024-07-01")]
    [InlineData("../2024-12-31", "2024-12-31")]
    [InlineData("2024-06-01/..", "2024-06-01")]
    public void MiddleDay_OfWindow_IsEarlierMiddleOrTheOneEnd(string text, string middle) =>
        Assert.Equal(DateWindow.Parse(middle).Earliest, DateWindow.Parse(text).MiddleDay);

    [Theory]
    [InlineData("2024-Q1", "2024-33")]
    [InlineData("2024-Q2", "2024-34")]
    [InlineData("2024-Q3", "2024-35")]
    [InlineData("2024-Q4~", "2024-36~")]
    [InlineData("2024-H1?", "2024-40?")]
    [InlineData("2023-H2/2024-Q1", "2023-41/2024-33")]
    [InlineData("2024-33", "2024-33")]
    [InlineData("2024-06%", "2024-06%")]
    [InlineData("../2024", "../2024")]
    public void ToEdtf_OfText_ReplacesOnlyQuartersAndHalves(string text, string edtf) => Assert.Equal(edtf, DateWindow.Parse(text).ToEdtf());

    [Theory]
    [InlineData("2024-33", "2024-Q1", true)]
    [InlineData("2024-33", "2024-01-01/2024-03-31", true)]
    [InlineData("2024-06", "2024-06?", false)]
    [InlineData("2024-06~", "2024-05-02/2024-07-30", false)]
    [InlineData("2024-06~", "2024-06%", false)]
    [InlineData("2024-06", "2024-07", false)]
    [InlineData("2024-06-01/..", "2024-06-01", false)]
    [InlineData("../2024-06-01", "2024-06-01", false)]
    [InlineData("FY2025@acme", "FY2025@acme", true)]
    [InlineData("FY2025@acme", "FY2025@other", false)]
    [InlineData("FY2025@acme", "FY2025-Q1@acme", false)]
    [InlineData("FY2025@acme", "../..", false)]
    public void Equality_OfTwoTexts_IsOfDaysAndMarks(string left, string right, bool equal)
    {
        DateWindow one = left, other = right;
        Assert.Equal(equal, one.Equals(other));
        Assert.Equal(equal, one == other);
        Assert.Equal(!equal, one != other);
        Assert.Equal(equal, one.Equals((object)other));
        if (equal)
            Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [InlineData("2023-12", "2023-12-15", "2023-12-01/2023-12-15")]
    [InlineData("2023-12", "2023-12-01", "2023-12-01")]
    [InlineData("2023-12", "2023-12-31", "2023-12")]
    [InlineData("2023-12~", "2024-06-04", "2023-12~")]
    [InlineData("2023-12~", "2023-12-15", "2023-10-31/2023-12-15")]
    [InlineData("../..", "2023-12-15", "../2023-12-15")]
    [InlineData("2023-12-15/..", "2023-12-15", "2023-12-15")]
    [InlineData("2023-12", "2023-11-30", null)]
    [InlineData("2023-12-16/..", "2023-12-15", null)]
    public void CutOffAt_Day_LeavesNothingLater(string text, string learned, string? expected) =>
        Assert.Equal(expected, DateWindow.Parse(text).CutOffAt(DateWindow.Parse(learned).Earliest!.Value)?.Text);

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void Parse_OfText_GivesEqualWindow(DateWindow window)
    {
        Assert.Equal(window, DateWindow.Parse(window.ToString()));
        Assert.Equal(window, DateWindow.Parse(window.ToEdtf()));
        Assert.DoesNotContain(window.ToEdtf(), letter => letter is 'Q' or 'H' or 'F');
        Assert.True(window.Earliest is null || window.Latest is null || window.Earliest <= window.Latest);
    }

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void Parse_OfGeneratedText_GivesEqualWindow(DateWindow left, DateWindow right, LocalDate learned)
    {
        DateWindow hull = left.Hull(right);
        Assert.Equal(hull, DateWindow.Parse(hull.Text));
        if (left.Intersect(right) is { } common)
            Assert.Equal(common, DateWindow.Parse(common.Text));
        if (left.CutOffAt(learned) is { } cut)
            Assert.Equal(cut, DateWindow.Parse(cut.Text));
    }

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void MiddleDay_OfAnyWindow_IsInside(DateWindow window)
    {
        if (window.MiddleDay is { } middle)
            Assert.True(window.Contains(middle));
        else
            Assert.Equal(default, window);
    }

    [Property(Arbitrary = [typeof(DateGenerators)], MaxTest = 500)]
    public void SetOperations_OfTwoWindows_AreThoseOfTheirDays(BandWindow left, BandWindow right)
    {
        DateWindow one = left.Window, other = right.Window;
        List<LocalDate> ones = DaysOf(one), others = DaysOf(other), common = [.. ones.Intersect(others)];
        Assert.Equal(common.Count > 0, one.Meets(other));
        Assert.Equal(common, one.Intersect(other) is { } both ? DaysOf(both) : []);
        Assert.Equal(common.Count == others.Count, one.Contains(other));

        LocalDate[] all = [.. ones.Union(others).Order()];
        Assert.Equal(DateGenerators.Band.Where(day => all[0] <= day && day <= all[^1]), DaysOf(one.Hull(other)));
    }

    [Property(Arbitrary = [typeof(DateGenerators)], MaxTest = 300)]
    public void CutOffAt_AnyDay_LeavesTheDaysUpToIt(BandWindow given, int position)
    {
        LocalDate learned = DateGenerators.Band[(int)(unchecked((uint)position) % (uint)DateGenerators.Band.Count)];
        DateWindow? cut = given.Window.CutOffAt(learned);
        Assert.Equal(DaysOf(given.Window).Where(day => day <= learned), cut is { } left ? DaysOf(left) : []);
        Assert.True(cut is not { } known || known.Latest <= learned);
    }

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void SetOperations_OfTwoWindows_AreSymmetricAndConsistent(DateWindow one, DateWindow other)
    {
        Assert.Equal(one.Intersect(other), other.Intersect(one));
        Assert.Equal(one.Hull(other), other.Hull(one));
        Assert.Equal(one.Meets(other), one.Intersect(other) is not null);
        Assert.True(one.Hull(other).Contains(one) && one.Hull(other).Contains(other));
        Assert.True(one.Contains(one) && one.Meets(one) && default(DateWindow).Contains(one));
        Assert.Equal(one.Contains(other), one.Hull(other).Earliest == one.Earliest && one.Hull(other).Latest == one.Latest);
        Assert.False(one.Hull(other).IsApproximate || one.Hull(other).IsUncertain);
    }

    private static List<LocalDate> DaysOf(DateWindow window) => [.. DateGenerators.Band.Where(window.Contains)];
}

using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

[Properties(Arbitrary = [typeof(ValueGenerators)], MaxTest = 1000)]
public class StatedValueReadingTests
{
    // One row of the table of readings each: the writing, then observation, exact observation, strict, standard, loose.
    [Theory]
    [InlineData("85k", "84500..85500 units", "85000 units", "85000 units", "84500..85500 units", "84000..86000 units")]
    [InlineData("350000", "345000..355000 units", "350000 units", "350000 units", "345000..355000 units", "340000..360000 units")]
    [InlineData("12112", "12112 units", "12112 units", "12112 units", "12112 units", "12111..12113 units")]
    [InlineData("50k", "47500..52500 units", "50000 units", "50000 units", "47500..52500 units", "45000..55000 units")]
    [InlineData("1", "1 units", "1 units", "1 units", "1 units", "1 units")]
    [InlineData("0", "0 units", "0 units", "0 units", "0 units", "0 units")]
    [InlineData("26.0B USD", "25950000000..26050000000 USD", "26000000000 USD", "26000000000 USD", "25950000000..26050000000 USD", "25900000000..26100000000 USD")]
    [InlineData("10B USD", "9500000000..10500000000 USD", "10000000000 USD", "10000000000 USD", "9500000000..10500000000 USD", "9000000000..11000000000 USD")]
    [InlineData("41666.67 USD", "41666.67 USD", "41666.67 USD", "41666.67 USD", "41666.67 USD", "41666.66..41666.68 USD")]
    [InlineData("41666.67 USD/unit", "41666.665..41666.675 USD/unit", "41666.67 USD/unit", "41666.67 USD/unit", "41666.665..41666.675 USD/unit", "41666.66..41666.68 USD/unit")]
    [InlineData("262%", "261.5..262.5 percent", "262 percent", "262 percent", "261.5..262.5 percent", "261..263 percent")]
    [InlineData("-262%", "-262.5..-261.5 percent", "-262 percent", "-262 percent", "-262.5..-261.5 percent", "-263..-261 percent")]
    [InlineData("-200%", "-210..-190 percent", "-200 percent", "-200 percent", "-210..-190 percent", "-220..-180 percent")]
    [InlineData("7 days", "6.65..7.35 days", "7 days", "7 days", "6.65..7.35 days", "6.3..7.7 days")]
    [InlineData("~85k", "76500..93500 units", "76500..93500 units", "84500..85500 units", "76500..93500 units", "63750..106250 units")]
    [InlineData("~7", "7 units", "7 units", "7 units", "7 units", "6..8 units")]
    [InlineData("~-10 days", "-11..-9 days", "-11..-9 days", "-10.5..-9.5 days", "-11..-9 days", "-12.5..-7.5 days")]
    public void Read_NumbersAndAbout_FollowTheTable(string text, string observation, string exact, string strict, string standard, string loose)
    {
        var value = StatedValue.Parse(text);
        Assert.Equal(
            [observation, exact, strict, standard, loose],
            new[]
            {
                value.ReadAsObservation(exact: false, startsAtZero: false),
                value.ReadAsObservation(exact: true, startsAtZero: false),
                value.ReadAsClaim(ReadingPolicy.Strict, startsAtZero: false),
                value.ReadAsClaim(ReadingPolicy.Standard, startsAtZero: false),
                value.ReadAsClaim(ReadingPolicy.Loose, startsAtZero: false),
            }.Select(bounds => bounds.ToString()));
    }

    [Theory]
    [InlineData("4k..5k", "4000..5000 units")]
    [InlineData("1.5..3.5", "2..3 units")]
    [InlineData("1.005..2.005 USD", "1.01..2 USD")]
    [InlineData("200%..210%", "200..210 percent")]
    [InlineData("-1.5..2.5 days", "-1.5..2.5 days")]
    [InlineData(">12k", ">=12001 units")]
    [InlineData(">1.5", ">=2 units")]
    [InlineData(">=12k", ">=12000 units")]
    [InlineData(">=1.5", ">=2 units")]
    [InlineData("<12k", "<=11999 units")]
    [InlineData("<1.5", "<=1 units")]
    [InlineData("<=12k", "<=12000 units")]
    [InlineData("<=1.5", "<=1 units")]
    [InlineData(">500M USD", ">=500000000.01 USD")]
    [InlineData("<5 JPY", "<=4 JPY")]
    [InlineData(">5 KWD", ">=5.001 KWD")]
    [InlineData(">5 CLF", ">=5.0001 CLF")]
    [InlineData(">200%", ">200 percent")]
    [InlineData("<200%", "<200 percent")]
    [InlineData(">1.5 days", ">1.5 days")]
    [InlineData("<-1.5 unit-days", "<-1.5 unit-days")]
    [InlineData(">5 USD/unit", ">5 USD/unit")]
    [InlineData("dozens", ">=24 units")]
    [InlineData("hundreds", ">=200 units")]
    [InlineData("thousands", ">=2000 units")]
    [InlineData("tens of thousands", ">=20000 units")]
    [InlineData("hundreds of thousands", ">=200000 units")]
    [InlineData("millions USD", ">=2000000 USD")]
    public void Read_OtherForms_MeanTheSameEverywhere(string text, string expected) =>
        Assert.All(AllReadings(StatedValue.Parse(text), startsAtZero: false), bounds => Assert.Equal(expected, bounds.ToString()));

    [Theory]
    [InlineData("<3M", "0..2999999 units")]
    [InlineData("<=3M", "0..3000000 units")]
    [InlineData("<200%", "0..<200 percent")]
    [InlineData(">0%", ">0 percent")]
    [InlineData(">-5%", ">=0 percent")]
    [InlineData("-5..5 USD/unit", "0..5 USD/unit")]
    [InlineData("<1", "0 units")]
    [InlineData("<0.01 USD", "0 USD")]
    [InlineData("thousands", ">=2000 units")]
    public void Read_StartsAtZero_CutsOffBelow(string text, string expected) =>
        Assert.All(AllReadings(StatedValue.Parse(text), startsAtZero: true), bounds => Assert.Equal(expected, bounds.ToString()));

    [Theory]
    [InlineData("1.5", false)]
    [InlineData("~0.5", false)]
    [InlineData("1.2..1.8", false)]
    [InlineData("0.005 USD", false)]
    [InlineData("0.5 JPY", false)]
    [InlineData("-5", true)]
    [InlineData("<0", true)]
    [InlineData("<0%", true)]
    [InlineData("<=-1", true)]
    public void Read_NothingLeft_ThrowsAndNamesTheText(string text, bool startsAtZero)
    {
        var value = StatedValue.Parse(text);
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => value.ReadAsClaim(ReadingPolicy.Strict, startsAtZero)).Message);
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => value.ReadAsObservation(exact: true, startsAtZero)).Message);
    }

    [Fact]
    public void Read_Ends_AreTheSameUnderEveryPolicy()
    {
        var percent = StatedValue.FromEnds(1.25m, 2, 3.5m, Unit.Percent, level: 90);
        Assert.All(AllReadings(percent, startsAtZero: true), bounds => Assert.Equal("1.25..3.5 percent", bounds.ToString()));
        var units = StatedValue.FromEnds(null, null, 3.5m, Unit.Units);
        Assert.All(AllReadings(units, startsAtZero: true), bounds => Assert.Equal("0..3 units", bounds.ToString()));
    }

    [Fact]
    public void ReadAsClaim_NoPolicy_Throws() =>
        Assert.Throws<ArgumentNullException>(() => default(StatedValue).ReadAsClaim(null!, startsAtZero: true));

    [Property]
    public void ReadAsClaim_AnyWriting_StrictInStandardInLoose(StatedWriting writing, bool startsAtZero)
    {
        var value = StatedValue.Parse(writing.Text);
        Bounds? strict = Read(ReadingPolicy.Strict), standard = Read(ReadingPolicy.Standard), loose = Read(ReadingPolicy.Loose);
        AssertInside(strict, standard);
        AssertInside(standard, loose);

        Bounds? Read(ReadingPolicy policy) => OrNothing(() => value.ReadAsClaim(policy, startsAtZero));
    }

    [Property]
    public void ReadAsObservation_AnyWriting_IsTheStandardReadingAndContainsTheExactOne(StatedWriting writing, bool startsAtZero)
    {
        var value = StatedValue.Parse(writing.Text);
        Bounds? plain = OrNothing(() => value.ReadAsObservation(exact: false, startsAtZero));
        Assert.Equal(OrNothing(() => value.ReadAsClaim(ReadingPolicy.Standard, startsAtZero)), plain);
        AssertInside(OrNothing(() => value.ReadAsObservation(exact: true, startsAtZero)), plain);
    }

    [Property]
    public void Read_AnyWriting_HasEndsOnWholeStepsInsideItsUnit(StatedWriting writing, bool startsAtZero)
    {
        var value = StatedValue.Parse(writing.Text);
        if (OrNothing(() => value.ReadAsClaim(ReadingPolicy.Loose, startsAtZero)) is not { } bounds)
            return;
        Assert.Equal(value.Unit, bounds.Unit);
        Assert.True(!startsAtZero || bounds.Low >= 0);
        int? stepsPerUnit = value.Unit.Kind switch
        {
            UnitKind.Units => 1,
            UnitKind.Money => (int)System.Numerics.BigInteger.Pow(10, value.Unit.Currency.MinorUnitDigits),
            _ => null,
        };
        if (stepsPerUnit is not { } steps)
            return;
        Assert.False(bounds.LowOpen || bounds.HighOpen);
        Assert.True(bounds.Low is not { } low || (low * steps).IsWhole);
        Assert.True(bounds.High is not { } high || (high * steps).IsWhole);
    }

    [Property]
    public void Read_Negative_IsTheMirrorImage(StatedWriting writing)
    {
        var value = StatedValue.Parse(writing.Text);
        if (value.Form is not (StatedForm.Exact or StatedForm.About) || writing.Text.Contains('-'))
            return;
        string mirrored = value.Form == StatedForm.About ? "~-" + writing.Text[1..] : "-" + writing.Text;
        foreach (ReadingPolicy policy in ReadingPolicy.All)
        {
            Bounds? read = OrNothing(() => value.ReadAsClaim(policy, startsAtZero: false));
            Assert.Equal(-read, OrNothing(() => StatedValue.Parse(mirrored).ReadAsClaim(policy, startsAtZero: false)));
        }
    }

    private static IEnumerable<Bounds> AllReadings(StatedValue value, bool startsAtZero) =>
        ReadingPolicy.All.Select(policy => value.ReadAsClaim(policy, startsAtZero))
            .Append(value.ReadAsObservation(exact: false, startsAtZero))
            .Append(value.ReadAsObservation(exact: true, startsAtZero));

    private static void AssertInside(Bounds? inner, Bounds? outer) =>
        Assert.True(inner is not { } bounds || (outer?.Contains(bounds) ?? false), $"{inner} is not inside {outer}");

    private static Bounds? OrNothing(Func<Bounds> read)
    {
        try
        {
            return read();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

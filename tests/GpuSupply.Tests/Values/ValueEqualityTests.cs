namespace GpuSupply.Tests.Values;

/// <summary>Values alike are equal and have equal hash codes; values that differ in one part alone are not equal.</summary>
public class ValueEqualityTests
{
    [Fact]
    public void Values_AreEqualWhereAllOfTheirPartsAre()
    {
        AllDiffer<Bounds>("1..5 days", "2..5 days", "1..6 days", ">1..5 days", "1..<5 days", "1..5 unit-days", ">=1 days", "<=5 days", "any days");
        AllDiffer<Currency>("USD", "EUR", "JPY");
        AllDiffer<DateWindow>("2024", "2024-01/2024-11", "2024-02/2024-12", "2024?", "2024~", "2024%", "2024/..", "../2024", "../..", "FY2024@a", "FY2025@a", "FY2024@b", "FY2024-Q1@a");
        AllDiffer<FiscalYear>("06-30", "07-31", "12-31", "last-sunday-of-january");
        AllDiffer<Money>("1 USD", "2 USD", "1 EUR", "-1 USD");
        AllDiffer<MoneyRange>("1..5 USD", "2..5 USD", "1..6 USD", "1..5 EUR", "1 USD", "5 USD");
        AllDiffer<PartyId>("a", "b", "A");
        AllDiffer<Quantity>("1..5", "2..5", "1..6", "3", "1", "5");
        AllDiffer<Rational>("0", "1", "-1", "0.5", "0.25");
        AllDiffer<StatedValue>("5", "~5", ">5", ">=5", "<5", "<=5", "5..6", "5..7", "4..6", "5 USD", "5%", "5.0", "thousands");
        AllDiffer<Unit>("units", "USD", "EUR", "USD/unit", "days", "percent");
    }

    [Fact]
    public void Ranges_ThatDifferInTheBestValueAlone_AreNotEqual()
    {
        Money Of(long units) => Money.FromMinorUnits(units, "USD");
        AreDifferent(Quantity.Between(1, 2, 5), Quantity.Between(1, 3, 5));
        AreDifferent(Quantity.Between(1, 3, 5), Quantity.Between(1, 3, 6));
        AreDifferent(Quantity.Between(1, 3, 5), Quantity.Between(2, 3, 5));
        AreDifferent(MoneyRange.Between(Of(1), Of(2), Of(5)), MoneyRange.Between(Of(1), Of(3), Of(5)));
        AreDifferent(MoneyRange.Between(Of(1), Of(3), Of(5)), MoneyRange.Between(Of(1), Of(3), Of(6)));
        AreDifferent(MoneyRange.Between(Of(1), Of(3), Of(5)), MoneyRange.Between(Of(2), Of(3), Of(5)));
        AreDifferent(StatedValue.FromEnds(1, 2, 5, Unit.Units), StatedValue.FromEnds(1, 3, 5, Unit.Units));
        AreDifferent(StatedValue.FromEnds(1, 2, 5, Unit.Units, 90), StatedValue.FromEnds(1, 2, 5, Unit.Units, 95));
        AreDifferent(FiscalYear.Parse("06-30"), FiscalYear.Parse("06-30", FiscalYearName.Start));
    }

    [Fact]
    public void FiscalWindow_WithItsDays_IsAnother()
    {
        DateWindow unresolved = "FY2024@a", resolved = unresolved.Resolve("12-31");
        AreDifferent(unresolved, resolved);
        AreDifferent(unresolved, default);
        Assert.Equal(DateWindow.Parse("2024"), resolved);
        Assert.Equal(DateWindow.Parse("2024").GetHashCode(), resolved.GetHashCode());
        Assert.Equal(DateWindow.Parse("FY2024@b").Resolve("12-31"), resolved);
    }

    [Fact]
    public void HashCodes_TellValuesApart()
    {
        Assert.True(new[] { "USD", "EUR", "JPY", "KWD" }.Select(code => Currency.Parse(code).GetHashCode()).Distinct().Count() > 1);
        Assert.True(Enumerable.Range(2000, 20).Select(year => DateWindow.Parse($"FY{year}@a").GetHashCode()).Distinct().Count() > 1);
    }

    [Fact]
    public void Dollar_IsTheCurrencyOfItsCode() => Assert.Equal(("USD", 2), (Currency.Usd.Code, Currency.Usd.MinorUnitDigits));

    [Fact]
    public void Windows_AreMarkedWhereTheyAreWrittenSo()
    {
        foreach (string marked in new[] { "2024~", "2024?", "2024%", "2024?/2025" })
            Assert.True(DateWindow.Parse(marked).IsMarked);
        foreach (string plain in new[] { "2024", "2024/2025", "FY2024@a", "../.." })
            Assert.False(DateWindow.Parse(plain).IsMarked);
    }

    [Fact]
    public void Writings_ThatAreTexts_AreNoObjectsOfEnds()
    {
        Assert.Equal(("12k", null), (Quantity.Parse("12k").Text, Quantity.Parse("12k").EndsJson));
        Assert.Equal(("1..2", null), (Quantity.Parse("1..2").Text, Quantity.Parse("1..2").EndsJson));
        Assert.Equal(("12k", null), (StatedValue.Parse("12k").Text, StatedValue.Parse("12k").EndsJson));
        Assert.Equal((null, "{}"), (Quantity.Parse("12k").WrittenAs("{}").Text, Quantity.Parse("12k").WrittenAs("{}").EndsJson));
    }

    [Fact]
    public void Order_OfEqualValues_IsNeitherWay()
    {
        Rational half = 0.5m, same = Rational.FromFraction(-2, -4), more = 0.75m;
        Assert.True(half <= same && half >= same && !(half < same) && !(half > same) && half.CompareTo(same) == 0);
        Assert.True(half < more && half <= more && more > half && more >= half && !(more <= half) && !(half >= more));
        Assert.Equal((half, more), (Rational.Min(half, more), Rational.Max(more, half)));
        Money one = Money.Parse("1 USD"), alike = Money.FromMinorUnits(100, "USD"), two = Money.Parse("2 USD");
        Assert.True(one <= alike && one >= alike && !(one < alike) && !(one > alike) && one.CompareTo(alike) == 0);
        Assert.True(one < two && one <= two && two > one && two >= one && !(two <= one) && !(one >= two));
    }

    private static void AllDiffer<T>(params string[] texts)
        where T : IParsable<T>, IEquatable<T>
    {
        for (int left = 0; left < texts.Length; left++)
        {
            for (int right = 0; right < texts.Length; right++)
            {
                T one = T.Parse(texts[left], null), other = T.Parse(texts[right], null);
                Assert.True(one.Equals(other) == (left == right), $"{typeof(T).Name} {one} and {other}");
                Assert.Equal(left == right, one.Equals((object)other));
                if (left == right)
                    Assert.Equal(one.GetHashCode(), other.GetHashCode());
            }
        }
    }

    private static void AreDifferent<T>(T left, T right)
        where T : IEquatable<T>
    {
        Assert.False(left.Equals(right));
        Assert.False(right.Equals(left));
        Assert.True(left.Equals(left));
    }
}

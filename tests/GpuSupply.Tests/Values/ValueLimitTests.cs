using System.Numerics;

namespace GpuSupply.Tests.Values;

/// <summary>The least and the greatest value that is allowed is taken, and one beyond is refused, with a message that says what is allowed.</summary>
public class ValueLimitTests
{
    [Fact]
    public void Quantity_IsFromZeroToItsMost()
    {
        Assert.Equal((0, Quantity.MaxUnits), (Quantity.Between(0, Quantity.MaxUnits).Low, Quantity.Between(0, Quantity.MaxUnits).High));
        Assert.Equal(Quantity.MaxUnits, Quantity.Parse("9007199254740991").Best);
        Refused("low", "A quantity is from 0 to 9007199254740991 units.", () => Quantity.Exactly(-1));
        Refused("low", "A quantity is from 0 to 9007199254740991 units.", () => Quantity.Exactly(Quantity.MaxUnits + 1));
        Refused("high", "The high end of a quantity is from its low end, 5, to 9007199254740991 units.", () => Quantity.Between(5, 4));
        Refused("high", "The high end of a quantity is from its low end, 5, to 9007199254740991 units.", () => Quantity.Between(5, Quantity.MaxUnits + 1));
        Refused("best", "The best value of a quantity lies between its ends, 5 and 7.", () => Quantity.Between(5, 4, 7));
        Refused("best", "The best value of a quantity lies between its ends, 5 and 7.", () => Quantity.Between(5, 8, 7));
        Assert.Equal((5, 7), (Quantity.Between(5, 5, 7).Best, Quantity.Between(5, 7, 7).Best));
    }

    [Fact]
    public void MoneyRange_StartsAtZeroAndHasItsEndsInOrder()
    {
        Money Of(long cents) => Money.FromMinorUnits(cents, "USD");
        Refused("high", "The high end of a range of money is at least its low end, 5 USD.", () => MoneyRange.Between(Of(500), Of(400)));
        Refused("best", "The best value of a range of money lies between its ends, 5 USD and 7 USD.", () => MoneyRange.Between(Of(500), Of(499), Of(700)));
        Refused("best", "The best value of a range of money lies between its ends, 5 USD and 7 USD.", () => MoneyRange.Between(Of(500), Of(701), Of(700)));
        Refused("low", "A range of money starts at 0 or above.", () => MoneyRange.Exactly(Of(-1)));
        Assert.Equal(Of(0), MoneyRange.Exactly(Of(0)).High);
        Assert.Equal((Of(500), Of(700)), (MoneyRange.Between(Of(500), Of(500), Of(700)).Best, MoneyRange.Between(Of(500), Of(700), Of(700)).Best));
    }

    [Fact]
    public void Money_IsWhatFitsInMinorUnits()
    {
        Assert.Equal(long.MaxValue, Money.Parse("92233720368547758.07 USD").MinorUnits);
        Assert.Equal(long.MinValue, Money.Parse("-92233720368547758.08 USD").MinorUnits);
        foreach (string beyond in new[] { "92233720368547758.08 USD", "-92233720368547758.09 USD" })
            Assert.StartsWith($"\"{beyond}\" is not an amount of money: it is too large.", Assert.Throws<FormatException>(() => Money.Parse(beyond)).Message, StringComparison.Ordinal);

        Money most = Money.FromMinorUnits(long.MaxValue, "USD"), least = Money.FromMinorUnits(long.MinValue, "USD"), cent = Money.FromMinorUnits(1, "USD");
        Assert.Equal(most, most - cent + cent);
        Assert.Equal(least, least + cent - cent);
        Assert.Equal("92233720368547758.07 USD + 0.01 USD does not fit into -9223372036854775808 to 9223372036854775807 minor units.", Assert.Throws<OverflowException>(() => most + cent).Message);
        Assert.Equal("-92233720368547758.08 USD - 0.01 USD does not fit into -9223372036854775808 to 9223372036854775807 minor units.", Assert.Throws<OverflowException>(() => least - cent).Message);
    }

    [Fact]
    public void StatedValue_ByItsEnds_HasOneAndThemInOrder()
    {
        StatedValue Ends(Rational? low, Rational? best, Rational? high, int? level = null) => StatedValue.FromEnds(low, best, high, Unit.Days, level);
        Assert.StartsWith("A stated value needs a low or a high end; neither was given.", Assert.Throws<ArgumentException>("low", () => Ends(null, 5, null)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The high end, 4 days, is below the low end, 5: allowed is low ≤ high.", Assert.Throws<ArgumentException>("high", () => Ends(5, null, 4)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The best value, 4 days, is not from 5 to 7: allowed is low ≤ best ≤ high.", Assert.Throws<ArgumentException>("best", () => Ends(5, 4, 7)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The best value, 8 days, is not from none to 7: allowed is low ≤ best ≤ high.", Assert.Throws<ArgumentException>("best", () => Ends(null, 8, 7)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The best value, 4 days, is not from 5 to none: allowed is low ≤ best ≤ high.", Assert.Throws<ArgumentException>("best", () => Ends(5, 4, null)).Message, StringComparison.Ordinal);
        foreach (int level in new[] { 0, 100 })
            Refused("level", "The level of a credible interval is a percentage from 1 to 99.", () => Ends(5, null, 7, level));
        Assert.Equal((1, 99), (Ends(5, 5, 7, 1).Level, Ends(5, 7, 7, 99).Level));
        Assert.Equal((5, 5, 5), (Ends(5, 5, 5).Low, Ends(5, 5, 5).Best, Ends(5, 5, 5).High));
    }

    [Fact]
    public void Rational_ThatNoDecimalHolds_SaysSo()
    {
        foreach ((Rational number, string text) in new[] { (Rational.FromFraction(1, 3), "0.333333333333"), (Rational.FromBigInteger(BigInteger.Pow(10, 30)), "1000000000000000000000000000000"), ((Rational)(1m / 1_000_000_000_000_000) / 100_000_000_000_000_000, "0.00000000000000000000000000000001") })
            Assert.Equal($"{text} cannot be held exactly in a decimal.", Assert.Throws<OverflowException>(() => number.ToDecimal()).Message);
        foreach (decimal held in new[] { 0m, 0.25m, -0.25m, 12.5m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m })
            Assert.Equal(held, ((Rational)held).ToDecimal());
    }

    [Fact]
    public void Rational_DividedByZero_SaysWhatWas()
    {
        Assert.Equal("0.5 can't be divided by zero.", Assert.Throws<DivideByZeroException>(() => (Rational)0.5m / 0).Message);
        Assert.Equal("7 can't be divided by zero.", Assert.Throws<DivideByZeroException>(() => Rational.FromFraction(7, 0)).Message);
    }

    [Fact]
    public void Journal_LimitsAndPlaces_AreOfTheirRanges()
    {
        Assert.Equal(1, new JournalOptions { MaxDecompressedBytes = 1 }.MaxDecompressedBytes);
        Assert.Equal(long.MaxValue, new JournalOptions { MaxDecompressedBytes = long.MaxValue }.MaxDecompressedBytes);
        Refused("MaxDecompressedBytes", "0 bytes are no limit: it must be 1 or more.", () => new JournalOptions { MaxDecompressedBytes = 0 });
        Assert.Equal((1, 1), (new JournalOptions { MaxLineBytes = 1 }.MaxLineBytes, new JournalOptions { MaxDepth = 1 }.MaxDepth));
        Refused("MaxLineBytes", "0 is not from 1 to 268435456.", () => new JournalOptions { MaxLineBytes = 0 });
        Refused("MaxLineBytes", "268435457 is not from 1 to 268435456.", () => new JournalOptions { MaxLineBytes = JournalOptions.GreatestMaxLineBytes + 1 });
        Refused("MaxDepth", "0 is not from 1 to 256.", () => new JournalOptions { MaxDepth = 0 });
        Refused("MaxDepth", "257 is not from 1 to 256.", () => new JournalOptions { MaxDepth = JournalOptions.GreatestMaxDepth + 1 });
        Assert.Throws<ArgumentOutOfRangeException>("byteOffset", () => new JournalPosition(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("lines", () => new JournalPosition(0, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("records", () => new JournalPosition(0, 0, -1));
        Assert.Equal(default, new JournalPosition(0, 0, 0));
        Refused("most", "-1 is no number of lines.", () => new DeadLetterList(-1));
        Assert.Empty(new DeadLetterList(0));
    }

    [Fact]
    public void Rows_ThatAreShown_AreNotBelowZero()
    {
        Finding[] none = [];
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => none.ToMarkdown(-1));
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => none.ToHtml(-1));
        Assert.NotEmpty(none.ToMarkdown(0));
        Assert.NotEmpty(none.ToHtml(0));
    }

    private static void Refused(string parameter, string message, Func<object> make) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(parameter, () => { _ = make(); }).Message, StringComparison.Ordinal);
}

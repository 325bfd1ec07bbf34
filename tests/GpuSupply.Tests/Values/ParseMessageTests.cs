namespace GpuSupply.Tests.Values;

/// <summary>A text that is no value is refused with the text, what was wanted, why it is none, and what is allowed.</summary>
public class ParseMessageTests
{
    public static TheoryData<string, Action> Refusals => new()
    {
        { "\"60 years\" is not bounds: ", () => Bounds.Parse("60 years") },
        { "\"usd\" is not a currency: there is no active currency with this code. Allowed: an active ISO 4217 code of three capital letters that has a minor unit, such as USD, EUR or JPY.", () => Currency.Parse("usd") },
        { "\"2024-13\" is not a date window: ", () => DateWindow.Parse("2024-13") },
        { "\"soon\" is not the end of a fiscal year: ", () => FiscalYear.Parse("soon") },
        { "\"5\" is not an amount of money: it has no currency. Allowed: an exact amount, a space and a currency, as in 41666.67 USD or 10B USD, with no more decimals than the currency has.", () => Money.Parse("5") },
        { "\"~5\" is not an amount of money: it has no currency. Allowed: ", () => Money.Parse("~5") },
        { "\"~5 USD\" is not an amount of money: it is not an exact amount. Allowed: ", () => Money.Parse("~5 USD") },
        { "\"5.001 USD\" is not an amount of money: it has more decimals than USD, which has 2. Allowed: ", () => Money.Parse("5.001 USD") },
        { "\"5.1 JPY\" is not an amount of money: it has more decimals than JPY, which has 0. Allowed: ", () => Money.Parse("5.1 JPY") },
        { "\"~5.001 USD\" is not an amount of money: it has more decimals than USD, which has 2. Allowed: ", () => Money.Parse("~5.001 USD") },
        { "\"5\" is not a range of money: it has no currency. Allowed: ", () => MoneyRange.Parse("5") },
        { "\">5\" is not a range of money: a record needs both ends: say a range. Allowed: ", () => MoneyRange.Parse(">5") },
        { "\"-5\" is not a range of money: it is below 0. Allowed: ", () => MoneyRange.Parse("-5") },
        { "\"-5 USD\" is not a range of money: it is below 0. Allowed: ", () => MoneyRange.Parse("-5 USD") },
        { "\"5.001 USD\" is not a range of money: it has more decimals than USD, which has 2. Allowed: ", () => MoneyRange.Parse("5.001 USD") },
        { "\"a b\" is not a party id: it has ' ' as character 2. Allowed: ", () => PartyId.Parse("a b") },
        { "\"\" is not a product id: it is empty. Allowed: ", () => ProductId.Parse("") },
        { "\"-\" is not a record id: it begins with '-'. Allowed: ", () => RecordId.Parse("-") },
        { "\"?\" is not a source id: it has '?' as character 1. Allowed: ", () => SourceId.Parse("?") },
        { "\"5 days\" is not a quantity: a quantity is written without a unit. Allowed: 12000, 12k, ~12k, 10k..12k: whole units from 0 to 9007199254740991 (suffixes ", () => Quantity.Parse("5 days") },
        { "\"0.5\" is not a quantity: units are whole. Allowed: ", () => Quantity.Parse("0.5") },
        { "\"1..2.5\" is not a quantity: units are whole. Allowed: ", () => Quantity.Parse("1..2.5") },
        { "\"-5\" is not a quantity: it is below 0. Allowed: ", () => Quantity.Parse("-5") },
        { "\"9007199254740992\" is not a quantity: it reaches above 9007199254740991. Allowed: ", () => Quantity.Parse("9007199254740992") },
        { "\"~9007199254740991\" is not a quantity: it reaches above 9007199254740991. Allowed: ", () => Quantity.Parse("~9007199254740991") },
        { "\"1e3\" is not a number: ", () => Rational.Parse("1e3") },
        { "\"lax\" is not a reading policy: there is none of this name. Allowed: strict, standard, loose.", () => ReadingPolicy.Parse("lax") },
        { "\"many\" is not a stated value: ", () => StatedValue.Parse("many") },
        { "\"years\" is not a unit: ", () => Unit.Parse("years") },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Text_ThatIsNoValue_SaysWhatWasWanted(string message, Action parse) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(parse).Message, StringComparison.Ordinal);

    public static TheoryData<string, Action> Unset => new()
    {
        { "This Currency is default(Currency), which has no value. Use a code of ISO 4217, such as Currency.Parse(\"USD\").", () => _ = default(Currency).Code },
        { "This Currency is default(Currency), which has no value. Use a code of ISO 4217, such as Currency.Parse(\"USD\").", () => _ = default(Currency).MinorUnitDigits },
        { "This Money is default(Money), which has no value. Use Money.FromMinorUnits or Money.Parse.", () => _ = default(Money) + Money.Parse("1 USD") },
        { "This Money is default(Money), which has no value. Use Money.FromMinorUnits or Money.Parse.", () => _ = Money.Parse("1 USD") - default(Money) },
        { "This Money is default(Money), which has no value. Use Money.FromMinorUnits or Money.Parse.", () => _ = default(Money) < default(Money) },
        { "Money in USD and money in EUR can't be combined: two currencies never add or compare.", () => _ = Money.Parse("1 USD") < Money.Parse("1 EUR") },
        { "Money in USD and money in EUR can't be combined: two currencies never add or compare.", () => MoneyRange.Between(Money.Parse("1 USD"), Money.Parse("2 EUR")) },
        { "This Money is default(Money), which has no value. Use Money.FromMinorUnits or Money.Parse.", () => MoneyRange.Between(default, Money.Parse("2 EUR")) },
        { "This MoneyRange is default(MoneyRange), which has no value. Use MoneyRange.Parse, Exactly or Between.", () => default(MoneyRange).ToBounds() },
        { "default(ScheduleLine) is no line of an order.", () => _ = default(ScheduleLine).Line },
        { "default(RecordId) is not a record id: it has no value.", () => _ = default(RecordId).Value },
    };

    [Theory]
    [MemberData(nameof(Unset))]
    public void Value_ThatIsNone_SaysHowToMakeOne(string message, Action use) => Assert.Equal(message, Assert.Throws<InvalidOperationException>(use).Message);

    [Fact]
    public void FiscalYear_NameYearAndQuarter_AreOfTheirRanges()
    {
        FiscalYear year = FiscalYear.Parse("06-30");
        Assert.StartsWith("A fiscal year is named after its End or its Start.", Assert.Throws<ArgumentOutOfRangeException>(() => Named((FiscalYearName)2)).Message, StringComparison.Ordinal);
        foreach (int quarter in new[] { 0, 5 })
            Assert.StartsWith("Quarters are 1 to 4.", Assert.Throws<ArgumentOutOfRangeException>("quarter", () => year.Quarter(2024, quarter)).Message, StringComparison.Ordinal);
        foreach (int wrong in new[] { FiscalYear.MinYear - 1, FiscalYear.MaxYear + 1 })
            Assert.StartsWith("Fiscal years are 1991 to 2198.", Assert.Throws<ArgumentOutOfRangeException>("year", () => year.Year(wrong)).Message, StringComparison.Ordinal);
        Assert.Equal("1990-07-01/1991-06-30", year.Year(FiscalYear.MinYear).ToEdtf());
        Assert.Equal("2198-04-01/2198-06-30", year.Quarter(FiscalYear.MaxYear, 4).ToEdtf());
        Assert.False(FiscalYear.TryParse("soon", out FiscalYear none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void Policies_AreThree() => Assert.Equal(["strict", "standard", "loose"], ReadingPolicy.All.Select(policy => policy.ToString()));

    // Analyzers know which names there are; here it is asked for one that there is not.
    private static FiscalYear Named(FiscalYearName name) => FiscalYear.Parse("06-30", name);
}

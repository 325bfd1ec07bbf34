using FsCheck;
using FsCheck.Fluent;
using static GpuSupply.TestKit.JsonGenerators;

namespace GpuSupply.TestKit;

/// <summary>Quantities, money and values in every writing of a case, as JSON: numbers, texts and objects of ends.</summary>
public static class NumberGenerators
{
    private static readonly Gen<long> Units = Gen.Frequency(
        (4, Gen.Choose(0, 20_000).Select(n => (long)n)), (1, Gen.Elements(0, 1, GpuSupply.Quantity.MaxUnits - 1, GpuSupply.Quantity.MaxUnits)));

    private static readonly Gen<long[]> Ends =
        from one in Units from two in Units from three in Units select new[] { one, two, three }.Order().ToArray();

    private static readonly Gen<string> WrittenCounts =
        Gen.Elements("12000", "12k", "~12k", "10k..12k", "1.5M", "0", "9007199254740991", "~5", "5..5");

    private static readonly Gen<string> Currencies = Gen.Elements("USD", "EUR", "JPY", "KWD");

    /// <summary>Quantities.</summary>
    public static Gen<string> Quantity { get; } = Extended(Gen.OneOf(
        Units.Select(units => $"{units}"),
        WrittenCounts.Select(Quoted),
        Units.Select(units => $$"""{"low":{{units}},"high":{{units}}}"""),
        Ends.Select(ends => $$"""{"low":{{ends[0]}},"high":{{ends[2]}}}"""),
        Ends.Select(ends => $$"""{"low":{{ends[0]}},"best":{{ends[1]}},"high":{{ends[2]}}}""")));

    /// <summary>Amounts of money.</summary>
    public static Gen<string> Money { get; } = Extended(
        from currency in Currencies
        from ends in Ends
        from text in Gen.Elements("12000", "~10B", "25k..40k", "1.5M")
        from form in Gen.Choose(0, 2)
        select form switch
        {
            0 => Quoted($"{text} {currency}"),
            1 => $$"""{"low":"{{ends[0]}}","high":{{ends[2]}},"currency":"{{currency}}"}""",
            _ => $$"""{"low":"{{ends[0]}}","best":"{{ends[1]}}","high":"{{ends[2]}}","currency":"{{currency}}"}""",
        });

    /// <summary>Shares of a whole, in percent.</summary>
    public static Gen<string> Share { get; } = Extended(Gen.Elements("\"50%\"", "\"33.33%\"", "\"0 percent\"", """{"low":10,"high":20.50,"unit":"percent"}"""));

    /// <summary>Numbers of units.</summary>
    public static Gen<string> Counts { get; } = Extended(Gen.OneOf(
        Units.Select(units => $"{units}"), Writings("").Select(Quoted), Gen.Elements("\"thousands\"", "\"tens of thousands units\""), EndsIn("units"),
        Ends.Select(ends => $$"""{"low":{{ends[0]}},"high":"{{ends[2]}}"}""")));

    /// <summary>Numbers in another unit, which is always written.</summary>
    public static Gen<string> In(string unit) => Extended(Gen.OneOf(Writings($" {unit}").Select(Quoted), EndsIn(unit)));

    private static Gen<string> Writings(string ending) =>
        from sign in Gen.Elements("", "~", ">", ">=", "<=")
        from number in Gen.Elements("1", "26", "85k", "350000", "5.5B", "1.50M", "9007199254740991")
        from isRange in Gen.Elements(true, false, false)
        select (isRange ? $"1..{number}" : sign + number) + ending;

    private static Gen<string> EndsIn(string unit) =>
        from ends in Ends
        from form in Gen.Choose(0, 3)
        from level in Gen.Choose(1, 99)
        from name in Unit.Parse(unit).Kind == UnitKind.Money ? Gen.Elements("unit", "currency") : Gen.Constant("unit")
        select form switch
        {
            0 => $$"""{"low":{{ends[0]}},"{{name}}":"{{unit}}"}""",
            1 => $$"""{"high":"{{ends[2]}}","{{name}}":"{{unit}}"}""",
            2 => $$"""{"low":"{{ends[0]}}.00","best":{{ends[1]}}.0,"high":{{ends[2]}},"{{name}}":"{{unit}}","level":{{level}}}""",
            _ => $$"""{"low":{{ends[0]}},"high":{{ends[2]}},"{{name}}":"{{unit}}","level":{{level}}}""",
        };

    private static string Quoted(string text) => $"\"{text}\"";
}

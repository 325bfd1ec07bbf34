using FsCheck;
using FsCheck.Fluent;
using static GpuSupply.TestKit.JsonGenerators;

namespace GpuSupply.TestKit;

/// <summary>A measure as JSON, and the values that it can have.</summary>
public sealed record AskedMeasure(string Measure, Gen<string> Values);

/// <summary>Measures of every kind that the library knows, some of them inside others.</summary>
public static class MeasureGenerators
{
    private static readonly string[] Stocks = ["on-order", "in-transit", "on-hand", "in-service", "held", "behind-plan"];
    private static readonly string[] Flows =
        ["ordered", "cancelled", "shipped", "received", "activated", "retired", "reallocated-in", "reallocated-out", "due"];

    private static readonly string[] AnyUnits = ["percent", "days", "unit-days", "USD", "JPY/unit", "units"];

    /// <summary>Any measure.</summary>
    public static Gen<AskedMeasure> Any { get; } = Gen.OneOf(Stock, Flow, Value, Spend, Custom, Growth, Ratio, Sum, Delay, OrderDelay, Diverted);

    private static Gen<string?>[] Tail => [May("purpose", Words), May("supplier", Id), May("basis", OneOf("capex", "opex", "cogs", "cash"))];

    private static Gen<AskedMeasure> Stock => Asked(
        NumberGenerators.Counts, Kind(Stocks), Need("party", Id), Need("product", Id), Need("at", Day), May("supplier", Id), May("in", OneOf("h100e", "die")));

    private static Gen<AskedMeasure> Flow => Asked(
        NumberGenerators.Counts, Kind(Flows), Need("party", Id), Need("product", Id), Need("during", Window), May("supplier", Id), May("in", OneOf("die")));

    private static Gen<AskedMeasure> Value => Asked(
        NumberGenerators.In("USD"), Kind("order-value"), Need("party", Id), Need("product", Id), Need("during", Window), May("supplier", Id));

    private static Gen<AskedMeasure> Spend => Asked(
        NumberGenerators.In("KWD"), [Kind("committed", "spend"), Need("party", Id), May("product", Id), Need("during", Window), .. Tail]);

    private static Gen<AskedMeasure> Custom =>
        from unit in Gen.Elements(AnyUnits)
        from time in Gen.OneOf<string?>(Need("at", Day), Need("during", Window))
        from asked in Asked(
            NumberGenerators.In(unit), [Kind("x-revenue", "x-a/b"), Need("party", Id), May("product", Id), Gen.Constant<string?>(time), .. Tail, May("in", Id)])
        select asked;

    private static Gen<AskedMeasure> Growth => Gen.OneOf(
        GrowthOf(Object(Kind(Stocks), Need("party", Id), Need("product", Id), May("in", OneOf("h100e"))), Day),
        GrowthOf(Object([Kind("spend", "committed"), Need("party", Id), .. Tail]), Window),
        GrowthOf(Object(Kind("x-revenue"), Need("party", Id), May("product", Id)), Day),
        GrowthOf(Object(Kind("x-revenue"), Need("party", Id)), OneOf("FY2024-Q1@nvidia", "2024-Q1", "2024-01-01/2024-01-01", "../2024")));

    private static Gen<AskedMeasure> Ratio =>
        from of in Simple
        from to in Simple
        from asked in Asked(
            Gen.OneOf(NumberGenerators.In("percent"), NumberGenerators.In("USD/unit")), Kind("ratio"), Need("of", Gen.Constant(of.Measure)),
            Need("to", Gen.Constant(to.Measure)))
        select asked;

    private static Gen<AskedMeasure> Sum =>
        from stock in Stock
        from flow in Flow
        from asked in Asked(NumberGenerators.Counts, Kind("sum"), Need("of", Gen.Constant($"[{stock.Measure},{flow.Measure}]")))
        select asked;

    private static Gen<AskedMeasure> Delay => DelayOf(Need("reallocation", Id), Need("party", Id), May("leg", Id));

    private static Gen<AskedMeasure> OrderDelay => DelayOf(Need("order", Id));

    private static Gen<AskedMeasure> Diverted => Asked(
        NumberGenerators.In("USD"), Kind("diverted-value"), Need("reallocation", Id), Need("from", Id), May("unitPrice", NumberGenerators.Money));

    private static Gen<AskedMeasure> Simple => Gen.OneOf(Stock, Flow, Spend, Custom);

    private static Gen<AskedMeasure> GrowthOf(Gen<string> of, Gen<string> times) =>
        Asked(NumberGenerators.In("percent"), Kind("growth"), Need("of", Extended(of)), Need("from", times), Need("to", times));

    private static Gen<AskedMeasure> DelayOf(params Gen<string?>[] what) =>
        from isTotal in Gen.Elements(true, false)
        from asked in Asked(NumberGenerators.In(isTotal ? "unit-days" : "days"), [Kind(isTotal ? "receipt-delay-total" : "receipt-delay"), .. what])
        select asked;

    private static Gen<string?> Kind(params string[] kinds) => Need("kind", OneOf(kinds));

    private static Gen<AskedMeasure> Asked(Gen<string> values, params Gen<string?>[] properties) =>
        Extended(Object(properties)).Select(measure => new AskedMeasure(measure, values));
}

using NodaTime;

namespace GpuSupply.Tests.Values;

/// <summary>Which measures there can be, and which of them are the same.</summary>
public class MeasureScopeTests
{
    private static readonly LocalDate Day = new(2024, 12, 31);
    private static readonly FlowMeasure Received = new(MeasureKind.Received, "tesla", "h100", "2024") { Supplier = "nvidia", Purpose = "ai", Basis = SpendBasis.Capex, In = "h100e" };

    public static TheoryData<FlowMeasure> OtherScopes =>
    [
        new FlowMeasure(MeasureKind.Shipped, "tesla", "h100", "2023") { Supplier = "nvidia", Purpose = "ai", Basis = SpendBasis.Capex, In = "h100e" },
        Received with { Party = "x" },
        Received with { Product = "h200" },
        Received with { Supplier = "amd" },
        Received with { Supplier = null },
        Received with { Purpose = "cars" },
        Received with { Basis = SpendBasis.Cash },
        Received with { In = "die" },
        Received with { In = null },
    ];

    [Theory]
    [MemberData(nameof(OtherScopes))]
    public void Growth_FromAnotherScope_IsRefused(FlowMeasure earlier)
    {
        Assert.NotEqual(Received, earlier with { During = "2024" });
        ArgumentException refused = Assert.Throws<ArgumentException>("to", () => new GrowthMeasure(earlier, Received));
        Assert.StartsWith($"Growth from \"{earlier}\" to \"{Received}\": allowed are two times of the same measure.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_OfTheSameScope_KeepsBothTimes()
    {
        FlowMeasure before = Received with { During = "2023" };
        Assert.Equal((before, Received), (new GrowthMeasure(before, Received).From, new GrowthMeasure(before, Received).To));
    }

    [Fact]
    public void Growth_OfAStockToAFlow_IsRefused() => Assert.Throws<ArgumentException>(
        "to", () => new GrowthMeasure(new StockMeasure("x-a", "tesla", null, Day), Measure.Custom("x-a", "tesla", "2024")));

    [Fact]
    public void Kinds_AreStocksOrFlowsOrNeither()
    {
        foreach (MeasureKind kind in Enum.GetValues<MeasureKind>())
        {
            if (kind <= MeasureKind.BehindPlan)
                Assert.Equal(kind, new StockMeasure(kind, "tesla", "h100", Day).Kind);
            else
                Assert.StartsWith($"{kind} is no stock.", Assert.Throws<ArgumentOutOfRangeException>("kind", () => new StockMeasure(kind, "tesla", "h100", Day)).Message, StringComparison.Ordinal);
            if (kind is >= MeasureKind.Ordered and <= MeasureKind.Spend)
                Assert.Equal(kind, new FlowMeasure(kind, "tesla", "h100", "2024").Kind);
            else
                Assert.StartsWith($"{kind} is no flow.", Assert.Throws<ArgumentOutOfRangeException>("kind", () => new FlowMeasure(kind, "tesla", "h100", "2024")).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(MeasureKind.Ordered, "ordered")]
    [InlineData(MeasureKind.Due, "due")]
    [InlineData(MeasureKind.OrderValue, "order-value")]
    public void Flow_OfUnits_NeedsAProduct(MeasureKind kind, string name) => Assert.StartsWith(
        $"{name} of tesla names no product: allowed is the product whose units they are.",
        Assert.Throws<ArgumentException>("product", () => new FlowMeasure(kind, "tesla", null, "2024")).Message, StringComparison.Ordinal);

    [Fact]
    public void Flow_OfMoney_NeedsNoProduct()
    {
        Assert.Null(new FlowMeasure(MeasureKind.Committed, "tesla", null, "2024").Product);
        Assert.Null(new FlowMeasure(MeasureKind.Spend, "tesla", null, "2024").Product);
    }

    [Theory]
    [InlineData("held")]
    [InlineData("revenue")]
    [InlineData("X-revenue")]
    [InlineData("x-re venue")]
    [InlineData("")]
    public void Name_OfOnesOwn_BeginsWithAnXAndIsAnId(string name)
    {
        Assert.StartsWith(
            $"\"{name}\" is no name of a measure of one's own: allowed are names that begin with \"x-\".",
            Assert.Throws<ArgumentException>("name", () => Measure.Custom(name, "tesla", "2024")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_AreTheSameWhereTheSameMeasuresStandInTheSameOrder()
    {
        FlowMeasure other = Received with { Party = "x" };
        Assert.Equal(Measure.Sum(Received, other), Measure.Sum(Received, other));
        Assert.Equal(Measure.Sum(Received, other).GetHashCode(), Measure.Sum(Received, other).GetHashCode());
        Assert.NotEqual(Measure.Sum(Received, other), Measure.Sum(other, Received));
        Assert.NotEqual(Measure.Sum(Received), Measure.Sum(Received, other));
        Assert.False(Measure.Sum(Received).Equals((SumMeasure?)null));
        Assert.StartsWith("A sum of nothing: allowed are one or more measures.", Assert.Throws<ArgumentException>("of", () => Measure.Sum()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ratio_IsOfBothItsMeasures()
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", "2024-05-01").Party("tesla").Party("x").Product("h100").Build().ToLedger();
        StockMeasure known = Measure.Held("tesla", "h100", "2024-12-31");
        Assert.Equal(Bounds.Parse(">=0 percent"), ledger.Evidence(Measure.Ratio(known, known with { Party = "x" })).Bounds);
        Assert.Throws<ArgumentException>("measure", () => ledger.Evidence(Measure.Ratio(known, known with { Party = "nobody" })));
        Assert.Throws<ArgumentException>("measure", () => ledger.Evidence(Measure.Ratio(known with { Party = "nobody" }, known)));
        Assert.Throws<ArgumentException>("measure", () => ledger.Evidence(known with { Party = "nobody" }));
    }
}

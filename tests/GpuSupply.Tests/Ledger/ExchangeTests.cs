namespace GpuSupply.Tests.Ledger;

/// <summary>The exchange of the story in all its splits, with hand-worked figures.</summary>
public class ExchangeTests
{
    [Theory]
    [InlineData(12_000, 0, "12000..732000 unit-days", "1..61 days")]
    [InlineData(0, 12_000, "1836000..2544000 unit-days", "153..212 days")]
    [InlineData(6_000, 6_000, "924000..1638000 unit-days", "77..136.5 days")]
    public void Split_TotalAndMeanDelay(long january, long june, string total, string mean)
    {
        PartyReallocation tesla = Split(january, june).Reallocations["swap"].For("tesla");

        Assert.Equal(total, tesla.ReceiptDelayTotal.ToString());
        Assert.Equal(mean, tesla.ReceiptDelay.ToString());
    }

    [Fact]
    public void UnknownSplit_DelayOfOneIsTheOppositeOfTheOther()
    {
        ReallocationAnalysis swap = Exchange().ToLedger().Reallocations["swap"];

        Assert.Equal("12000..2544000 unit-days", swap.For("tesla").ReceiptDelayTotal.ToString());
        Assert.Equal(-swap.For("tesla").ReceiptDelayTotal!.Value, swap.For("x").ReceiptDelayTotal!.Value);
        Assert.Equal("-212..-1 days", swap.For("x").ReceiptDelay.ToString());
    }

    [Theory]
    [InlineData(4_657, VerdictLabel.NotEnoughEvidence)]
    [InlineData(4_658, VerdictLabel.Supported)]
    public void SplitInTwoLegs_ByMonthsFlipsAt4658UnitsInJune(long june, VerdictLabel label) =>
        Assert.Equal(label, Split(12_000 - june, june).Verify(Measure.ReceiptDelay("swap", "tesla"), ">=60 days").Label);

    [Fact]
    public void NoSplit_RefutesByMonths()
    {
        for (long june = 0; june <= 12_000; june += 500)
            Assert.NotEqual(VerdictLabel.Refuted, Split(12_000 - june, june).Verify(Measure.ReceiptDelay("swap", "tesla"), ">=60 days").Label);
    }

    [Fact]
    public void JuneLegAlone_SupportsByMonths()
    {
        Verdict verdict = Split(6_000, 6_000).Verify(Measure.ReceiptDelay("swap", "tesla", leg: "3"), ">=60 days");

        Assert.Equal("153..212 days", verdict.Evidence.ToString());
        Assert.Equal(VerdictLabel.Supported, verdict.Label);
        Assert.Equal(93, verdict.Margin);
    }

    [Fact]
    public void Exchange_KindsRelationAndBalance()
    {
        ReallocationAnalysis swap = Exchange().ToLedger().Reallocations["swap"];

        Assert.Equal(ReallocationKind.Diversion, swap.Legs[0].Kind);
        Assert.Equal(ReallocationKind.Redistribution, swap.Legs[1].Kind);
        Assert.True(swap.IsBetweenRelatedParties);
        Assert.True(swap.IsSwap);
        Assert.True(swap.IsBalanced);
        Assert.Equal((Quantity)12_000, swap.For("tesla").OpenReturn);
    }

    [Fact]
    public void ReturnReceivedInParts_ClosesTheOpenReturn()
    {
        CaseBuilder exchange = Exchange(builder => builder.Source("later", publishedOn: "2024-07-31")
            .Shipment("s2", order: "o2", 12_000, on: "2024-06", party: "tesla")
            .Receipt("r1", shipment: "s2", 5_000, on: "2024-06")
            .Receipt("r2", shipment: "s2", "6k..7k", on: "2024-07"));

        Quantity? open = exchange.Build().ToLedger().Reallocations["swap"].For("tesla").OpenReturn;

        Assert.Equal(Quantity.Between(0, 500, 1_000), open);
        Assert.Equal((Quantity)12_000, exchange.Build().ToLedger().AsKnownOn("2024-07-30").Reallocations["swap"].For("tesla").OpenReturn);
    }

    [Fact]
    public void DiversionWithoutReturn_HasNoOpenReturnAndADelayWithoutEnd()
    {
        SupplyLedger ledger = Exchange(swapLegs: [Leg.OfShipment("s1", from: "tesla", to: "x", 12_000)]).Build().ToLedger().AsKnownOn("2024-01-30");

        PartyReallocation tesla = ledger.Reallocations["swap"].For("tesla");
        Assert.Null(tesla.OpenReturn);
        Assert.Equal(">=30 days", tesla.ReceiptDelay.ToString());
        Assert.Null(ledger.Reallocations["swap"].For("x").ReceiptDelay);
    }

    [Fact]
    public void PricedOrder_GivesTheDivertedValue()
    {
        Assert.Equal("300000000..480000000 USD", Exchange(unitPrice: "25k..40k USD").Build().ToLedger().Reallocations["swap"].For("tesla").DivertedValue.ToString());
        Assert.Null(Exchange().Build().ToLedger().Reallocations["swap"].For("tesla").DivertedValue);
    }

    [Fact]
    public void ShipmentThatLeavesOpenItsLine_IsPlannedForWhenItWasSent()
    {
        SupplyLedger ledger = new CaseBuilder("Exchange").Source("memo", publishedOn: "2024-02-01").Party("nvidia").Party("tesla").Party("x").Product("h100")
            .Add(new Order("o1", "nvidia", "tesla", "h100", "2023", [new("1", 100, "2024-01"), new("2", 100, "2024-06")]) { Source = "memo" })
            .Order("o2", supplier: "nvidia", buyer: "x", "h100", 50, on: "2023", due: "2024-03")
            .Shipment("s1", order: "o1", 50, on: "2023-12")
            .Reallocation("swap", on: "2024-01", Leg.OfShipment("s1", from: "tesla", to: "x", 50), Leg.OfOrder("o2", from: "x", to: "tesla", 50))
            .Build().ToLedger();

        ReallocationAnalysis swap = ledger.Reallocations["swap"];
        Assert.Equal("2023-12-01/2023-12-31", swap.Legs[0].PlannedBefore.ToString());
        Assert.Equal("61..121 days", swap.For("tesla").ReceiptDelay.ToString());
        Assert.Equal("3050..6050 unit-days", swap.For("tesla").ReceiptDelayTotal.ToString());
    }

    private static SupplyLedger Split(long january, long june)
    {
        var order = new Order("o2", "nvidia", "x", "h100", "2023", [new("january", january, "2024-01"), new("june", june, "2024-06")]) { Source = "memo" };
        return new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15")
            .Party("nvidia").Party("musk").Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
            .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12")
            .Add(order)
            .Shipment("s1", order: "o1", 12_000, on: "2023-12")
            .Reallocation(
                "swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000),
                Leg.OfOrder("o2", from: "x", to: "tesla", january, line: "january"), Leg.OfOrder("o2", from: "x", to: "tesla", june, line: "june"))
            .Build().ToLedger();
    }

    private static CaseBuilder Exchange(Func<CaseBuilder, CaseBuilder>? then = null, Leg[]? swapLegs = null, string? unitPrice = null)
    {
        CaseBuilder exchange = new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15")
            .Party("nvidia").Party("musk").Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
            .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12", unitPrice)
            .Order("o2", supplier: "nvidia", buyer: "x", "h100", 12_000, on: "2023", due: "2024-01/2024-06")
            .Shipment("s1", order: "o1", 12_000, on: "2023-12")
            .Reallocation("swap", on: "2023-12", swapLegs ?? [Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 12_000)]);
        return then is null ? exchange : then(exchange);
    }
}

file static class Builders
{
    public static SupplyLedger ToLedger(this CaseBuilder builder) => builder.Build().ToLedger();
}

namespace GpuSupply.Tests.Ledger;

public class LegDelaysTests
{
    // The bounds once counted a pair of the leg with the units that may come (2 days) and left the other unit that left without a partner (5 days), though
    // there is a unit that certainly comes (8 days at least) and must be paired.
    [Fact]
    public void Total_UnitsThatCertainlyComeAndUnitsThatMay_CertainOnesFindAPartner()
    {
        SupplyLedger ledger = Exchange(
            Leg.OfOrder("early", from: "c", to: "a", Quantity.Between(0, 1)),
            Leg.OfOrder("late", from: "b", to: "a", Quantity.Between(1, 3)),
            Leg.OfOrder("own", from: "a", to: "b", Quantity.Between(2, 4)));

        Assert.Equal(">=10 unit-days", DelayOf(ledger, "a", "3", isTotal: true));
    }

    // The same line on both sides once had two days at a time.
    [Fact]
    public void Total_UnitsOfOneLineComeAndLeave_AreReceivedOnOneDay()
    {
        SupplyLedger ledger = Exchange(
            Leg.OfOrder("wide", from: "a", to: "b", 2),
            Leg.OfOrder("wide", from: "b", to: "a", 2));

        Assert.Equal("0 unit-days", ledger.Reallocations["exchange"].For("a").ReceiptDelayTotal.ToString());
        Assert.Equal("0 days", ledger.Reallocations["exchange"].For("b").ReceiptDelay.ToString());
        Assert.Equal("0 unit-days", DelayOf(ledger, "a", "1", isTotal: true));
    }

    // Three units that come are paired with the three that left for later days: five days less each. Seven that come may all be paired with those that left for earlier
    // days: five days more each. With ten every one that left has a partner.
    [Fact]
    public void Total_OfALegWithAnyNumberOfUnits_IsExtremeWhereAKindOfPartnerRunsOut()
    {
        SupplyLedger ledger = new CaseBuilder("Exchange").Source("memo", publishedOn: "2024-01-10").Party("nvidia").Party("a").Party("b").Product("h100")
            .Order("sooner", supplier: "nvidia", buyer: "a", "h100", 9, on: "2024-01-01", due: "2024-01-05")
            .Order("later", supplier: "nvidia", buyer: "a", "h100", 9, on: "2024-01-01", due: "2024-01-15")
            .Order("between", supplier: "nvidia", buyer: "b", "h100", 99, on: "2024-01-01", due: "2024-01-10")
            .Reallocation("exchange", on: "2024-01-02", Leg.OfOrder("between", "b", "a", Quantity.Between(0, 10)), Leg.OfOrder("later", "a", "b", 3), Leg.OfOrder("sooner", "a", "b", 7))
            .Build().ToLedger();

        Assert.Equal("-15..35 unit-days", DelayOf(ledger, "a", "1", isTotal: true));
    }

    private static string DelayOf(SupplyLedger ledger, PartyId party, string leg, bool isTotal) =>
        ledger.Evidence(new ReceiptDelayMeasure("exchange", party) { Leg = leg, IsTotal = isTotal }).Bounds.ToString()!;

    private static SupplyLedger Exchange(params Leg[] legs) => new CaseBuilder("Exchange").Source("memo", publishedOn: "2024-01-10")
        .Party("nvidia").Party("a").Party("b").Party("c").Product("h100")
        .Order("own", supplier: "nvidia", buyer: "a", "h100", 9, on: "2024-01-01", due: "2024-01-05")
        .Order("early", supplier: "nvidia", buyer: "c", "h100", 9, on: "2024-01-01", due: "2024-01-07")
        .Order("late", supplier: "nvidia", buyer: "b", "h100", 9, on: "2024-01-01", due: "2024-01-13/2024-01-14")
        .Order("wide", supplier: "nvidia", buyer: "b", "h100", 9, on: "2024-01-01", due: "2024-02")
        .Reallocation("exchange", on: "2024-01-02", legs)
        .Build().ToLedger();
}

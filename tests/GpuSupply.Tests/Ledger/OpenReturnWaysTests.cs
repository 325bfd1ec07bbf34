using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>What is still open of a swap where there are other ways by which the party may have come to what it received.</summary>
public class OpenReturnWaysTests
{
    [Fact]
    public void Open_UnitsOnHandThatWentElsewhere_AreNoReturn() => Assert.Equal("20", Open(
        Case().Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfProduct("h100", "b", "a", 30), Leg.OfProduct("h100", "b", "c", 5), Leg.OfProduct("h100", "c", "a", 5))));

    [Fact]
    public void Open_UnitsOnHandForBoundedOnes_AreTakenOffTheBestFigure() => Assert.Equal("10..40 (best 20)", Open(
        Case().Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", Quantity.Between(40, 50, 70)), Leg.OfProduct("h100", "b", "a", 30))));

    [Fact]
    public void Open_AsManyUnitsAsAQuantityHolds_IsShown() => Assert.Equal("9007199254740991", Open(
        Case().Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", Quantity.MaxUnits), Leg.OfOrder("ob", "b", "a", 1))));

    [Fact]
    public void Open_MoreUnitsThanAQuantityHolds_IsAnOverflowThatNamesThem()
    {
        SupplyLedger ledger = Case().Reallocation(
            "swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", Quantity.MaxUnits), Leg.OfOrder("oa", "a", "b", 9), Leg.OfOrder("ob", "b", "a", 1)).Build().ToLedger();

        OverflowException refused = Assert.Throws<OverflowException>(() => new OpenReturns(ledger.Known).Of((Reallocation)ledger.Find("swap")!, "a"));
        Assert.Equal("What is open for a of swap: 9007199254741000 units, more than the 9007199254740991 that a quantity holds.", refused.Message);
    }

    /// <summary>What came on the day of the swap, or in days that reach to it, may have come after it; there is no other way than the swap.</summary>
    [Theory]
    [InlineData("2023-06-01")]
    [InlineData("2023-05/2023-07")]
    public void Open_ReceivedInDaysThatReachToTheSwap_IsTheRest(string on) => Assert.Equal("30", Open(
        Swapped("ob", null).Shipment("s1", "ob", 20, on, party: "a").Receipt("r1", "s1", 20, on, party: "a")));

    [Fact]
    public void Open_LegsOfTwoLines_AreClosedByUnitsOfEither() => Assert.Equal("30", Open(
        Case().Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder("ob", "b", "a", 25, line: "1"), Leg.OfOrder("ob", "b", "a", 25, line: "2"))
            .Shipment("s1", "ob", 20, "2023-07", party: "a", line: "1").Receipt("r1", "s1", 20, "2023-08", party: "a")));

    /// <summary>30 that may have come before the swap or after it: they may be those that were given earlier, and these certainly came in no other receipt.</summary>
    [Theory]
    [InlineData("2023-06-01")]
    [InlineData("2023-05-15/2023-06-15")]
    public void Open_EarlierUnitsMayHaveComeSince_AreNotTakenForReceivedBefore(string on) => Assert.Equal("20..50 (best 50)", Open(
        Case().Reallocation("earlier", "2023-02-01", Leg.OfOrder("ob", "b", "a", 30, line: "1"))
            .Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder("ob", "b", "a", 50))
            .Shipment("s1", "ob", 30, "2023-05", party: "a").Receipt("r1", "s1", 30, on, party: "a")));

    /// <summary>Of its 200 a gave 50 to b, and if 60 were with c before the swap, no more than 90 of the 100 that it received can be its own.</summary>
    [Theory]
    [InlineData("2023-02", "0..40 (best 40)")]
    [InlineData("2023-06-01", "0..50 (best 50)")]
    [InlineData("2023-05/2023-07", "0..50 (best 50)")]
    [InlineData("2023-08", "0..50 (best 50)")]
    public void Open_ItsOwnUnitsWentToOthers_CountsWhatCertainlyWentBefore(string on, string open) => Assert.Equal(open, Open(
        Case().Reallocation("away", on, Leg.OfOrder("oa", "a", "c", 60)).Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder("oa", "b", "a", 50, line: "1"))
            .Shipment("s1", "oa", 100, "2023-07", party: "a").Receipt("r1", "s1", 100, "2023-09", party: "a")));

    /// <summary>
    /// Of its 200 a gave 50 to b and 40..80 to c: of the 120 that it received at most 110 are its own, so that 10 came back at least; at best 90 are, and 30 came
    /// back; all 50 may have.
    /// </summary>
    [Fact]
    public void Open_BoundedUnitsWentToOthers_HasABestFigureBetween() => Assert.Equal("0..40", Open(
        Case().Reallocation("away", "2023-02", Leg.OfOrder("oa", "a", "c", Quantity.Between(40, 60, 80)))
            .Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder("oa", "b", "a", 50, line: "1"))
            .Shipment("s1", "oa", 120, "2023-07", party: "a").Receipt("r1", "s1", 120, "2023-09", party: "a")));

    /// <summary>Only what is known to have left the line that was received makes room for what came back.</summary>
    [Theory]
    [InlineData("1", 40, "0..10 (best 10)")]
    [InlineData("2", 60, "0..50 (best 50)")]
    public void Open_UnitsOfALineWentToOthers_CountsForThatLineAlone(string line, long away, string open) => Assert.Equal(open, Open(
        Case().Reallocation("away", "2023-02", Leg.OfOrder("oa", "a", "c", away, line: line))
            .Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder("oa", "b", "a", 50, line: "1"))
            .Shipment("s1", "oa", 100, "2023-07", party: "a", line: "1").Receipt("r1", "s1", 100, "2023-08", party: "a")));

    [Fact]
    public void Open_UnitsOfTheOrderWereDivertedBefore_MayBeThoseThatCame() => Assert.Equal("0..50 (best 50)", Open(
        Case().Shipment("s1", "ob", 50, "2023-02", party: "b").Reallocation("earlier", "2023-03-01", Leg.OfShipment("s1", "b", "a", 50))
            .Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder("ob", "b", "a", 50)).Receipt("r1", "s1", 50, "2023-08", party: "a")));

    /// <summary>Of s1 30 were a's before the swap, so that 30 of the 60 that came of it are from the swap at least. What was diverted of s2 is no way to units of s1.</summary>
    [Fact]
    public void Open_UnitsOfTheShipmentWereDivertedBefore_MayBeThoseThatCame() => Assert.Equal("0..20 (best 20)", Open(
        Case().Shipment("s1", "ob", 100, "2023-02", party: "b").Shipment("s2", "ob", 100, "2023-02", party: "b")
            .Reallocation("earlier", "2023-03-01", Leg.OfShipment("s1", "b", "a", 30)).Reallocation("other", "2023-03-01", Leg.OfShipment("s2", "b", "a", 10))
            .Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfShipment("s1", "b", "a", 50)).Receipt("r1", "s1", 60, "2023-08", party: "a")));

    /// <summary>The 50 of line 1 can only be from the swap, whatever the other 20 are of.</summary>
    [Fact]
    public void Open_UnitsThatNameTheLine_CloseItBesideOthersThatNameNone() => Assert.Equal("0", Open(
        Case().Reallocation("earlier", "2023-02-01", Leg.OfOrder("ob", "b", "a", 50, line: "2"))
            .Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder("ob", "b", "a", 50, line: "1"))
            .Shipment("s1", "ob", 50, "2023-07", party: "a", line: "1").Receipt("r1", "s1", 50, "2023-08", party: "a")
            .Shipment("s2", "ob", 20, "2023-07", party: "a").Receipt("r2", "s2", 20, "2023-08", party: "a")));

    /// <summary>Of the 60 units of two lines that came 30 may be those of line 2 that were given earlier.</summary>
    [Fact]
    public void Open_EarlierUnitsOfOneOfTheLinesThatCame_MayBeAmongThem() => Assert.Equal("0..20 (best 20)", Open(
        Case().Reallocation("earlier", "2023-02-01", Leg.OfOrder("ob", "b", "a", 30, line: "2"))
            .Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder("ob", "b", "a", 50))
            .Shipment("s1", "ob", 30, "2023-07", party: "a", line: "1").Receipt("r1", "s1", 30, "2023-08", party: "a")
            .Shipment("s2", "ob", 30, "2023-07", party: "a", line: "2").Receipt("r2", "s2", 30, "2023-08", party: "a")));

    /// <summary>100 went, and of 40..60, at best 50, 55 came: 40 to 55 of them are from the leg, at best the 50 that it has.</summary>
    [Fact]
    public void Open_MoreCameThanTheLegHasAtBest_TakesOffWhatItHas() => Assert.Equal("45..60 (best 50)", Open(
        Case().Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 100), Leg.OfOrder("ob", "b", "a", Quantity.Between(40, 50, 60)))
            .Shipment("s1", "ob", 55, "2023-07", party: "a").Receipt("r1", "s1", 55, "2023-08", party: "a")));

    private static CaseBuilder Swapped(RecordId order, string? line) =>
        Case().Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder(order, "b", "a", 50, line: line));

    private static CaseBuilder Case() => new CaseBuilder("Ways").Source("s0", publishedOn: "2024-01-01").Party("nv").Party("a").Party("b").Party("c").Product("h100")
        .Add(new Order("oa", "nv", "a", "h100", "2022", [new("1", 100, "2023-06"), new("2", 100, "2023-09")]) { Source = "s0" })
        .Add(new Order("ob", "nv", "b", "h100", "2022", [new("1", 100, "2023-06"), new("2", 100, "2023-09")]) { Source = "s0" });

    private static string Open(CaseBuilder records) => $"{records.Build().ToLedger().Reallocations["swap"].For("a").OpenReturn}";
}

namespace GpuSupply.Tests.Ledger;

/// <summary>What is still open of a swap: only what can be, or must be, of its incoming legs counts as received from them.</summary>
public class OpenReturnTests
{
    [Fact]
    public void Open_NothingReceived_IsAllThatWent() => Assert.Equal("50", Open(Swap("swap", "2023-06-01", "ob", null)));

    [Theory]
    [InlineData(20, "30")]
    [InlineData(50, "0")]
    [InlineData(70, "0")]
    public void Open_ReceivedSince_IsTheRest(long received, string open) =>
        Assert.Equal(open, Open(Swap("swap", "2023-06-01", "ob", null).Shipment("s1", "ob", received, "2023-07", party: "a").Receipt("r1", "s1", received, "2023-08", party: "a")));

    [Fact]
    public void Open_ReceivedBeforeTheSwap_IsNoneOfIt() => Assert.Equal("50", Open(
        Swap("swap", "2023-06-01", "ob", null, Given("earlier", "2023-02-01", "1", 50)).Shipment("s1", "ob", 50, "2023-03", party: "a").Receipt("r1", "s1", 50, "2023-03", party: "a")));

    [Fact]
    public void Open_OfItsOwnOrderReceivedBeforeTheSwap_IsNoneOfIt() => Assert.Equal("50", Open(
        Swap("swap", "2023-06-01", "oa", "1").Shipment("s1", "oa", 50, "2023-03", party: "a").Receipt("r1", "s1", 50, "2023-03", party: "a")));

    [Fact]
    public void Open_TwoSwapsAndOneReceipt_MayBeOfEither() => Assert.Equal(("0..50 (best 50)", "0..50 (best 50)"), Both(
        Swap("swap", "2023-06-01", "ob", null).Reallocation("second", "2023-06-02", Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder("ob", "b", "a", 50))
            .Shipment("s1", "ob", 50, "2023-07", party: "a").Receipt("r1", "s1", 50, "2023-08", party: "a")));

    [Theory]
    [InlineData(null, "0..50 (best 50)")]
    [InlineData("1", "0")]
    [InlineData("2", "50")]
    public void Open_UnitsOfAnotherLineCameEarlier_DependsOnTheLineOfTheShipment(string? line, string open) => Assert.Equal(open, Open(
        Swap("swap", "2023-06-01", "ob", "1", Given("earlier", "2023-02-01", "2", 50)).Shipment("s1", "ob", 50, "2023-07", party: "a", line: line)
            .Receipt("r1", "s1", 50, "2023-08", party: "a")));

    [Fact]
    public void Open_EarlierUnitsWereReceivedBefore_IsClosedByTheRest() => Assert.Equal("0", Open(
        Swap("swap", "2023-06-01", "ob", "1", Given("earlier", "2023-02-01", "1", 30)).Shipment("s0", "ob", 30, "2023-03", party: "a").Receipt("r0", "s0", 30, "2023-03", party: "a")
            .Shipment("s1", "ob", 50, "2023-07", party: "a").Receipt("r1", "s1", 50, "2023-08", party: "a")));

    // Of its own 200 it gave 50 away, so that 150 can be received without any that came back.
    [Theory]
    [InlineData(100, "0..50 (best 50)")]
    [InlineData(170, "0..30 (best 30)")]
    [InlineData(200, "0")]
    public void Open_ItsOwnUnitsThatWentThereAndBack_AreClosedOnceMoreCameThanItHad(long received, string open) => Assert.Equal(open, Open(
        Swap("swap", "2023-06-01", "oa", "1").Shipment("s1", "oa", received, "2023-07", party: "a").Receipt("r1", "s1", received, "2023-08", party: "a")));

    [Fact]
    public void Open_LegsToOthers_AreNoneOfTheSwap()
    {
        SupplyLedger ledger = Case().Party("c").Reallocation(
            "swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 10), Leg.OfOrder("ob", "b", "a", 10), Leg.OfOrder("ob", "b", "c", 5))
            .Shipment("s1", "oa", 10, "2023-07", party: "b").Receipt("r1", "s1", 10, "2023-08", party: "b").Build().ToLedger();
        Assert.Equal(["a 10", "b 0", "c –"], ledger.Reallocations["swap"].Parties.Select(one => $"{one.Party} {one.OpenReturn?.ToString() ?? "–"}"));
    }

    [Fact]
    public void Open_OfAShipmentThatWasDiverted_IsClosedByReceiptsOfThatShipmentAlone()
    {
        CaseBuilder swap = Case().Shipment("s1", "ob", 50, "2023-05", party: "b").Shipment("s2", "ob", 50, "2023-05", party: "b")
            .Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfShipment("s1", "b", "a", 50));
        Assert.Equal("50", Open(swap.Receipt("r1", "s2", 20, "2023-08", party: "a")));
        Assert.Equal("30", Open(swap.Receipt("r2", "s1", 20, "2023-08", party: "a")));
    }

    [Fact]
    public void Open_UnitsOnHand_AreReceivedAtOnce() => Assert.Equal("20", Open(
        Case().Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", 50), Leg.OfProduct("h100", "b", "a", 30))));

    [Fact]
    public void Open_BoundedUnits_IsTheBoundsOfTheRest() => Assert.Equal("0..20", Open(
        Case().Reallocation("swap", "2023-06-01", Leg.OfOrder("oa", "a", "b", Quantity.Between(40, 50, 60)), Leg.OfOrder("ob", "b", "a", 50))
            .Shipment("s1", "ob", 40, "2023-07", party: "a").Receipt("r1", "s1", 40, "2023-08", party: "a")));

    private static (RecordId Id, string On, Leg Leg) Given(RecordId id, string on, string line, long units) => (id, on, Leg.OfOrder("ob", "b", "a", units, line: line));

    /// <summary>a gives 50 of its order, b gives 50 of one.</summary>
    private static CaseBuilder Swap(string id, string on, string order, string? line, (RecordId Id, string On, Leg Leg)? earlier = null)
    {
        CaseBuilder records = earlier is var (earlierId, earlierOn, leg) ? Case().Reallocation(earlierId, earlierOn, leg) : Case();
        return records.Reallocation(id, on, Leg.OfOrder("oa", "a", "b", 50), Leg.OfOrder(order, "b", "a", 50, line: line));
    }

    private static CaseBuilder Case() => new CaseBuilder("Returns").Source("s0", publishedOn: "2024-01-01").Party("nv").Party("a").Party("b").Product("h100")
        .Add(new Order("oa", "nv", "a", "h100", "2022", [new("1", 100, "2023-06"), new("2", 100, "2023-09")]) { Source = "s0" })
        .Add(new Order("ob", "nv", "b", "h100", "2022", [new("1", 100, "2023-06"), new("2", 100, "2023-09")]) { Source = "s0" });

    private static string Open(CaseBuilder records) => $"{records.Build().ToLedger().Reallocations["swap"].For("a").OpenReturn}";

    private static (string, string) Both(CaseBuilder records) => (Open(records), $"{records.Build().ToLedger().Reallocations["second"].For("a").OpenReturn}");
}

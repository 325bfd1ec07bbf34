namespace GpuSupply.Tests.Ledger;

/// <summary>The receipt delay of a party where it is uncertain how many units came or left: the least over all that they may be.</summary>
public class PartyDelaysTests
{
    /// <summary>
    /// Two units come five days after those that left. If one left it has a partner: five days. If four left two of them have one and two do not, whose planned day
    /// has not come yet, so that they have not waited: ten days for four.
    /// </summary>
    [Fact]
    public void Mean_UnitsWithoutAPartnerThatHaveNotWaitedYet_IsLeastWithAllOfThem() => Same("2024-01-10", ">=5 unit-days", ">=2.5 days",
        Leg.OfOrder("a05", from: "a", to: "b", Quantity.Between(1, 4)), Leg.OfOrder("b10", from: "b", to: "a", 2));

    /// <summary>
    /// One unit of the 5th leaves for one of the 15th: ten days. With one of the 13th in addition, for another of the 15th, it is twelve days for two. More of those are
    /// paired with units of the 29th, sixteen days each; with four of them one has no partner and has waited since, for longer than all others together.
    /// </summary>
    [Fact]
    public void Mean_MoreUnitsMayHaveLeft_IsLeastWithThoseThatWaitForLess() => Same("2024-06-30", ">=10 unit-days", ">=6 days",
        Leg.OfOrder("a05", from: "a", to: "b", 1), Leg.OfOrder("a13", from: "a", to: "b", Quantity.Between(0, 4)),
        Leg.OfOrder("b15", from: "b", to: "a", 2), Leg.OfOrder("b29", from: "b", to: "a", 2));

    /// <summary>
    /// Two units of the 5th leave, and up to two of the 13th; two of the 29th come, which cost least as partners of the latter: sixteen days each. Those without a partner
    /// have not waited yet, so that this is also the least for each of four.
    /// </summary>
    [Fact]
    public void Mean_UnitsThatMayHaveLeftTakeThePartners_CountsThoseToo() => Same("2024-01-10", ">=32 unit-days", ">=8 days",
        Leg.OfOrder("a05", from: "a", to: "b", 2), Leg.OfOrder("a13", from: "a", to: "b", Quantity.Between(0, 2)), Leg.OfOrder("b29", from: "b", to: "a", 2));

    /// <summary>Orders of a and b are called by the day of February for which they are planned.</summary>
    private static void Same(string knownOn, string total, string mean, params Leg[] legs)
    {
        CaseBuilder records = new CaseBuilder("Exchange").Source("memo", publishedOn: knownOn).Party("nvidia").Party("a").Party("b").Product("h100");
        foreach (string order in new[] { "a05", "a13", "b10", "b15", "b29" })
            records.Order(order, supplier: "nvidia", buyer: order[..1], "h100", 9, on: "2024-01-01", due: $"2024-02-{order[1..]}");
        PartyReallocation ofA = records.Reallocation("exchange", on: "2024-01-02", legs).Build().ToLedger().Reallocations["exchange"].For("a");
        Assert.Equal((total, mean), (ofA.ReceiptDelayTotal.ToString(), ofA.ReceiptDelay.ToString()));
    }
}

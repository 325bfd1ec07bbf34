namespace GpuSupply.Tests.Ledger;

/// <summary>What a reallocation means for its parties, at the edges: legs without units, prices that are given, groups that change, and sums that are too large.</summary>
public class ReallocationEdgesTests
{
    /// <summary>Five units leave for five that come ten days later; a leg that moved none is no matter.</summary>
    [Fact]
    public void ReceiptDelay_WithALegOfNoUnits_IsThatOfTheOthers() => Assert.Equal(
        "10 days", $"{Ledger(c => c.Reallocation("swap", on: "2023-02", Leg.OfOrder("a", "tesla", "x", 0), Leg.OfOrder("a", "tesla", "x", 5), Leg.OfOrder("b", "x", "tesla", 5))).Reallocations["swap"].For("tesla").ReceiptDelay}");

    [Fact]
    public void ReceiptDelay_OfNoUnitsAtAll_IsNone() => Assert.Null(Ledger(c => c.Reallocation("swap", on: "2023-02", Leg.OfOrder("a", "tesla", "x", 0))).Reallocations["swap"].For("tesla").ReceiptDelay);

    /// <summary>The price that the question names, not that of the order.</summary>
    [Fact]
    public void DivertedValue_AtAPriceThatIsGiven_IsAtThat()
    {
        SupplyLedger ledger = Ledger(c => c.Reallocation("swap", on: "2023-02", Leg.OfOrder("a", "tesla", "x", 5)));
        Assert.Equal("50 USD", $"{ledger.Evidence(Measure.DivertedValue("swap", "tesla")).Bounds}");
        Assert.Equal("100 USD", $"{ledger.Evidence(Measure.DivertedValue("swap", "tesla", "20 USD")).Bounds}");
    }

    /// <summary>On the last day on which it may have been, as far as that has come; one of several legs is enough.</summary>
    [Theory]
    [InlineData("2023-02", "2023-02", false)]
    [InlineData("2023-03", "2023-02", true)]
    [InlineData("2023-02/2023-03", "2023-02", true)]
    [InlineData("2023-02/2024-12", "2024-03", false)]
    public void IsBetweenRelatedParties_OnItsLastDay_IsWhetherOneIsInTheOther(string on, string last, bool expected)
    {
        string from = last == "2023-02" ? "2023-03-01/.." : "2024-03-01/..";
        SupplyLedger ledger = Ledger(c => c.Add(new Party("site") { MemberOf = [new("tesla", from)] }).Reallocation("swap", on: on, Leg.OfOrder("a", "tesla", "x", 5), Leg.OfOrder("a", "tesla", "site", 1)));
        Assert.Equal(expected, ledger.Reallocations["swap"].IsBetweenRelatedParties);
    }

    [Theory]
    [InlineData("tesla", "units out of tesla by swap")]
    [InlineData("x", "units in to x by swap")]
    public void For_MoreUnitsThanAQuantityHolds_NamesThem(string party, string what)
    {
        SupplyLedger ledger = Ledger(c => c.Reallocation("swap", on: "2023-02", Leg.OfOrder("a", "tesla", party == "x" ? "x" : "y", Quantity.MaxUnits), Leg.OfOrder("a", party == "x" ? "y" : "tesla", "x", Quantity.MaxUnits)));
        Assert.Equal($"{what}: 18014398509481982 units, more than the 9007199254740991 that a quantity holds.", Assert.Throws<OverflowException>(() => ledger.Reallocations["swap"]).Message);
    }

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Source("s", publishedOn: "2023-12-31").Party("nvidia").Party("tesla").Party("x").Party("y").Product("h100")
        .Order("a", "nvidia", "tesla", "h100", 10, on: "2023-01-01", due: "2024-01-01", unitPrice: "10 USD").Order("b", "nvidia", "x", "h100", 10, on: "2023-01-01", due: "2024-01-11")).Build().ToLedger();
}

namespace GpuSupply.Tests.Claims;

/// <summary>What orders, plans and commitments bound: from below what is certain, from above where all is on record.</summary>
public class LedgerEndsTests
{
    private static readonly FlowMeasure Value = Measure.OrderValue("tesla", "h100", "2024-H1");

    /// <summary>A hundred units at 10 to 20 USD each are 1,000 to 2,000 USD.</summary>
    [Fact]
    public void OrderValue_OfOneOrder_IsBoundedFromAboveByCoverage()
    {
        Assert.Equal(">=1000 USD", Bounds(Value, c => Ordered(c, "o1", "2024-02")));
        Assert.Equal("1000..2000 USD", Bounds(Value, c => Covered(Ordered(c, "o1", "2024-02"))));
        Assert.Equal("1000..3000 USD", Bounds(Value, c => Covered(Ordered(c, "o1", "2024-02", "100..150"))));
    }

    [Theory]
    [InlineData("2023-12/2024-01", "1000..4000 USD")]
    [InlineData("2024-01", "2000..4000 USD")]
    [InlineData("2023-12", "1000..2000 USD")]
    [InlineData("2024-06", "2000..4000 USD")]
    [InlineData("2024-06/2024-07", "1000..4000 USD")]
    public void OrderValue_OfAnotherOrder_IsCertainWhereItsWindowIsInside(string on, string expected) =>
        Assert.Equal(expected, Bounds(Value, c => Covered(Ordered(Ordered(c, "o1", "2024-02"), "o2", on))));

    /// <summary>An order that was learned in July was made by then, whatever its window leaves possible.</summary>
    [Theory]
    [InlineData("2024-H1", "0..2000 USD")]
    [InlineData("2024-01-01/2024-07-01", "1000..2000 USD")]
    public void OrderValue_OfAWindowThatGoesOn_EndsOnTheDayItWasLearned(string during, string expected) => Assert.Equal(
        expected, Bounds(Measure.OrderValue("tesla", "h100", during), c => Covered(Ordered(c, "o1", "2024-05/2024-12"))));

    [Fact]
    public void OrderValue_WithoutAPrice_HasNoUpperEnd() => Assert.Equal(
        ">=1000 USD", Bounds(Value, c => Covered(Ordered(c, "o1", "2024-02").Order("o2", "nvidia", "tesla", "h100", 5, on: "2024-03", due: "2024-12"))));

    [Fact]
    public void OrderValue_InTwoCurrencies_IsNone() => Assert.Equal(
        "", Bounds(Value, c => Covered(Ordered(c, "o1", "2024-02").Order("o2", "nvidia", "tesla", "h100", 5, on: "2024-03", due: "2024-12", unitPrice: "10 EUR"))));

    [Fact]
    public void OrderValue_OfASupplier_LeavesOutOthers() => Assert.Equal(
        "1000..2000 USD",
        Bounds(Value with { Supplier = "nvidia" }, c => Covered(Ordered(c, "o1", "2024-02").Order("o2", "x", "tesla", "h100", 5, on: "2024-03", due: "2024-12", unitPrice: "10 USD"))));

    [Theory]
    [InlineData("2024", CommitmentStatus.Proposed, "20..30 USD")]
    [InlineData("2024/2025", CommitmentStatus.Proposed, "10..30 USD")]
    [InlineData("2025", CommitmentStatus.Proposed, "10 USD")]
    [InlineData("2024", CommitmentStatus.Cancelled, "10 USD")]
    [InlineData("2024", CommitmentStatus.Superseded, "10 USD")]
    [InlineData("2024", CommitmentStatus.Expired, "10 USD")]
    public void Committed_BesidesTen_AddsWhatCountsOfAnother(string period, CommitmentStatus status, string expected) => Assert.Equal(
        expected, Bounds(Measure.Committed("tesla", "2024"), c => c.Commitment("c1", "tesla", "10 USD", "2024").Commitment("c2", "tesla", "10..20 USD", period, status)));

    /// <summary>A commitment for another year says that none is made for this one.</summary>
    [Fact]
    public void Committed_ForAnotherYear_IsNone() => Assert.Equal("0 USD", Bounds(Measure.Committed("tesla", "2023"), c => c.Commitment("c1", "tesla", "10 USD", "2024")));

    /// <summary>Of a hundred due in March thirty to forty came.</summary>
    [Theory]
    [InlineData("2024-03-31", "30..40", "0..70 units", "60..70 units")]
    [InlineData("2024-02-29", "30..40", "0 units", "0 units")]
    [InlineData("2024-03-31", "100", "0 units", "0 units")]
    [InlineData("2024-03-31", "90..100", "0..10 units", "0..10 units")]
    public void BehindPlan_LessWhatCame_IsAtLeastThatWhereAllReceiptsAreOnRecord(string at, string received, string expected, string covered)
    {
        CaseBuilder Received(CaseBuilder c) => c.Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024-03").Shipment("s1", "o1", 100, on: "2024-02-01")
            .Receipt("r1", "s1", received, on: "2024-02-10").ReceiptFromOutside("r2", "tesla", "h100", 25, on: "2024-02");

        Assert.Equal(expected, Bounds(Measure.BehindPlan("tesla", "h100", at), Received));
        Assert.Equal(covered, Bounds(Measure.BehindPlan("tesla", "h100", at), c => Received(c).Coverage("all", "tesla", "h100", $"../{at}", RecordKind.Receipt)));
    }

    /// <summary>On the last day of its window the plan is certainly due, on the days before it may be.</summary>
    [Theory]
    [InlineData("2024-02-29", "0 units")]
    [InlineData("2024-03-01", "0..100 units")]
    [InlineData("2024-03-30", "0..100 units")]
    [InlineData("2024-03-31", "100 units")]
    public void BehindPlan_WhereNothingCame_IsWhatWasDue(string at, string expected) => Assert.Equal(
        expected,
        Bounds(Measure.BehindPlan("tesla", "h100", at), c => c.Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024-03").Coverage("all", "tesla", "h100", $"../{at}", RecordKind.Receipt)));

    private static CaseBuilder Ordered(CaseBuilder c, RecordId id, string on, string quantity = "100") =>
        c.Order(id, "nvidia", "tesla", "h100", quantity, on: on, due: "2024-12", unitPrice: "10..20 USD");

    private static CaseBuilder Covered(CaseBuilder c) => c.Coverage("all", "tesla", "h100", "2024-01-01/2024-07-01", RecordKind.Order);

    private static string Bounds(Measure measure, Func<CaseBuilder, CaseBuilder> records) => $"{Ledger(records).Evidence(measure).Bounds}";

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("x").Party("tesla").Product("h100")
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}

namespace GpuSupply.Tests.Claims;

/// <summary>What bounds of a plan rest on: its records, those that say that all is on record, or else an assumption.</summary>
public class PlanRestsTests
{
    private static readonly StockMeasure Behind = Measure.BehindPlan("tesla", "h100", "2024-06-30");

    [Fact]
    public void BehindPlan_WithoutAPlan_IsNotBounded() => Assert.Null(Ledger(c => c).Evidence(Behind).Bounds);

    [Fact]
    public void BehindPlan_AsRecorded_IsOnThatAssumption()
    {
        Evidence evidence = Ledger(Planned).Evidence(Behind);

        Assert.Equal(("0..70 units", "o1 (ledger, high), r1 (ledger, high)"), ($"{evidence.Bounds}", string.Join(", ", evidence.Used)));
        Assert.Equal([Assumption.PlanAsRecorded], evidence.Assumptions);
    }

    [Fact]
    public void BehindPlan_WhereAllIsOnRecord_IsExactOnNoAssumption()
    {
        Evidence evidence = Ledger(c => Planned(c).Coverage("all", "tesla", "h100", "../..")).Evidence(Behind);

        Assert.Equal(
            ("70 units", "all (ledger, low), o1 (ledger, low), r1 (ledger, low), all (ledger, high), o1 (ledger, high), r1 (ledger, high)"),
            ($"{evidence.Bounds}", string.Join(", ", evidence.Used)));
        Assert.Empty(evidence.Assumptions);
    }

    [Fact]
    public void Committed_OfTwo_RestsOnBoth()
    {
        Evidence evidence = Ledger(c => c.Commitment("c2", "tesla", "20 USD", "2024").Commitment("c1", "tesla", "10 USD", "2024")).Evidence(Measure.Committed("tesla", "2024"));

        Assert.Equal(("30 USD", "c1 (ledger, low), c2 (ledger, low), c1 (ledger, high), c2 (ledger, high)"), ($"{evidence.Bounds}", string.Join(", ", evidence.Used)));
    }

    private static CaseBuilder Planned(CaseBuilder c) => c.Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024-03").Shipment("s1", "o1", 30, on: "2024-02-01").Receipt("r1", "s1", 30, on: "2024-02-10");

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100").Source("s", publishedOn: "2024-07-01")
        .ReceiptFromOutside("stranger", "nvidia", "h100", 1, on: "2024-02")).Build().ToLedger();
}

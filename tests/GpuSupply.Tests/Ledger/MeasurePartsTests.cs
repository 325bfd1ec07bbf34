namespace GpuSupply.Tests.Ledger;

public class MeasurePartsTests
{
    /// <summary>What is on record says nothing of a measure of somebody's own, however complete it is.</summary>
    [Fact]
    public void Verify_FlowOfOnesOwnUnderCoverage_HasNoEvidence()
    {
        SupplyLedger ledger = new CaseBuilder("Own").Source("s", publishedOn: "2025-01-01").Party("nvidia").Party("tesla").Product("h100")
            .Order("o", "nvidia", "tesla", "h100", 100, on: "2024-01", due: "2024-06").Coverage("all", "tesla", "h100", during: "../2024-12-31").Build().ToLedger();

        Verdict verdict = ledger.Verify(new FlowMeasure("x-lent", "tesla", "h100", "2024"), "5 units");

        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.NoEvidence), (verdict.Label, verdict.Reason));
    }
}

using GpuSupply;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Api;

/// <summary>What an analyst types into a notebook, line by line.</summary>
public class AnalystProgramTests
{
    [Fact]
    public void TeslaX_LookAskJudgeAndChangeAnAssumption()
    {
        var ledger = SupplyCase.Load(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json")).ToLedger();
        var june = ledger.AsKnownOn("2024-06-05");

        var tesla = june.Balances().Where(b => b.Party == "tesla");
        Assert.Contains(tesla, balance => balance is { Stage: Stage.OnOrder, Best: 12_000 });

        Verdict verdict = june.Verify("active-85k");
        Assert.Equal(VerdictLabel.NotEnoughEvidence, verdict.Label);
        Assert.Equal(VerdictReason.NotYetDue, verdict.Reason);
        Assert.NotEmpty(verdict.DisputedBy);
        Assert.Empty(june.Verify("active-85k").Flips);

        var history = ledger.History("active-85k");
        Assert.Equal("2024-04-23", history[0].AsKnownOn.ToString("uuuu-MM-dd", null));
        Assert.Contains(history, change => change.Because == "cortex-2024-q4");

        Verdict whatIf = ledger.With(Observation.Of(Measure.InService("tesla", "h100", at: "2024-12-31"), "90k", source: "what-if")).Verify("active-85k");
        Assert.Equal("85500..94500 units", whatIf.Evidence.ToString());
        Assert.Equal(VerdictReason.TooWide, whatIf.Reason);
        Assert.Contains(whatIf.Used, use => use.Source == "what-if");

        var difference = ledger.Without("x-for-tesla").DifferenceFrom(ledger);
        Assert.Contains(difference, row => row is { Stage: Stage.Planned, Best: 12_000 } && row.Party == "tesla");
        Assert.Contains(difference, row => row is { Stage: Stage.Planned, Best: -12_000 } && row.Party == "x");
    }
}

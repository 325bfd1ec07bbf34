using GpuSupply.TestKit;

namespace GpuSupply.Tests.Story;

/// <summary>What was learned after the call of 2024-04-23, and what it changed.</summary>
public class ChangesTests
{
    private static readonly SupplyLedger Ledger = SupplyCase.Load(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json")).ToLedger();

    [Fact]
    public void SinceTheCall_TheMemoBringsTheOrdersAndTheExchange()
    {
        LedgerChanges changes = Ledger.AsKnownOn("2024-06-05").ChangesSince("2024-04-23");

        Assert.All(changes.Records, row => Assert.Equal(RecordChange.New, row.Change));
        Assert.Equal(
            ["order tesla-h100", "shipment tesla-h100-shipment", "reallocation x-for-tesla", "order x-h100"],
            changes.Records.Where(row => row.Source == "nvidia-memo").Select(row => $"{row.Kind.ToString().ToLowerInvariant()} {row.Record}"));
        Assert.Equal(
            [
                "nvidia h100 supply: 0 → -24000", "nvidia h100 planned: 0 → -24000..-12000 (best -24000)",
                "tesla h100 on-order: 0 → 12000", "tesla h100 planned: 0 → 0..12000 (best 12000)",
                "x h100 in-transit: 0 → 12000", "x h100 planned: 0 → 12000",
            ],
            changes.Balances.Select(row => row.ToString()));
    }

    [Theory]
    // The deck counts, the day that came does not: by the deck the claim is bounded from below.
    [InlineData("2024-06-05", "2025-07-31", "active-85k", "not-enough-evidence (not-yet-due) → not-enough-evidence (too-wide)", "cortex-2024-q4")]
    [InlineData("2024-04-23", "2024-06-05", "thousands-diverted", "not known → supported", "thousands-diverted, x-for-tesla")]
    [InlineData("2024-04-22", "2024-04-23", "active-85k", "not known → not-enough-evidence (not-yet-due)", "active-85k")]
    public void Since_AVerdictThatSomethingLearnedChanged_IsThereWithThat(string since, string until, string claim, string change, string because)
    {
        ChangedVerdict row = Ledger.AsKnownOn(until).ChangesSince(since).Verdicts.Single(row => row.Claim == claim);

        Assert.Equal($"{claim}: {change}", row.ToString());
        Assert.Equal(because, string.Join(", ", row.Because));
    }

    [Fact]
    public void Since_AVerdictThatOnlyTheEndOfTheYearChanged_IsNotThere()
    {
        SupplyLedger june = Ledger.AsKnownOn("2024-06-05"), january = Ledger.AsKnownOn("2025-01-28");
        LedgerChanges changes = january.ChangesSince("2024-06-05");

        Assert.NotEqual(june.Verify("active-85k").Reason, january.Verify("active-85k").Reason);
        Assert.Equal(5, changes.Records.Count);
        Assert.DoesNotContain(changes.Verdicts, row => row.Claim == "active-85k");
    }

    [Fact]
    public void Since_TheBeginning_EveryRecordAndEveryClaim()
    {
        LedgerChanges changes = Ledger.ChangesSince("1990-01-01");
        int sourced = SupplyCase.Load(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json")).Records.Count(record => record is SourcedRecord);

        Assert.Equal(sourced, changes.Records.Count);
        Assert.Equal(Ledger.Claims.Select(claim => claim.Id), changes.Verdicts.Select(row => row.Claim));
        Assert.Equal(Ledger.Balances(), changes.Balances.Select(row => row.After));
    }
}

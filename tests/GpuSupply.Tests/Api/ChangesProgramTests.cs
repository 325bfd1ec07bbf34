using GpuSupply;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Api;

/// <summary>What an analyst types to see what came in, and what that changed, line by line.</summary>
public class ChangesProgramTests
{
    [Fact]
    public void TeslaX_WhatCameInSinceTheCall_AndWhatThatChanged()
    {
        var ledger = SupplyCase.Load(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json")).ToLedger();
        var june = ledger.AsKnownOn("2024-06-05");

        var changes = june.ChangesSince("2024-05-01");
        Assert.Equal("2024-05-01 → 2024-06-05: 33 records, 6 balances, 18 verdicts", changes.ToString());

        var memo = changes.Records.Where(r => r.Source == "nvidia-memo");
        Assert.Equal("2024-06-04 new order tesla-h100", memo.First().ToString());

        var tesla = changes.Balances.Where(b => b.Party == "tesla");
        Assert.Equal(["tesla h100 on-order: 0 → 12000", "tesla h100 planned: 0 → 0..12000 (best 12000)"], tesla.Select(b => b.ToString()));

        var changed = ledger.ChangesSince("2024-06-05").Verdicts.Single(v => v.Claim == "active-85k");
        Assert.Equal("active-85k: not-enough-evidence (not-yet-due) → not-enough-evidence (too-wide)", changed.ToString());
        Assert.Equal("cortex-2024-q4", Assert.Single(changed.Because));
    }

    [Fact]
    public void TwoCases_WhatDiffers_AndBothTogether()
    {
        var mine = SupplyCase.Load(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json"));
        var theirs = SupplyCase.Parse(mine.ToJson().Replace("\"value\":\"~85k\"", "\"value\":\"85k\"", StringComparison.Ordinal));

        var comparison = mine.Compare(theirs);
        Assert.Equal("0 only here, 0 only there, 1 different", comparison.ToString());
        Assert.Equal("claim active-85k: value \"~85k\" → \"85k\"", comparison.Different[0].ToString());

        var both = mine.Merge(theirs);
        Assert.Equal(FindingCode.DuplicateId, both.ToLedger().Findings.Single().Code);
        Assert.Equal("claim active-85k", both.Compare(mine).OnlyHere.Single().ToString());
    }
}

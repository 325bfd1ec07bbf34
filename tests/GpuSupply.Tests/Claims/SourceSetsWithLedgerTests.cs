namespace GpuSupply.Tests.Claims;

/// <summary>Which observations are weighed against what the ledger counts, where that is one of those that exclude each other.</summary>
public class SourceSetsWithLedgerTests
{
    /// <summary>
    /// A hundred were received, and 60 or 65 of these are in service by two sources: by each of them at most 40 are on hand, and not 50. With what was received alone
    /// 50 to 100 may be.
    /// </summary>
    [Fact]
    public void Sources_OfWhichOneSaysMoreThanTheOther_AreBothLeftOutForAThird()
    {
        Verdict verdict = Ledger(c => c.ReceiptFromOutside("r", "tesla", "h100", 100, on: "2024-03").Coverage("all", "tesla", "h100", "../2024-06-30", RecordKind.Receipt, RecordKind.Reallocation)
            .Source("one", "2024-07-01").Observation("a", Measure.InService("tesla", "h100", "2024-06-30"), ">=60")
            .Source("two", "2024-07-01").Observation("b", Measure.InService("tesla", "h100", "2024-06-30"), ">=65")
            .Source("three", "2024-07-01").Observation("own", OnHand("tesla"), ">=50")).Verify(OnHand("tesla"), "50..100", ReadingPolicy.Strict);

        Assert.Equal(VerdictLabel.ConflictingEvidence, verdict.Label);
    }

    /// <summary>
    /// A hundred were received, fifty of them by the site, which has no more than that. Two other sites have thirty each on hand: together they leave the site forty,
    /// each alone seventy, which says nothing. With one of them the site has 45 to 50.
    /// </summary>
    [Fact]
    public void Sources_ThatExcludeAnotherOnlyTogetherWithTheLedger_AreLeftOutOneByOne()
    {
        Verdict verdict = Ledger(c => c.Party("site", memberOf: "tesla").Party("site2", memberOf: "tesla").Party("site3", memberOf: "tesla")
            .ReceiptFromOutside("r1", "site", "h100", 50, on: "2024-03").ReceiptFromOutside("r2", "tesla", "h100", 50, on: "2024-03")
            .Coverage("all", "tesla", "h100", "../2024-06-30", RecordKind.Receipt, RecordKind.Reallocation)
            .Source("two", "2024-07-01").Observation("s2", OnHand("site2"), "30", exact: true)
            .Source("three", "2024-07-01").Observation("s3", OnHand("site3"), "30", exact: true)
            .Source("one", "2024-07-01").Observation("own", OnHand("site"), ">=45")).Verify(OnHand("site"), "45..50", ReadingPolicy.Strict);

        Assert.Equal(VerdictLabel.ConflictingEvidence, verdict.Label);
    }

    /// <summary>What was spent on a product is part of what was spent, which names none.</summary>
    [Fact]
    public void Sources_OnMoneyForAProduct_StandAgainstAllMoney()
    {
        FlowMeasure spend = Measure.Spend("tesla", "2024-H1");
        Verdict verdict = Ledger(c => c.Observation("all", spend, "10 USD", exact: true).Source("other", "2024-07-01").Observation("some", spend with { Product = "h100" }, "20 USD", exact: true))
            .Verify(spend, "10 USD", ReadingPolicy.Strict);

        Assert.Equal((VerdictLabel.ConflictingEvidence, ">=10 USD"), (verdict.Label, verdict.Evidence.ToString()));
    }

    /// <summary>All receipts are on record, which is twelve; then somebody says twenty. What was kept of both together is no answer for either.</summary>
    [Fact]
    public void History_WhereASourceComesThatTheLedgerExcludes_ConflictsFromThatDayOn()
    {
        FlowMeasure received = Measure.Received("tesla", "h100", "2024-H1");
        SupplyLedger ledger = Ledger(c => c.ReceiptFromOutside("r", "tesla", "h100", 12, on: "2024-03").Coverage("all", "tesla", "h100", "2024-H1", RecordKind.Receipt)
            .Source("talk", "2024-07-02").Claim("c", "cnbc", received, "12").Source("other", "2024-07-05").Observation("b", received, "20", exact: true));

        Assert.Equal(["2024-07-02 supported because of c", "2024-07-05 conflicting-evidence because of b"], ledger.History("c").Select(row => row.ToString()));
        Assert.Equal("12..20 units", ledger.Verify("c").Evidence.ToString());
    }

    private static StockMeasure OnHand(PartyId party) => Measure.OnHand(party, "h100", "2024-06-30");

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("cnbc").Party("tesla").Product("h100")
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}

namespace GpuSupply.Tests.Claims;

/// <summary>Which records changed a verdict between two days, in their order.</summary>
public class VerdictCausesTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Fact]
    public void Because_OfANewClaim_IsTheClaimThenCorrectionsThenOtherRecords()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("b", Active, "<=50").Source("d2", "2024-07-02").Observation("a", Active, ">=10")
            .Source("d3", "2024-07-03").Claim("c", "cnbc", Active, "5..45").Source("d4", "2024-07-04")
            .Add(new Correction("k", new Observation("b", Active, "<=40")) { Source = "d4" }).Observation("noise", Measure.InService("x", "h100", "2024-06-30"), "1"));

        ChangedVerdict row = Assert.Single(ledger.ChangesSince("2024-07-01").Verdicts);

        Assert.Equal("c: not known → supported", $"{row}");
        Assert.Equal(["c", "k", "a"], row.Because.Select(id => id.Value));
    }

    [Fact]
    public void Because_OfAClaimThatWasTakenBack_IsTheCorrection()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("o", Active, "10").Source("talk", "2024-07-01").Claim("c", "cnbc", Active, "10").Source("later", "2024-07-03").Add(new Correction("k", "c") { Source = "later" })
            .Observation("p", Active, "10"));

        ChangedVerdict row = Assert.Single(ledger.ChangesSince("2024-07-02").Verdicts);

        Assert.Equal(("c: supported → not known", VerdictLabel.Supported, null), ($"{row}", row.Before!.Label, row.After));
        Assert.Equal(["k"], row.Because.Select(id => id.Value));
    }

    /// <summary>The reason alone is another one, by a record that neither verdict rests on.</summary>
    [Fact]
    public void Because_WhereOnlyTheReasonChanged_IsWhatIsLeftAside()
    {
        SupplyLedger ledger = Ledger(c => c.Claim("c", "musk", Active, ">=10").Source("later", "2024-07-03", issuer: "musk").Observation("a-noise", Measure.InService("x", "h100", "2024-06-30"), "1")
            .Observation("own", Active, "20"));

        ChangedVerdict row = Assert.Single(ledger.ChangesSince("2024-07-02").Verdicts);

        Assert.Equal("c: not-enough-evidence (no-evidence) → not-enough-evidence (only-self-reported)", $"{row}");
        Assert.Equal(["own"], row.Because.Select(id => id.Value));
    }

    [Fact]
    public void Because_OfARestatedClaim_NamesTheNextVersionAndTheOneInForce()
    {
        SupplyLedger ledger = Ledger(c => c.Claim("c", "cnbc", Active, ">=10").Source("d3", "2024-07-03").Add(Again("second", "c", "d3"))
            .Source("d4", "2024-07-04").Add(Again("third", "second", "d4")).Observation("noise", Measure.InService("x", "h100", "2024-06-30"), "1").Source("d5", "2024-07-05").Observation("o", Active, "20"));

        ChangedVerdict row = ledger.ChangesSince("2024-07-02").Verdicts.Single(one => one.Claim == "c");

        Assert.Equal(["second", "third", "o"], row.Because.Select(id => id.Value));
    }

    /// <summary>Where the verdict rests on none of what was learned and left none of it aside, all of it may be why.</summary>
    [Fact]
    public void Because_OfAPartyThatBecameAMember_IsAllThatWasLearned()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("o", Measure.InService("x", "h100", "2024-06-30"), "20").Source("talk", "2024-07-01").Claim("c", "cnbc", Active, ">=10").Source("later", "2024-07-03")
            .Observation("noise", Measure.InService("y", "h100", "2024-06-30"), "1").Add(new Correction("in", new Party("x") { MemberOf = [new("tesla")] }) { Source = "later" }));

        ChangedVerdict row = Assert.Single(ledger.ChangesSince("2024-07-02").Verdicts);

        Assert.Equal("c: not-enough-evidence (no-evidence) → supported", $"{row}");
        Assert.Equal(["in", "noise"], row.Because.Select(id => id.Value));
    }

    [Fact]
    public void Balances_ThatChanged_AreByPartyThenProductThenStage()
    {
        SupplyLedger ledger = Ledger(c => c.Product("b200").Source("later", "2024-07-03").ReceiptFromOutside("r1", "x", "b200", 1, on: "2024-05").ReceiptFromOutside("r2", "tesla", "h100", 5, on: "2024-05")
            .ReceiptFromOutside("r3", "tesla", "b200", 3, on: "2024-05").Movement("m", "tesla", "h100", 2, Stage.OnHand, Stage.InService, on: "2024-06"));

        Assert.Equal(
            ["tesla b200 OnHand", "tesla h100 OnHand", "tesla h100 InService", "x b200 OnHand"],
            ledger.ChangesSince("2024-07-02").Balances.Where(row => row.Stage is Stage.OnHand or Stage.InService).Select(row => $"{row.Party} {row.Product} {row.Stage}"));
    }

    private static Claim Again(RecordId id, RecordId restates, SourceId source) => new(id, "cnbc", Active, StatedValue.Parse(">=15")) { Restates = restates, Source = source };

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("cnbc").Party("musk").Party("tesla").Party("x").Party("y").Product("h100")
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}

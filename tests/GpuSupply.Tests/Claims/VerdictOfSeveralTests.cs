namespace GpuSupply.Tests.Claims;

/// <summary>What a verdict on a claim of several carries over from its parts, and what is said of what is missing.</summary>
public class VerdictOfSeveralTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Theory]
    [InlineData("gone", "gone, which it is made of, is not on record")]
    [InlineData("gone lost", "gone and lost, which it is made of, are not on record")]
    [InlineData("yes gone lost", "gone and lost, which it is made of, are not on record")]
    public void NotComparableBecause_PartsThatAreNotOnRecord_NamesThem(string all, string because)
    {
        Verdict verdict = Verdict(all);
        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.NotComparable, because), (verdict.Label, verdict.Reason, verdict.NotComparableBecause));
    }

    [Theory]
    [InlineData("yes high", ClaimDirection.Overstated)]
    [InlineData("low yes", ClaimDirection.Understated)]
    [InlineData("low high", ClaimDirection.Understated)]
    [InlineData("high low", ClaimDirection.Overstated)]
    public void Direction_OfSeveral_IsThatOfTheFirstThatIsRefuted(string all, ClaimDirection direction) => Assert.Equal((VerdictLabel.Refuted, direction), (Verdict(all).Label, Verdict(all).Direction));

    [Theory]
    [InlineData("yes", null)]
    [InlineData("yes wide", VerdictReason.TooWide)]
    [InlineData("wide stranger", VerdictReason.TooWide)]
    [InlineData("stranger wide", VerdictReason.TooWide)]
    [InlineData("stranger yes", VerdictReason.NoEvidence)]
    public void Reason_OfSeveral_IsTheFirstThatApplies(string all, VerdictReason? reason) => Assert.Equal(reason, Verdict(all).Reason);

    [Theory]
    [InlineData("yes")]
    [InlineData("plain")]
    [InlineData("all")]
    public void DisputedBy_OfEachKindOfClaim_AreItsDisputes(string claim) => Assert.Equal(["d"], Ledger("yes high", claim).Verify(claim).DisputedBy.Select(id => id.Value));

    [Theory]
    [InlineData("yes")]
    [InlineData("plain")]
    [InlineData("all")]
    public void RestatedBy_OfEachKindOfClaim_IsTheLaterOne(string claim)
    {
        Restatement restated = Ledger("yes high", claim).Verify(claim).RestatedBy!;
        Assert.Equal(("again", "again"), (restated.By.Value, restated.InForce.Value));
    }

    private static Verdict Verdict(string all) => Ledger(all, "yes").Verify("all");

    private static SupplyLedger Ledger(string all, string disputed) => new CaseBuilder("t").Source("s", publishedOn: "2024-07-01", issuer: "tesla").Party("tesla").Party("cnbc").Party("x").Product("h100")
        .Observation("o", Active, "100..110").Claim("yes", "cnbc", Active, ">=50").Claim("high", "cnbc", Active, ">=200").Claim("low", "cnbc", Active, "<=20").Claim("wide", "cnbc", Active, "105..300")
        .Claim("stranger", "cnbc", Measure.InService("x", "h100", "2024-06-30"), "5").Add(new Claim("plain", "cnbc") { Source = "s", Quote = "Plenty." })
        .Add(new Claim("all", "cnbc", [.. all.Split(' ').Select(id => (RecordId)id)]) { Source = "s" })
        .Dispute("d", disputed).Add(new Claim("again", "cnbc") { Restates = disputed, Source = "s", Quote = "Again." }).Build().ToLedger();
}

namespace GpuSupply.Tests.Ledger;

/// <summary>What a ledger answers where it is asked for what it does not have, and by which policy it reads.</summary>
public class LedgerQuestionsTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Theory]
    [InlineData("", "No claim \"nope\" is known on 2024-07-01; known are: none.")]
    [InlineData("a", "No claim \"nope\" is known on 2024-07-01; known are: a.")]
    [InlineData("b a", "No claim \"nope\" is known on 2024-07-01; known are: a, b.")]
    public void Verify_AClaimThatIsNotKnown_SaysWhichAre(string claims, string message)
    {
        SupplyLedger ledger = Ledger(claims.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => ledger.Verify("nope")).Message);
        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => ledger.History("nope")).Message);
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("tesla")]
    [InlineData("s")]
    public void Without_WhatIsNoRecordThatCanBeLeftOut_SaysSo(string id) =>
        Assert.Equal($"There is no record \"{id}\" to leave out: parties, products and sources stay.", Assert.Throws<KeyNotFoundException>(() => Ledger("a").Without(id)).Message);

    [Fact]
    public void Without_ARecord_LeavesOutThatAlone() => Assert.Equal(["b"], Ledger("a", "b").Without("a").Claims.Select(claim => claim.Id.Value));

    /// <summary>By the standard policy 10k is 9,500 to 10,500 and contains what is on record; strictly it is 10,000.</summary>
    [Fact]
    public void VerifyAndHistory_OfAPolicy_AreReadByIt()
    {
        SupplyLedger ledger = Ledger("a");

        Assert.Equal([VerdictLabel.Supported, VerdictLabel.Refuted], new[] { null, ReadingPolicy.Strict }.Select(policy => ledger.Verify("a", policy).Label));
        Assert.Equal([VerdictLabel.Supported, VerdictLabel.Refuted], new[] { null, ReadingPolicy.Strict }.Select(policy => ledger.Verify(Active, "10k", policy).Label));
        Assert.Equal([VerdictLabel.Supported, VerdictLabel.Refuted], new[] { null, ReadingPolicy.Strict }.Select(policy => Assert.Single(ledger.History("a", policy)).Label));
        Assert.Equal("supported: in-service tesla h100 at 2024-06-30 10k", ledger.Verify(Active, "10k").ToString());
        Assert.Equal(["strict", "standard", "loose"], new[] { ReadingPolicy.Strict, ReadingPolicy.Standard, ReadingPolicy.Loose }.Select(policy => policy.Name));
    }

    private static SupplyLedger Ledger(params string[] claims) => claims.Aggregate(
        new CaseBuilder("t").Source("s", publishedOn: "2024-07-01", issuer: "tesla").Party("tesla").Party("cnbc").Product("h100").Observation("o", Active, "10200", exact: true),
        (all, claim) => all.Claim(claim, "cnbc", Active, "10k")).Build().ToLedger();
}

using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>What is kept of a case for its views: each is made of the records that it is asked for.</summary>
public class VariantsTests
{
    /// <summary>Statements move nothing, and neither does what is not asked for.</summary>
    [Fact]
    public void MovingIn_SomeRecords_AreTheSupplyRecordsAndCorrectionsAmongThem()
    {
        SupplyLedger ledger = Empty().Movement("m1", "tesla", "h100", 1, Stage.OnHand, Stage.InService, on: "2024-01").Movement("m2", "tesla", "h100", 1, Stage.OnHand, Stage.InService, on: "2024-01")
            .Observation("ob", Measure.InService("tesla", "h100", "2024-01-31"), "2").Add(new Correction("k1", (RecordId)"m2") { Source = "s" }).Add(new Correction("k2", (RecordId)"k1") { Source = "s" }).Build().ToLedger();

        Assert.Equal<RecordId>(["m1", "k2"], new Variants([.. ledger.Case.Records]).MovingIn(new HashSet<RecordId> { "k2", "ob", "m1", "tesla" }).Select(record => record.Id));
    }

    /// <summary>Claims on two parties, one after the other: what the first needed says nothing of the other.</summary>
    [Theory]
    [InlineData("c1", "x value at 99: refuted", "c2", "y value at 49: refuted")]
    [InlineData("c2", "y value at 49: refuted", "c1", "x value at 99: refuted")]
    public void Flips_OfOneClaimAndThenAnother_AreOfTheirOwnRecords(string first, string expected, string second, string then)
    {
        SupplyLedger ledger = Empty().Observation("x", Measure.InService("tesla", "h100", "2024-01-31"), "120", exact: true).Observation("y", Measure.InService("other", "h100", "2024-01-31"), "60", exact: true)
            .Claim("c1", "cnbc", Measure.InService("tesla", "h100", "2024-01-31"), ">=100").Claim("c2", "cnbc", Measure.InService("other", "h100", "2024-01-31"), ">=50").Build().ToLedger();

        Assert.Equal((expected, then), (FlipOf(first), FlipOf(second)));

        string FlipOf(RecordId claim) => Assert.Single(ledger.Verify(claim).Flips, flip => flip.Record != claim).ToString();
    }

    private static CaseBuilder Empty() => new CaseBuilder("t").Party("cnbc").Party("agency").Party("tesla").Party("other").Product("h100").Source("s", publishedOn: "2024-05-01", issuer: "agency");
}

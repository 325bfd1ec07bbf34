namespace GpuSupply.Tests.Claims;

/// <summary>The fewest records without which a label is another one.</summary>
public class CounterfactualSetTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Fact]
    public void RestsOn_OneRecord_FallsWithIt()
    {
        CounterfactualSet set = Ledger(c => c.Observation("o", Active, "10k..11k")).Verify(Active, "10k..12k").RestsOn;

        Assert.Equal("without o: not-enough-evidence", $"{set}");
        Assert.True(set.IsExact);
    }

    [Fact]
    public void RestsOn_TwoThatSayTheSame_FallsWithBoth()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("o", Active, "10k..11k").Source("other", "2024-07-02").Observation("p", Active, "10k..11k"));

        Assert.Equal(["o", "p"], ledger.Verify(Active, "10k..12k").RestsOn.Records.Select(id => id.Value));
    }

    [Fact]
    public void RestsOn_Conflict_FallsWithEitherSide()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("o", Active, "10k..11k").Source("other", "2024-07-02").Observation("p", Active, "84k..86k"));

        Assert.Equal("without o: refuted", $"{ledger.Verify(Active, "10k..12k").RestsOn}");
    }

    /// <summary>Without the correction the one part that is known is supported; nothing is known of the other, so that there is not enough evidence.</summary>
    [Fact]
    public void RestsOn_ClaimOfSeveralOfWhichOneIsNotOnRecord_FallsToNotEnoughEvidence()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("o", Active, "20k").Source("later", "2024-07-02").Add(new Correction("k", new Observation("o", Active, "10k")) { Source = "later" })
            .Party("cnbc").Claim("low", "cnbc", Active, ">=15k").Add(new Claim("all", "cnbc", ["low", "gone"]) { Source = "later" }));

        Assert.Equal((VerdictLabel.Refuted, "without k: not-enough-evidence"), (ledger.Verify("all").Label, $"{ledger.Verify("all").RestsOn}"));
    }

    [Fact]
    public void RestsOn_NothingOnRecord_FallsWithNothing()
    {
        CounterfactualSet set = Ledger(c => c).Verify(Active, "10k").RestsOn;

        Assert.Empty(set.Records);
        Assert.Null(set.Label);
        Assert.True(set.IsExact);
    }

    [Fact]
    public void RestsOn_SoManyThatTheSearchEnds_SaysSo()
    {
        SupplyLedger ledger = Ledger(c => Enumerable.Range(0, 30).Aggregate(c, (all, index) => all.Source($"s{index}", "2024-07-02").Observation($"o{index}", Active, "10k..11k")));

        CounterfactualSet set = ledger.Verify(Active, "10k..12k").RestsOn;

        Assert.False(set.IsExact);
        Assert.Null(set.Label);
    }

    [Fact]
    public void RestsOn_SmallCases_IsAsSmallAsTryingAllSetsFinds()
    {
        string[] values = ["10..20", "15..25", "12..18", "30..40", "16..17"];
        var random = new Random(5);
        int found = 0;
        for (int round = 0; round < 60; round++)
        {
            string[] said = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => values[random.Next(values.Length)])];
            SupplyLedger ledger = Ledger(c => said.Select((value, index) => (value, index)).Aggregate(
                c, (all, one) => all.Source($"s{one.index}", "2024-07-02").Observation($"o{one.index}", Active, one.value)));
            string claim = values[random.Next(values.Length)];
            Verdict verdict = ledger.Verify(Active, claim);

            int? fewest = Enumerable.Range(1, (1 << said.Length) - 1).Where(set => Without(ledger, set).Verify(Active, claim).Label != verdict.Label)
                .Select(set => (int?)int.PopCount(set)).Min();

            Assert.Equal(fewest ?? 0, verdict.RestsOn.Records.Count);
            found += fewest is > 1 ? 1 : 0;
        }

        Assert.True(found > 3, $"{found} larger sets");
    }

    private static SupplyLedger Without(SupplyLedger ledger, int set) => Enumerable.Range(0, 8).Where(index => (set & (1 << index)) != 0)
        .Aggregate(ledger, (left, index) => left.Without($"o{index}"));

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) =>
        records(new CaseBuilder("t").Source("s", publishedOn: "2024-07-01").Party("tesla").Product("h100").Dispute("d", "c")).Build().ToLedger();
}

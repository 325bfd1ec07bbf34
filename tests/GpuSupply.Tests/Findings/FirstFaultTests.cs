namespace GpuSupply.Tests.Findings;

/// <summary>Of several faults of a record one is told: parties before products, windows, currencies and days; and of several parties the one that is named first.</summary>
public class FirstFaultTests
{
    public static TheoryData<Record, string> Faults => new()
    {
        { new Order("bad", "who", "whom", "what", "FY2023@tesla", [new("1", 1, "FY2024@x")]) { Source = "s" }, "order bad names supplier who, which is not on record" },
        { new Order("bad", "nvidia", "whom", "what", "FY2023@tesla", [new("1", 1, "FY2024@x")]) { Source = "s" }, "order bad names buyer whom, which is not on record" },
        { new Order("bad", "nvidia", "tesla", "what", "FY2023@tesla", [new("1", 1, "FY2024@x")]) { Source = "s" }, "order bad names product what, which is not on record" },
        { new Order("bad", "nvidia", "tesla", "h100", "FY2023@tesla", [new("1", 1, "FY2024@x")]) { Source = "s" }, "order bad names on FY2023@tesla, which is not on record" },
        { new Order("bad", "nvidia", "tesla", "h100", "2023", [new("1", 1, "FY2024@x")]) { Source = "s" }, "order bad names due FY2024@x, which is not on record" },
        { new Reallocation("bad", "2023", [Leg.OfOrder("o", "who", "whom", 1)]) { Source = "s" }, "reallocation bad names from who, which is not on record" },
        { new Reallocation("bad", "2023", [Leg.OfOrder("o", "tesla", "whom", 1)]) { Source = "s" }, "reallocation bad names to whom, which is not on record" },
        { new Claim("bad", "who", Measure.Held("whom", "what", "2024-01-01"), StatedValue.Parse("1")) { Source = "s" }, "claim bad names speaker who, which is not on record" },
        { new Claim("bad", "tesla", Measure.Held("whom", "what", "2024-01-01"), StatedValue.Parse("1")) { Source = "s" }, "claim bad names measure.party whom, which is not on record" },
        { new Commitment("bad", "who", "1B USD", "FY2024@x", CommitmentStatus.Active) { Source = "s", Parts = [new("chips", "1M EUR")] }, "commitment bad names party who, which is not on record" },
        { new Commitment("bad", "tesla", "1B USD", "FY2024@x", CommitmentStatus.Active) { Source = "s", Parts = [new("chips", "1M EUR")] }, "commitment bad names period FY2024@x, which is not on record" },
        { new Commitment("bad", "tesla", "1B USD", "2024", CommitmentStatus.Active) { Source = "s", Parts = [new("chips", "1M EUR")] }, "commitment bad is in USD, but its part for chips is in EUR" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Findings_OfARecordWithSeveralFaults_TellTheFirst(Record bad, string message)
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", publishedOn: "2024-01-01").Party("nvidia").Party("tesla").Party("x").Product("h100").Order("o", "nvidia", "tesla", "h100", 1, on: "2023", due: "2024").Add(bad).Build().ToLedger();
        Assert.StartsWith(message, Assert.Single(ledger.Findings).Message, StringComparison.Ordinal);
    }

    /// <summary>Records that wait for a fiscal year that nobody has told yet mean something once it comes, though nothing names their party anew.</summary>
    [Fact]
    public void Snapshot_AFiscalYearThatComesLater_LetsItsRecordsIn()
    {
        var builder = new LedgerBuilder();
        builder.Add(new Source("s", new(2024, 1, 1)));
        foreach (string party in new[] { "nvidia", "x" })
            builder.Add(new Party(party));
        builder.Add(new Product("h100"));
        for (int index = 0; index < 20; index++)
            builder.Add(new Receipt($"other-{index}", "x", "h100", index + 1, "2023-06-01") { Source = "s" });
        builder.Add(new Receipt("waiting", "x", "h100", 100, "FY2023@tesla") { Source = "s" });
        SupplyLedger before = builder.Snapshot();
        Assert.Equal((210, FindingCode.UnknownReference), (before.Balance("x", "h100", Stage.OnHand).Low, Assert.Single(before.Findings).Code));

        builder.Add(new Party("tesla") { FiscalYear = FiscalYear.Parse("01-31") });
        SupplyLedger after = builder.Snapshot();

        Assert.Equal(310, after.Balance("x", "h100", Stage.OnHand).Low);
        Assert.Empty(after.Findings);
    }
}

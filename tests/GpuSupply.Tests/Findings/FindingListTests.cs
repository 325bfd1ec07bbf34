namespace GpuSupply.Tests.Findings;

/// <summary>Findings come by precedence, then by record, then by message; ids that differ by case alone are told of the later one of the two.</summary>
public class FindingListTests
{
    [Fact]
    public void Findings_IdsThatDifferByCaseAlone_NameTheirKindAndBoth()
    {
        SupplyLedger ledger = new CaseBuilder("t").Party("tesla").Party("Tesla").Product("h100").Product("H100")
            .Source("memo", publishedOn: "2024-01-01").Source("Memo", publishedOn: "2024-01-02")
            .Add(Claimed("m1", "memo")).Add(Claimed("M1", "memo")).Add(Claimed("M2", "Memo")).Add(Claimed("m2", "memo"))
            .Build().ToLedger();

        // Of records the one is first that was known first, of others and of those known on one day the one with the first id; capitals come first.
        Assert.Equal(
            [
                "M2: Record ids m2 and M2 differ by upper and lower case alone.", "h100: Product ids H100 and h100 differ by upper and lower case alone.",
                "m1: Record ids M1 and m1 differ by upper and lower case alone.", "memo: Source ids Memo and memo differ by upper and lower case alone.",
                "tesla: Party ids Tesla and tesla differ by upper and lower case alone.",
            ],
            ledger.Findings.Select(finding => $"{finding.Record.IdAsText}: {finding.Message}"));
    }

    [Fact]
    public void Findings_OfOneCodeAndId_ComeByTheirMessages()
    {
        SupplyLedger ledger = new CaseBuilder("t").Product("a").Product("A").Party("a").Party("A").Source("a", publishedOn: "2024-01-01").Source("A", publishedOn: "2024-01-01").Build().ToLedger();
        Assert.Equal(["Party", "Product", "Source"], ledger.Findings.Select(finding => finding.Message[..finding.Message.IndexOf(' ', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Findings_OfSeveralCodes_ComeByTheirPrecedence()
    {
        SupplyLedger ledger = new CaseBuilder("t").Party("nvidia").Party("tesla").Party("Tesla").Product("h100").Source("memo", publishedOn: "2024-06-30")
            .Order("o1", "nvidia", "tesla", "h100", 10, on: "2024-02-01", due: "2024").Shipment("z", "o1", 11, on: "2024-03").Shipment("b", "o9", 1, on: "2024-03").Cancellation("a", "o1", 2, on: "2024-01")
            .Build().ToLedger();
        Assert.Equal(
            [FindingCode.UnknownReference, FindingCode.OverShipped, FindingCode.OutOfOrder, FindingCode.ConfusableId], ledger.Findings.Select(finding => finding.Code));
    }

    /// <summary>A correction may give what is on record with different content already, in the same words. What names an order that is not there is left out then as ever.</summary>
    [Fact]
    public void Find_ARecordWithTwoFindings_IsLeftOut()
    {
        var other = new Shipment("s1", "o9", 5, "2024-01") { Source = "first" };
        SupplyLedger ledger = new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100")
            .Source("first", publishedOn: "2024-03-01").Order("o1", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024").Shipment("s1", "o1", 5, on: "2024-01").Add(other)
            .Source("second", publishedOn: "2024-04-01").Add(new Correction("k1", other) { Source = "second" })
            .Build().ToLedger();
        Assert.Equal([FindingCode.DuplicateId, FindingCode.UnknownReference], ledger.Findings.Select(finding => finding.Code));
        Assert.Null(ledger.Find("s1"));
        Assert.NotNull(ledger.AsKnownOn("2024-03-31").Find("s1"));
    }

    /// <summary>What is left out is the delivery, not the content: a correction that gives the same counts.</summary>
    [Fact]
    public void Find_ACorrectionThatGivesWhatWasLeftOut_Counts()
    {
        Shipment Other() => new("s1", "o1", 7, "2024-01") { Source = "later" };
        SupplyLedger ledger = new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100")
            .Source("first", publishedOn: "2024-02-01").Order("o1", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024").Shipment("s1", "o1", 5, on: "2024-01")
            .Source("later", publishedOn: "2024-03-01").Add(Other())
            .Source("second", publishedOn: "2024-04-01").Add(new Correction("k1", Other()) { Source = "second" })
            .Build().ToLedger();
        Assert.Equal(7, Assert.IsType<Shipment>(ledger.Find("s1")).Quantity.Best);
        Assert.Equal((7, 5), (ledger.Balance("tesla", "h100", Stage.InTransit).Best, ledger.AsKnownOn("2024-03-31").Balance("tesla", "h100", Stage.InTransit).Best));
    }

    private static Claim Claimed(string id, string source) => new(id, "tesla", Measure.InService("tesla", "h100", "2023-12-31"), StatedValue.Parse("10")) { Source = source };
}

namespace GpuSupply.Tests.Claims;

/// <summary>Which parts and wholes bound a measure, and which do not.</summary>
public class EvidenceSplitTests
{
    private const string H1 = "2024-H1";

    private static readonly FlowMeasure Spend = Measure.Spend("tesla", H1);
    private static readonly FlowMeasure Received = Measure.Received("tesla", "h100", H1);

    /// <summary>What names no purpose is at least what was spent on two; another's, of none, changes nothing.</summary>
    [Fact]
    public void Low_OfMoney_IsTheSumOverItsPurposes() => Assert.Equal(
        ">=30 USD",
        Bounds(Spend, c => c.Observation("a", Spend with { Purpose = "chips" }, "10 USD", exact: true).Observation("b", Spend with { Purpose = "land" }, "20 USD", exact: true)
            .Observation("c", Measure.Spend("x", H1), "5 USD", exact: true)));

    [Fact]
    public void Low_OfUnits_IsTheSumOverItsSuppliers() => Assert.Equal(
        ">=30 units",
        Bounds(Received, c => c.Observation("a", Received with { Supplier = "nvidia" }, "10", exact: true).Observation("b", Received with { Supplier = "amd" }, "20", exact: true)
            .Observation("c", Measure.Received("x", "h100", H1), "5", exact: true)));

    /// <summary>Thirty of a hundred came from another supplier by the record, although no source names one.</summary>
    [Fact]
    public void High_OfOneSuppliersUnits_IsLessWhatAnotherSent() => Assert.Equal(
        "0..70 units",
        Bounds(Received with { Supplier = "nvidia" }, c => c.Observation("a", Received, "100", exact: true).Order("o", "amd", "tesla", "h100", 30, on: "2023", due: "2024")
            .Shipment("sent", "o", 30, on: "2024-01").Receipt("r", "sent", 30, on: "2024-02")));

    [Fact]
    public void High_OfASite_IsThatOfItsOwner() =>
        Assert.Equal("0..100 units", Bounds(Measure.Received("site", "h100", H1), c => c.Observation("a", Received, "100", exact: true)));

    /// <summary>A move inside a group is no part of it.</summary>
    [Theory]
    [InlineData(MeasureKind.ReallocatedIn)]
    [InlineData(MeasureKind.ReallocatedOut)]
    [InlineData(MeasureKind.Due)]
    public void Evidence_OfMoves_IsNotByParty(MeasureKind kind)
    {
        Assert.Equal("", Bounds(Of("tesla"), c => c.Observation("a", Of("site"), "10", exact: true)));
        Assert.Equal("", Bounds(Of("site"), c => c.Observation("a", Of("tesla"), "10", exact: true)));

        FlowMeasure Of(PartyId party) => kind switch
        {
            MeasureKind.ReallocatedIn => Measure.ReallocatedIn(party, "h100", H1),
            MeasureKind.ReallocatedOut => Measure.ReallocatedOut(party, "h100", H1),
            _ => Measure.Due(party, "h100", "2024-H2"),
        };
    }

    /// <summary>A measure of one's own is compared at exactly its scope and time.</summary>
    [Theory]
    [InlineData("tesla", "2024", "site", "2024")]
    [InlineData("site", "2024", "tesla", "2024")]
    [InlineData("tesla", "2024", "tesla", "2024-H1")]
    [InlineData("tesla", "2024-H1", "tesla", "2024")]
    public void Evidence_OfAMeasureOfOnesOwn_IsOfNoOther(string party, string during, string otherParty, string otherDuring)
    {
        FlowMeasure asked = Measure.Custom("x-foo", party, during);
        Assert.Equal("", Bounds(asked, c => c.Observation("a", Measure.Custom("x-foo", otherParty, otherDuring), "10 USD", exact: true)));
        Assert.Equal("10 USD", Bounds(asked, c => c.Observation("a", asked, "10 USD", exact: true)));
    }

    [Fact]
    public void Evidence_OfASumOfMoney_IsInItsCurrency() => Assert.Equal(
        "30 USD",
        Bounds(Measure.Sum(Spend, Measure.Spend("x", H1)), c => c.Observation("a", Spend, "10 USD", exact: true).Observation("b", Measure.Spend("x", H1), "20 USD", exact: true)));

    /// <summary>A receipt on the one day between two windows is in neither.</summary>
    [Fact]
    public void Low_WithAGapOfADay_CountsWhatCameOnIt() => Assert.Equal(
        ">=25 units",
        Bounds(Received, c => c.Observation("a", During("2024-01-01/2024-03-30"), ">=10").Observation("b", During("2024-04-01/2024-06-30"), ">=10")
            .ReceiptFromOutside("r", "tesla", "h100", 5, on: "2024-03-31")));

    /// <summary>
    /// Fifty came from January to March. That is more than the one of February, and is before the twenty of each later month: up to eight windows all that lies between
    /// two of them is looked at. Of nine only what lies between one and the next, where the fifty are in no gap.
    /// </summary>
    [Theory]
    [InlineData(1, ">=70 units")]
    [InlineData(7, ">=190 units")]
    [InlineData(8, ">=161 units")]
    public void Low_WithAReceiptAroundAWindow_IsTheLargerOfTheTwo(int months, string bounds) => Assert.Equal(
        bounds,
        Bounds(During("2023"), c => Enumerable.Range(5, months).Aggregate(
            c.Observation("a", During("2023-02"), ">=1").ReceiptFromOutside("r", "tesla", "h100", 50, on: "2023-01-01/2023-03-31"), (all, month) => all.Observation($"m{month:00}", During($"2023-{month:00}"), ">=20"))));

    /// <summary>Nine months of ten or more, with five before these and seven after.</summary>
    [Fact]
    public void Low_OfManyWindows_CountsWhatCameBeforeAndAfterThem() => Assert.Equal(
        ">=102 units",
        Bounds(During("2023"), c => Enumerable.Range(2, 9).Aggregate(
            c.ReceiptFromOutside("r", "tesla", "h100", 5, on: "2023-01").ReceiptFromOutside("t", "tesla", "h100", 7, on: "2023-12"), (all, month) => all.Observation($"m{month:00}", During($"2023-{month:00}"), ">=10"))));

    /// <summary>Fifty that count two each come to a level of a hundred, with all movements on record.</summary>
    [Fact]
    public void Level_CountedInSomethingElse_GrowsByWhatEachCounts() => Assert.Equal(
        "200 units",
        Bounds(InH100e("2024-06-30"), c => c.Add(new Product("h200") { H100Equivalents = 2 }).Observation("a", InH100e("2024-03-31"), "100", exact: true)
            .Movement("m", "tesla", "h200", 50, Stage.OnHand, Stage.InService, on: "2024-05").Coverage("all", "tesla", "h200", "2024-04-01/2024-06-30", RecordKind.Movement)));

    /// <summary>At most five are held after twenty came, so that there would have been fewer than none: the assumption that nothing leaves is set aside.</summary>
    [Fact]
    public void Evidence_ThatOnAnAssumptionWouldBeBelowZero_IsSetAside()
    {
        Verdict verdict = Ledger(c => c.Observation("a", Measure.Held("tesla", "h100", "2024-06-30"), "<=5").ReceiptFromOutside("r", "tesla", "h100", 20, on: "2024-05"))
            .Verify(Measure.Held("tesla", "h100", "2024-03-31"), "<=10");
        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.NoEvidence, null), (verdict.Label, verdict.Reason, verdict.Evidence));
    }

    /// <summary>What was received bounds what is in service from above alone.</summary>
    [Fact]
    public void Ladder_OfWhatIsInService_HasNoLowerEnd() => Assert.Equal(
        "0..50 units",
        Bounds(Measure.InService("tesla", "h100", "2024-06-30"), c => c.ReceiptFromOutside("r", "tesla", "h100", 50, on: "2024-03")
            .Coverage("all", "tesla", "h100", "../2024-06-30", RecordKind.Receipt, RecordKind.Reallocation)));

    private static FlowMeasure During(string window) => Measure.Received("tesla", "h100", window);

    private static StockMeasure InH100e(string day) => Measure.InService("tesla", "h200", day) with { In = "h100e" };

    private static string Bounds(Measure measure, Func<CaseBuilder, CaseBuilder> records) => $"{Ledger(records).Evidence(measure).Bounds}";

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("amd").Party("tesla").Party("site", memberOf: "tesla")
        .Party("x").Product("h100").Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}

namespace GpuSupply.Tests.Claims;

/// <summary>Which numbers of each kind of record flip a verdict, and at which values.</summary>
public class RecordFlipTests
{
    private const string H1 = "2024-H1";

    /// <summary>Nothing is known to have left, so that as many are in service as were switched on.</summary>
    [Fact]
    public void Flips_OfAMovement_AreOfItsQuantity() => Assert.Equal(
        ["m quantity at 89: not-enough-evidence"],
        Flips("m", c => c.Movement("m", "tesla", "h100", 100, Stage.OnHand, Stage.InService, on: "2024-03"), Measure.InService("tesla", "h100", "2024-06-30"), ">=90"));

    /// <summary>What is planned is as recorded, and so many are due after as were moved there.</summary>
    [Fact]
    public void Flips_OfAReschedule_AreOfItsQuantity() => Assert.Equal(
        ["later quantity at 29: refuted"],
        Flips(
            "later", c => c.Order("o", "nvidia", "tesla", "h100", 100, on: "2024-01", due: "2024-03").Reschedule("later", "o", due: "2024-09", on: "2024-02", quantity: 40),
            Measure.Due("tesla", "h100", "2024-H2"), ">=30"));

    /// <summary>An order that was reallocated needs a party in what cancels some of it; it stays there with another quantity.</summary>
    [Fact]
    public void Flips_OfACancellationThatHasToNameItsParty_AreOfThatParty() => Assert.Equal(
        ["less quantity at 29: not-enough-evidence"],
        Flips(
            "less", c => c.Order("o", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024").Reallocation("swap", on: "2024-01", Leg.OfOrder("o", from: "tesla", to: "x", 60))
                .Cancellation("less", "o", 40, on: "2024-03", party: "x"),
            Measure.Cancelled("x", "h100", H1), ">=30"));

    /// <summary>A hundred at ten dollars come to a thousand: 89 of them do not to nine hundred, nor a hundred at 8.99.</summary>
    [Fact]
    public void Flips_OfTheValueOfAnOrder_AreOfItsUnitsAndItsPrice() => Assert.Equal(
        ["o schedule[0].quantity at 89: not-enough-evidence", "o unitPrice at 8.99: not-enough-evidence"],
        Flips("o", c => c.Order("o", "nvidia", "tesla", "h100", 100, on: "2024-03", due: "2024-09", unitPrice: "10 USD"), Measure.OrderValue("tesla", "h100", H1), ">=900 USD"));

    /// <summary>What repeats a source says nothing of its own, whatever the number in the original.</summary>
    [Fact]
    public void Flips_OfAnObservationThatIsRepeated_LeaveTheCopyOut() => Assert.Equal(
        ["o value.low at 89: not-enough-evidence", "o value.high at 89: refuted"],
        Flips(
            "o", c => c.Observation("o", Measure.Received("tesla", "h100", H1), "100..200").Source("copy", "2024-07-01", derivedFrom: "s")
                .Observation("p", Measure.Received("tesla", "h100", H1), "150..160"),
            Measure.Received("tesla", "h100", H1), ">=90"));

    /// <summary>With something beside it that has no measure it is never enough, so that only what refutes one of them flips it.</summary>
    [Fact]
    public void Flips_OfSeveralOfWhichOneHasNoMeasure_AreOfWhatRefutesThem()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("o", Measure.Received("tesla", "h100", H1), "100..200").Claim("yes", "cnbc", Measure.Received("tesla", "h100", H1), ">=90")
            .Add(new Claim("plain", "cnbc") { Source = "s" }).Add(new Claim("all", "cnbc", ["yes", "plain"]) { Source = "s" }));
        Assert.Equal(["o value.high at 89: refuted"], ledger.Verify("all").Flips.Where(flip => !flip.IsBeyond).Select(flip => flip.ToString()));
    }

    [Fact]
    public void RestsOn_OfSeveralOfWhichOneHasNoMeasure_IsNothing()
    {
        FlowMeasure received = Measure.Received("tesla", "h100", H1);
        SupplyLedger ledger = Ledger(c => c.Observation("o", received, "100", exact: true).Source("t", "2024-07-01", issuer: "agency").Observation("p", received, "100", exact: true)
            .Claim("yes", "cnbc", received, ">=90").Add(new Claim("plain", "cnbc") { Source = "t" }).Add(new Claim("all", "cnbc", ["yes", "plain"]) { Source = "t" }));
        CounterfactualSet set = ledger.Verify("all").RestsOn;
        Assert.Equal((0, null, true), (set.Records.Count, set.Label, set.IsExact));
        Assert.Equal(["o"], ledger.Verify("all").Used.Select(use => use.Record.Value).Distinct());
    }

    /// <summary>256 records may be left out, one of which decides. What a finding left out of the ledger is none of them.</summary>
    [Fact]
    public void RestsOn_OfAsManyRecordsAsAreTried_IsFound()
    {
        FlowMeasure received = Measure.Received("tesla", "h100", H1);
        Verdict verdict = Ledger(c => Enumerable.Range(0, 255).Aggregate(
            c.Observation("z", received, "100", exact: true).ReceiptFromOutside("early", "tesla", "h100", 10, on: "2024-09"),
            (all, index) => all.Observation($"a{index:000}", Measure.Received("tesla", "h100", $"{new DateOnly(2022, 1, 1).AddDays(index):yyyy-MM-dd}"), "5"))).Verify(received, ">=90");
        Assert.Equal((255, 1), (verdict.LeftAside.Count(one => one.Why == LeftAsideReason.OutOfScope), verdict.LeftAside.Count(one => one.Why == LeftAsideReason.Finding)));
        Assert.Equal(["z"], verdict.RestsOn.Records.Select(id => id.Value));
    }

    private static string[] Flips(string id, Func<CaseBuilder, CaseBuilder> records, Measure measure, string value) =>
        [.. Ledger(c => records(c).Add(new Claim("c", "cnbc", measure, value) { Source = "s" })).Verify("c").Flips.Where(flip => flip.Record.Value == id).Select(flip => flip.ToString())];

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("cnbc").Party("nvidia").Party("tesla").Party("x")
        .Product("h100").Party("agency").Source("s", publishedOn: "2024-07-01", issuer: "agency")).Build().ToLedger();
}

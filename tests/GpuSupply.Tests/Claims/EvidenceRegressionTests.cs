namespace GpuSupply.Tests.Claims;

/// <summary>Mistakes that were found, each with the case that showed it.</summary>
public class EvidenceRegressionTests
{
    private static readonly StockMeasure Held = Measure.InService("t", "h", "2024-06-30");
    private static readonly FlowMeasure Received = Measure.Received("t", "h", "2024");

    [Fact]
    public void Ledger_WasNoElementOfAConflict() => Assert.Equal(VerdictLabel.ConflictingEvidence, Case(c => c
        .ReceiptFromOutside("r", "t", "h", 50, "2024-05").Observation("o", Received, "40..40"), Received, "35..45").Label);

    [Fact]
    public void ObservationsThatBoundOnlyTogether_WereNoElements() => Assert.Equal(VerdictLabel.ConflictingEvidence, Case(c => c
        .ReceiptFromOutside("r", "t", "h", 50, "2024-05").Observation("own", Received, "0..70")
        .Observation("a", Measure.Received("tc", "h", "2024"), "40..40").Observation("b", Measure.Received("td", "h", "2024"), "40..40"), Received, ">=75").Label);

    [Fact]
    public void Copy_CameBackWhenItsOriginalWasTried() => Assert.Equal(VerdictLabel.ConflictingEvidence, Case(c => c
        .Observation("a", Held, "100..100").Source("copy", "2025-01-31", derivedFrom: "s").Observation("b", Held, "100..100")
        .Source("other", "2025-01-31").Observation("c", Held, "200..200"), Held, "90..110").Label);

    [Fact]
    public void ManyObservations_LostTheConflict()
    {
        CaseBuilder Many(CaseBuilder builder)
        {
            for (int index = 0; index < 7; index++)
                builder.Observation($"low{index}", Held, $">={95 - index}").Observation($"high{index}", Held, $"<={105 + index}");
            return builder.Observation("far", Held, "200..200");
        }

        Assert.Equal(VerdictLabel.ConflictingEvidence, Case(Many, Held, "90..110").Label);
    }

    [Fact]
    public void UnitsOfUnknownOrigin_WereProvedNotToBeASuppliers()
    {
        Verdict verdict = Case(
            c => c.ReceiptFromOutside("r", "t", "h", 1000, "2023-05").Add(new Coverage("c", "t", "h", [RecordKind.Receipt], "2023") { Supplier = "nv", Source = "s" }),
            Measure.Received("t", "h", "2023") with { Supplier = "nv" }, "<=0");

        Assert.Equal((VerdictReason.TooWide, "0..1000 units"), (verdict.Reason, verdict.Evidence.ToString()));
    }

    [Fact]
    public void CorrectionThatIsLeftOut_StillCorrected()
    {
        Verdict verdict = Case(
            c => c.ReceiptFromOutside("r", "t", "h", 100, "2024-05").Add(new Correction("k", "r") { Source = "nope", KnownOn = new(2025, 1, 31) }), Received, ">=100");

        Assert.Equal(VerdictLabel.Supported, verdict.Label);
    }

    [Fact]
    public void CorrectionToAnotherType_ReplacedTheRecordWithoutAWord()
    {
        SupplyLedger ledger = Build(c => c.ReceiptFromOutside("r", "t", "h", 100, "2024-05")
            .Add(new Correction("k", new Movement("r", "t", "h", 100, Stage.OnHand, Stage.InService, "2024-05")) { Source = "s" }));

        Assert.Equal(100, ledger.Balance("t", "h", Stage.OnHand).Best);
        Finding finding = Assert.Single(ledger.Findings);
        Assert.Equal((FindingCode.UnknownReference, "k"), (finding.Code, ((Correction)finding.Record).Id.Value));
    }

    [Fact]
    public void CommitmentsThatRestateEachOther_BothVanished()
    {
        SupplyLedger ledger = Build(c => c
            .Add(new Commitment("c1", "t", "10B USD", "2024", CommitmentStatus.Active) { Source = "s", Restates = "c2" })
            .Add(new Commitment("c2", "t", "10B USD", "2024", CommitmentStatus.Active) { Source = "s", Restates = "c1" }));

        Assert.Equal("20000000000 USD", ledger.Evidence(Measure.Committed("t", "2024")).Bounds.ToString());
        Assert.Equal([FindingCode.CyclicReference, FindingCode.CyclicReference], ledger.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void ReallocationThatLaterNamedAnotherOrder_MadeAnEarlierShipmentAmbiguous()
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", "2024-03-10").Party("nv").Party("t").Party("x").Product("h")
            .Order("o1", "nv", "t", "h", 100, on: "2024-01", due: "2024-06").Order("o2", "nv", "x", "h", 100, on: "2024-01", due: "2024-06")
            .Reallocation("re", on: "2024-02", Leg.OfOrder("o1", from: "t", to: "x", 10))
            .Source("later", "2024-03-20").Shipment("sh", order: "o2", 50, on: "2024-03")
            .Source("latest", "2024-04-10").Add(new Correction("k", new Reallocation("re", "2024-02", [Leg.OfOrder("o2", from: "x", to: "t", 10)])) { Source = "latest" })
            .Build().ToLedger();

        Assert.Equal(50, ledger.Balance("x", "h", Stage.InTransit).Best);
    }

    [Fact]
    public void OverlappingMembers_TookTheLargestInsteadOfTheLargestSum()
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", "2025-01-31").Party("g").Party("m1", memberOf: "g").Party("m2", memberOf: "g").Party("m3", memberOf: "g").Product("h")
            .Add(new Party("p") { MemberOf = [(PartyId)"m1", (PartyId)"m2"] }).Add(new Party("q") { MemberOf = [(PartyId)"m1", (PartyId)"m3"] })
            .Observation("a", Measure.InService("m1", "h", "2024-06-30"), "10..10").Observation("b", Measure.InService("m2", "h", "2024-06-30"), "8..8")
            .Observation("c", Measure.InService("m3", "h", "2024-06-30"), "8..8").Build().ToLedger();

        Assert.Equal((Rational)16, ledger.Evidence(Measure.InService("g", "h", "2024-06-30")).Bounds!.Value.Low);
    }

    [Fact]
    public void SupplierInsideASupplier_CountedTwice()
    {
        SupplyLedger ledger = Build(c => c.Party("nveu", memberOf: "nv")
            .Observation("a", Received with { Supplier = "nv" }, "100..100").Observation("b", Received with { Supplier = "nveu" }, "60..60"));

        Assert.Equal((Rational)100, ledger.Evidence(Received).Bounds!.Value.Low);
    }

    [Fact]
    public void SupplierOnlyInOrders_WasNoPartBesideAnObservedOne()
    {
        SupplyLedger ledger = Build(c => c.Party("amd").Order("o", "nv", "t", "h", 60, on: "2024-01", due: "2024-06").Shipment("sh", order: "o", 60, on: "2024-02")
            .Receipt("r", shipment: "sh", 60, on: "2024-03").Observation("a", Received with { Supplier = "amd" }, "100..100"));

        Assert.Equal((Rational)160, ledger.Evidence(Received).Bounds!.Value.Low);
    }

    [Fact]
    public void Flips_OfACorrectedRecordWithoutASource_Vanished()
    {
        Verdict verdict = Case(
            c => c.ReceiptFromOutside("r", "t", "h", 100, "2024-05").Add(new Correction("k", new Receipt("r", "t", "h", 120, "2024-05")) { Source = "s" }), Received, ">=110");

        Assert.Equal(["r quantity at 109: not-enough-evidence"], verdict.Flips.Select(flip => flip.ToString()));
    }

    [Fact]
    public void History_NamesTheCorrectionAndNotTheRecordThatItVoided()
    {
        SupplyLedger ledger = Build(c => c.Source("speech", "2025-01-31").Claim("claim", "musk", Received, ">=110")
            .Source("first", "2025-02-01").ReceiptFromOutside("r", "t", "h", 120, "2024-05").Source("second", "2025-03-01").Add(new Correction("k", "r") { Source = "second" }));

        Assert.Equal(["claim", "r", "k"], ledger.History("claim").Select(change => change.Because.Value));
    }

    [Fact]
    public void VoidedRecord_WasShownByAVersionThatWasLearnedLater()
    {
        SupplyLedger ledger = Build(c => c.Source("speech", "2025-01-31").Claim("claim", "musk", Held, "85k")
            .Source("first", "2025-02-01").Observation("o", Measure.InService("nv", "h", "2024-06-30"), "1")
            .Source("second", "2025-03-01").Add(new Correction("k1", "o") { Source = "second" })
            .Source("third", "2025-05-01").Add(new Correction("k2", new Observation("o", Held, "85k")) { Source = "third" }));

        Assert.Empty(ledger.AsKnownOn("2025-04-01").Verify("claim").LeftAside);
        Assert.Equal(VerdictLabel.Supported, ledger.Verify("claim").Label);
    }

    [Fact]
    public void ManyMembersWithWindows_AnswerInTime()
    {
        Verdict verdict = Case(
            c =>
            {
                for (int member = 0; member < 20; member++)
                    c.Party($"m{member}", memberOf: "t");
                for (int index = 0; index < 200; index++)
                    c.Observation($"o{index}", Measure.Received($"m{index % 20}", "h", $"2024-{1 + (index / 20):00}"), $"{100 + index}..{100 + index}");
                return c;
            },
            Received, "1000");

        Assert.Equal((Rational)39_900, verdict.Evidence!.Value.Low);
    }

    // What a group reports as complete in the window before a member joined says nothing of that member.
    [Fact]
    public void CoverageOfAGroup_SpokeForAMemberFromBeforeItJoined()
    {
        Verdict verdict = Case(
            c => c.Add(Member("late", "2024-02-01/..")).Coverage("before", "t", "h", "../2024-01-31").Coverage("since", "t", "h", "2024-02-01/.."),
            new FlowMeasure(MeasureKind.Retired, "t", "h", DateWindow.Parse("../2024-02")), "30");

        Assert.Equal(VerdictLabel.NotEnoughEvidence, verdict.Label);
    }

    // Nor of one that has left, on the days since.
    [Theory]
    [InlineData("2024-01", VerdictLabel.Refuted)]
    [InlineData("2024-02", VerdictLabel.NotEnoughEvidence)]
    public void CoverageOfAGroup_SpokeForAMemberThatHadLeft(string during, VerdictLabel expected)
    {
        Verdict verdict = Case(
            c => c.Add(Member("gone", "../2024-01-31")).Coverage("all", "t", "h", "../.."),
            Measure.Received("gone", "h", during), "30");

        Assert.Equal(expected, verdict.Label);
    }

    private static Party Member(PartyId id, string during) => new(id) { MemberOf = [new Membership("t", DateWindow.Parse(during))] };

    private static Verdict Case(Func<CaseBuilder, CaseBuilder> records, Measure measure, string value) =>
        Build(c => records(c).Source("speech", "2025-01-31").Claim("claim", "musk", measure, value)).Verify("claim");

    private static SupplyLedger Build(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Source("s", publishedOn: "2025-01-31")
        .Party("musk").Party("nv").Party("t").Party("tc", memberOf: "t").Party("td", memberOf: "t").Product("h")).Build().ToLedger();
}

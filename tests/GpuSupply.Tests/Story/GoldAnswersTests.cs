using System.Text.Json.Nodes;
using GpuSupply.TestKit;
using GpuSupply.Tests.Json;

namespace GpuSupply.Tests.Story;

/// <summary>
/// What the library answers about the case that it grew out of, by question: 1 conservation, 2 kind and kinship, 3 delay, 4 "by months",
/// 5 "more than $500M", 6 "thousands", 7 35,000 active, 8 85,000 active, 9 $10B, 10 growth, 11 Colossus, 12 every GPU consumed.
/// </summary>
public class GoldAnswersTests
{
    private const string Case = "samples/CaseReport/tesla-x-h100.json";
    private const string AllInJanuary = "tests/GpuSupply.Tests/Story/split-all-january.json";
    private const string AllInJune = "tests/GpuSupply.Tests/Story/split-all-june.json";
    private const string Even = "tests/GpuSupply.Tests/Story/split-even.json";

    private static readonly SupplyLedger Ledger = Load(Case);

    [Fact]
    public void Gold01_TheExchangeConserves()
    {
        ReallocationAnalysis exchange = Ledger.Reallocations["x-for-tesla"];
        PartyReallocation tesla = exchange.For("tesla"), x = exchange.For("x");

        Assert.True(exchange.IsBalanced);
        Assert.All(exchange.Legs, leg => Assert.Equal(Quantity.Exactly(12_000), leg.Quantity));
        // Each gives as many as it gets, so that both net to zero.
        Assert.All(exchange.Parties, party => Assert.Equal(party.UnitsOut, party.UnitsIn));
        Assert.Equal("12000", $"{tesla.OpenReturn}");
        Assert.Equal("12000", $"{x.OpenReturn}");
        Assert.Equal(0, Ledger.Balances().Sum(balance => balance.Stage == Stage.Planned ? balance.Best : 0));
        Assert.Equal(0, Ledger.Balances().Sum(balance => balance.Stage == Stage.Planned ? 0 : balance.Best));
    }

    [Fact]
    public void Gold01_TheReturnComes_NothingIsOpen()
    {
        DateWindow july = "2024-07";
        SupplyLedger received = Ledger.With(
            new Source("what-if", new(2024, 8, 1)),
            new Shipment("return", "x-h100", 12_000, july) { Party = "tesla", Source = "what-if" },
            new Receipt("return-receipt", "return", 12_000, july) { Party = "tesla", Source = "what-if" });

        Assert.Equal(Quantity.Exactly(0), received.Reallocations["x-for-tesla"].For("tesla").OpenReturn);
    }

    [Fact]
    public void Gold02_DivertedAndRedistributed_BetweenRelatedParties()
    {
        ReallocationAnalysis exchange = Ledger.Reallocations["x-for-tesla"];

        Assert.Equal([ReallocationKind.Diversion, ReallocationKind.Redistribution], exchange.Legs.Select(leg => leg.Kind));
        Assert.True(exchange.IsSwap);
        Assert.True(exchange.IsBetweenRelatedParties);
    }

    [Theory]
    [InlineData(Case, "12000..2544000 unit-days", "1..212 days")]
    [InlineData(AllInJanuary, "12000..732000 unit-days", "1..61 days")]
    [InlineData(AllInJune, "1836000..2544000 unit-days", "153..212 days")]
    [InlineData(Even, "924000..1638000 unit-days", "77..136.5 days")]
    public void Gold03_ReceiptDelay_DependsOnTheSplit(string file, string total, string mean)
    {
        ReallocationAnalysis exchange = Load(file).Reallocations["x-for-tesla"];
        PartyReallocation tesla = exchange.For("tesla"), x = exchange.For("x");

        Assert.Equal(total, $"{tesla.ReceiptDelayTotal}");
        Assert.Equal(mean, $"{tesla.ReceiptDelay}");
        Assert.Equal(tesla.ReceiptDelayTotal!.Value.Times(-1), x.ReceiptDelayTotal);
        Assert.Equal(tesla.ReceiptDelay!.Value.Times(-1), x.ReceiptDelay);
    }

    [Theory]
    [InlineData(Case, "delayed-by-months", "not-enough-evidence (too-wide)")]
    [InlineData(Even, "june-leg-by-months", "supported")]
    [InlineData(Even, "delayed-by-months", "supported")]
    [InlineData(AllInJune, "delayed-by-months", "supported")]
    // Nobody's split refutes it: even with all units in January some may be more than 60 days late.
    [InlineData(AllInJanuary, "delayed-by-months", "not-enough-evidence (too-wide)")]
    public void Gold04_ByMonths(string file, string claim, string label) =>
        Assert.Equal($"{label}: {claim}", $"{Load(file).Verify(claim)}");

    [Theory]
    [InlineData(4_657, VerdictLabel.NotEnoughEvidence)]
    [InlineData(4_658, VerdictLabel.Supported)]
    public void Gold04_ByMonths_FlipsAtSoManyUnitsInJune(int unitsInJune, VerdictLabel label) =>
        Assert.Equal(label, Split(unitsInJune).Verify("delayed-by-months").Label);

    [Theory]
    [InlineData("over-500m-chip", "300000000..480000000 USD", VerdictLabel.Refuted, "41666.67")]
    [InlineData("over-500m-rack", "415500000..750000000 USD", VerdictLabel.NotEnoughEvidence, "41666.67")]
    // From above: the nearest price at which it is no longer more than 500M USD.
    [InlineData("over-500m-system", "600000000 USD", VerdictLabel.Supported, "41666.66")]
    public void Gold05_MoreThan500M_DependsOnThePrice(string claim, string evidence, VerdictLabel label, string impliedPrice)
    {
        Verdict verdict = Ledger.Verify(claim);

        Assert.Equal(evidence, $"{verdict.Evidence}");
        Assert.Equal(label, verdict.Label);
        Assert.Equal([Assumption.UnitPrice], verdict.Assumptions);
        Assert.Contains(verdict.Flips, flip => flip.Path.StartsWith("measure.unitPrice") && $"{flip.At}" == impliedPrice);
    }

    [Fact]
    public void Gold06_Thousands_Supported()
    {
        Verdict verdict = Ledger.Verify("thousands-diverted");

        Assert.Equal(VerdictLabel.Supported, verdict.Label);
        Assert.Equal(">=2000 units", $"{verdict.Asserted}");
        Assert.Equal(">=12000 units", $"{verdict.Evidence}");
    }

    [Fact]
    public void Gold07_Active35k_NotEnoughEvidenceAndDisputed()
    {
        Verdict verdict = Ledger.AsKnownOn("2024-06-05").Verify("active-35k");

        Assert.Equal("not-enough-evidence (too-wide): active-35k", $"{verdict}");
        // What the press saw in 2023, carried over; nothing that he said himself.
        Assert.Equal(">=9500 units", $"{verdict.Evidence}");
        Assert.Equal<RecordId>(["bookings-against-35k"], verdict.DisputedBy);
    }

    [Fact]
    public void Gold08_Active85k_NotEnoughEvidence_BeforeAndAfter()
    {
        Verdict before = Ledger.AsKnownOn("2024-06-05").Verify("active-85k");
        Verdict after = Ledger.AsKnownOn("2025-07-31").Verify("active-85k");

        Assert.Equal("not-enough-evidence (not-yet-due): active-85k", $"{before}");
        Assert.Equal<RecordId>(["bookings-against-85k"], before.DisputedBy);
        // Cortex is a part of Tesla: it bounds the whole from below, and refutes nothing by being smaller.
        Assert.Equal("not-enough-evidence (too-wide): active-85k", $"{after}");
        Assert.Equal(">=45000 units", $"{after.Evidence}");
        Assert.Equal([new EvidenceUse("cortex-2024-q4", "tesla-q4-2024-deck", EvidenceRule.Part, EvidenceSide.Low)], after.Used);
    }

    [Fact]
    public void Gold09_TenBillion_NotEnoughEvidence()
    {
        Verdict verdict = Ledger.Verify("spend-10b");
        var part = (Observation)Ledger.Find("tesla-h100-50k-spend")!;

        Assert.Equal("not-enough-evidence (too-wide): spend-10b", $"{verdict}");
        Assert.Equal(">=1250000000 USD", $"{verdict.Evidence}");
        Assert.Equal<RecordId>(["bookings-against-10b"], verdict.DisputedBy);
        Assert.Equal(new EvidenceUse(part.Id, "gpusupply-estimate", EvidenceRule.Part, EvidenceSide.Low), Assert.Single(verdict.Used));
        Assert.Equal("1250000000..2000000000 USD", $"{part.Bounds}");
        Assert.Equal("12.5", $"{part.Bounds.Low * 100 / verdict.Stated!.Value.Number}");
        Assert.Equal("20", $"{part.Bounds.High * 100 / verdict.Stated!.Value.Number}");
        // All of Tesla's capital expenditure is neither a part of it nor a whole around it.
        Assert.Contains(new LeftAside("tesla-capex-2024", LeftAsideReason.OutOfScope), verdict.LeftAside);
    }

    [Fact]
    public void Gold09_TenBillion_BeforeTheEstimate_NotYetDue() =>
        Assert.Equal("not-enough-evidence (not-yet-due): spend-10b", $"{Ledger.AsKnownOn("2024-06-05").Verify("spend-10b")}");

    [Fact]
    public void Gold09_ThePartsAgreeWithTheWhole()
    {
        Commitment plan = Ledger.Commitments.Single(commitment => commitment.Id == "tesla-ai-2024-parts");
        CommitmentPart nvidia = plan.Parts.Single(part => part.Purpose == "nvidia-hardware");
        Bounds guess = Ledger.Verify("nvidia-purchases-3b-4b").Asserted!.Value;

        Assert.Equal("3333000000", $"{plan.Amount.Best.Amount * nvidia.Share!.Value.Number / 100}");
        Assert.Equal("3000000000..4000000000 USD", $"{guess}");
        Assert.Equal("2999700000..3666300000 USD", $"{nvidia.Of(plan.Amount)}");
    }

    [Theory]
    [InlineData("growth-over-200", "260.67", "262.56", "supported", "supported", "supported")]
    [InlineData("growth-200", "260.67", "262.56", "refuted", "refuted", "refuted")]
    [InlineData("growth-200-fy24q3", "205.22", "205.91", "refuted", "supported", "supported")]
    [InlineData("growth-200-fy24q4", "264.16", "266.42", "refuted", "refuted", "refuted")]
    public void Gold10_Growth(string claim, string low, string high, string strict, string standard, string loose)
    {
        Verdict verdict = Ledger.Verify(claim);

        Assert.Equal(low, $"{Hundredths(verdict.Evidence!.Value.Low!.Value)}");
        Assert.Equal(high, $"{Hundredths(verdict.Evidence!.Value.High!.Value)}");
        Assert.Equal([strict, standard, loose], ReadingPolicy.All.Select(policy => verdict.Labels[policy].ToString().ToLowerInvariant()));
        Assert.Equal(verdict.Label == VerdictLabel.Refuted ? ClaimDirection.Understated : null, verdict.Direction);
    }

    [Theory]
    [InlineData("2024-09-02", VerdictReason.NotYetDue)]
    [InlineData("2024-12-30", VerdictReason.NotYetDue)]
    [InlineData("2024-12-31", VerdictReason.OnlySelfReported)]
    [InlineData("2025-07-31", VerdictReason.OnlySelfReported)]
    public void Gold11_Colossus_OnlyItsControllersWord(string day, VerdictReason reason)
    {
        Verdict verdict = Ledger.AsKnownOn(day).Verify("colossus-100k");

        Assert.Equal(VerdictLabel.NotEnoughEvidence, verdict.Label);
        Assert.Equal(reason, verdict.Reason);
        Assert.Null(verdict.Evidence);
        Assert.Contains(new LeftAside("colossus-2024-09-02", LeftAsideReason.SelfReported), verdict.LeftAside);
    }

    [Fact]
    public void Gold12_EveryGpuConsumed_KeptButNotComparable()
    {
        Verdict verdict = Ledger.Verify("every-gpu-consumed");

        Assert.Equal("not-enough-evidence (not-comparable): every-gpu-consumed", $"{verdict}");
        Assert.Equal("customers are consuming every GPU there is", verdict.Claim!.Quote);
        Assert.Null(verdict.Measure);
    }

    [Fact]
    public void TheRecordsDoNotContradictEachOther() => Assert.Empty(Ledger.Findings);

    private static SupplyLedger Load(string file) => SupplyCase.Load(Repository.PathOf(file)).ToLedger();

    /// <summary>The even split with another number of units in June.</summary>
    private static SupplyLedger Split(int unitsInJune)
    {
        JsonNode document = JsonNode.Parse(File.ReadAllText(Repository.PathOf(Even)))!;
        JsonNode Record(string id) => document["records"]!.AsArray().Single(record => (string)record!["id"]! == id)!;
        (int, JsonNode)[] quantities =
        [
            (12_000 - unitsInJune, Record("x-h100")["schedule"]![0]!), (unitsInJune, Record("x-h100")["schedule"]![1]!),
            (12_000 - unitsInJune, Record("x-for-tesla")["legs"]![1]!), (unitsInJune, Record("x-for-tesla")["legs"]![2]!),
        ];
        foreach ((int units, JsonNode where) in quantities)
            where["quantity"] = units;
        return SupplyCase.Parse(document.ToJsonString()).ToLedger();
    }

    private static Rational Hundredths(Rational number) => Rational.FromFraction((number * 100 + (Rational)1 / 2).Floor(), 100);
}

namespace GpuSupply.Tests.Claims;

/// <summary>Of several records that were learned on one day and that a verdict rests on, the one that it changed because of.</summary>
public class HistoryCauseTests
{
    private static readonly StockMeasure May = Measure.InService("tesla", "h100", "2024-05-31"), June = Measure.InService("tesla", "h100", "2024-06-30");

    /// <summary>At least 60 a month before were at least 60 on the day, too: a says the same without taking anything for granted, and moves nothing.</summary>
    [Fact]
    public void History_TheUpperEndMovesAndTheLowerIsConfirmed_IsBecauseOfTheUpper() => Assert.Equal(
        ["2024-07-01 not-enough-evidence because of c", "2024-07-02 supported because of z"],
        History(c => c.Claim("c", "cnbc", June, "50..200").Observation("level", May, ">=60"), c => c.Observation("a", June, ">=60").Observation("z", June, "<=100")));

    /// <summary>At most 100 a month later were at most 100 on the day.</summary>
    [Fact]
    public void History_TheLowerEndMovesAndTheUpperIsConfirmed_IsBecauseOfTheLower() => Assert.Equal(
        ["2024-07-01 not-enough-evidence because of c", "2024-07-02 supported because of z"],
        History(c => c.Claim("c", "cnbc", May, "50..200").Observation("level", June, "<=100"), c => c.Observation("a", May, "<=100").Observation("z", May, ">=60")));

    /// <summary>With 40 more there would be at least 90, which at most 80 exclude: nothing is taken for granted any more, and nothing is the least. What was on a later day matters to nobody.</summary>
    [Fact]
    public void History_AnAssumptionIsExcluded_IsBecauseOfWhatRaisedIt() => Assert.Equal(
        ["2024-07-01 supported because of c", "2024-07-02 not-enough-evidence because of m"],
        History(
            c => c.Claim("c", "cnbc", May, ">=40").Observation("level", Measure.InService("tesla", "h100", "2024-04-30"), ">=50").Observation("most", May, "<=80"),
            c => c.Movement("m", "tesla", "h100", 40, Stage.OnHand, Stage.InService, on: "2024-05-15").Observation("a", June, ">=10")));

    /// <summary>The same words of another speaker: what tesla says of itself can support them.</summary>
    [Fact]
    public void History_TheSpeakerIsCorrected_IsBecauseOfTheCorrection() => Assert.Equal(
        ["2024-07-01 not-enough-evidence because of c", "2024-07-02 supported because of k"],
        History(
            c => c.Claim("c", "tesla", June, ">=50").Observation("own", June, "60", exact: true),
            c => c.Add(new Correction("k", new Claim("c", "cnbc", June, StatedValue.Parse(">=50"))) { Source = "later" }).Order("b", "nvidia", "tesla", "h100", 5, on: "2024", due: "2025")));

    /// <summary>10 and 30 exclude each other and refute 15 to 25 both; 20 or 21 support it, and leave the evidence from 10 to 30. A quote in the claim changes nothing.</summary>
    [Fact]
    public void History_TheEvidenceStaysAndTheLabelDoesNot_IsBecauseOfTheFirstThatMayMatter() => Assert.Equal(
        ["2024-07-01 refuted because of c", "2024-07-02 conflicting-evidence because of o1"],
        History(
            c => c.Claim("c", "cnbc", June, "15..25").Observation("a", June, "10", exact: true).Observation("b", June, "30", exact: true),
            c => c.Add(new Correction("k", new Claim("c", "cnbc", June, StatedValue.Parse("15..25")) { Quote = "some twenty" }) { Source = "later" })
                .Observation("o1", June, "20", exact: true).Observation("o2", June, "21", exact: true)));

    /// <summary>What was received is known by the receipt, and not by what it names.</summary>
    [Fact]
    public void History_AReceiptIsLearnedWithItsOrder_IsBecauseOfTheReceipt() => Assert.Equal(
        ["2024-07-01 not-enough-evidence because of c", "2024-07-02 supported because of r"],
        History(
            c => c.Claim("c", "cnbc", Measure.Received("tesla", "h100", "2024-H1"), ">=5"),
            c => c.Order("a", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024").Shipment("b", "a", 10, on: "2024-02").Receipt("r", "b", 10, on: "2024-03")));

    /// <summary>What is claimed comes first, then by what it is restated, then what is on record.</summary>
    [Fact]
    public void History_TheClaimIsCorrectedAndMoreIsLearned_IsBecauseOfTheCorrection() => Assert.Equal(
        ["2024-07-01 supported because of c", "2024-07-02 supported because of k"],
        History(
            c => c.Claim("c", "cnbc", June, ">=50").Observation("o", June, ">=60"),
            c => c.Add(new Correction("k", new Claim("c", "cnbc", June, StatedValue.Parse(">=70"))) { Source = "later" }).Observation("z", June, ">=80")));

    /// <summary>The claim is still restated by d, which is restated in turn.</summary>
    [Fact]
    public void History_TheRestatementIsRestated_IsBecauseOfTheOneInForce() => Assert.Equal(
        ["2024-07-01 supported because of c", "2024-07-02 supported because of e"],
        History(
            c => c.Claim("c", "cnbc", June, ">=50").Add(Again("d", "c", "s")).Observation("o", June, ">=60"), c => c.Add(Again("e", "d", "later")).Observation("z", June, ">=80")));

    /// <summary>What restates d was known before d itself.</summary>
    [Fact]
    public void History_TheRestatementIsLearnedAfterTheOneInForce_IsBecauseOfTheRestatement() => Assert.Equal(
        ["2024-07-01 supported because of c", "2024-07-02 supported because of d"],
        History(
            c => c.Claim("c", "cnbc", June, ">=50").Add(Again("e", "d", "s")).Observation("o", June, ">=60"), c => c.Add(Again("d", "c", "later")).Observation("z", June, ">=80")));

    /// <summary>What d says is another thing from then on, by which c is restated as before.</summary>
    [Fact]
    public void History_TheRestatementIsCorrected_IsBecauseOfWhatMovesTheEvidence() => Assert.Equal(
        ["2024-07-01 supported because of c", "2024-07-02 supported because of z"],
        History(
            c => c.Claim("c", "cnbc", June, ">=50").Add(Again("d", "c", "s")).Observation("o", June, ">=60"),
            c => c.Add(new Correction("k", new Claim("d", "cnbc", June, StatedValue.Parse(">=56")) { Restates = "c" }) { Source = "later" }).Observation("z", June, ">=80")));

    /// <summary>
    /// Before they were told the speaker had said that o and z are wrong. Whoever does not take the speaker's word for that has at least 60 by o, and the speaker's own word
    /// that there are at least 70 does not go against it.
    /// </summary>
    [Fact]
    public void History_WhatIsToldHadBeenTakenBackByTheSpeaker_IsBecauseOfTheFirstOfIt() => Assert.Equal(
        ["2024-07-01 not-enough-evidence because of c", "2024-07-02 supported because of o"],
        History(
            c => c.Claim("c", "tesla", June, ">=50").Observation("p", June, ">=70").Add(new Correction("k1", "o") { Source = "s" }).Add(new Correction("k2", "z") { Source = "s" }),
            c => c.Observation("z", June, ">=10").Observation("o", June, ">=60"), isPress: true));

    /// <summary>That x is a part of tesla, and h200 a kind of h100, was not known before: what was observed of these counts from then on, and an order of that day has nothing to do with it.</summary>
    [Theory]
    [InlineData("x", "h100")]
    [InlineData("tesla", "h200")]
    public void History_WhatIsCountedIsCorrected_IsBecauseOfTheCorrection(string party, string product) => Assert.Equal(
        ["2024-07-01 not-enough-evidence because of c", "2024-07-02 supported because of in"],
        History(
            c => c.Party("x").Product("h200").Claim("c", "cnbc", June, ">=50").Observation("o", Measure.InService(party, product, "2024-06-30"), ">=60"),
            c => c.Add(new Correction("in", party == "x" ? new Party("x") { MemberOf = [(PartyId)"tesla"] } : new Product("h200") { Family = "h100" }) { Source = "later" }).Order("a", "nvidia", "tesla", "h100", 5, on: "2024", due: "2025")));

    private static Claim Again(RecordId id, RecordId restates, SourceId source) => new(id, "cnbc", June, StatedValue.Parse(">=55")) { Restates = restates, Source = source };

    private static string[] History(Func<CaseBuilder, CaseBuilder> first, Func<CaseBuilder, CaseBuilder> later, bool isPress = false) =>
    [
        .. later(first(new CaseBuilder("t").Party("tesla").Party("cnbc").Party("nvidia").Product("h100").Source("s", publishedOn: "2024-07-01", issuer: "tesla"))
            .Source("later", publishedOn: "2024-07-02", issuer: isPress ? null : (PartyId?)"tesla")).Build().ToLedger().History("c").Select(change => change.ToString()),
    ];
}

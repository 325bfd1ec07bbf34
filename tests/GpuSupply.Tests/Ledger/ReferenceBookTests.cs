using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>Who is inside whom, what is a kind of what, and which content of a party counts.</summary>
public class ReferenceBookTests
{
    /// <summary>A site was inside of two companies at once; these and two more sites arrived in no order.</summary>
    [Fact]
    public void MembersAndGroups_HoweverTheyArrive_ComeInTheOrderOfTheirIds()
    {
        ReferenceBook book = new CaseBuilder("t").Party("c", memberOf: "z").Party("z")
            .Add(new Party("b") { MemberOf = [(PartyId)"z", (PartyId)"y"] }).Party("y").Party("a", memberOf: "z").Build().ToLedger().Known.References;

        Assert.Equal<PartyId>(["a", "b", "c"], book.MembersOf("z", 0));
        Assert.Equal<PartyId>(["z", "a", "b", "c"], book.EverInside("z"));
        Assert.Equal<PartyId>(["y", "z"], book.GroupsOf("b", 0));
    }

    [Fact]
    public void FamiliesOf_AKindOfAKind_ComeFromTheNearestOn()
    {
        ReferenceBook book = new CaseBuilder("t").Product("gpu").Product("hopper", family: "gpu").Product("h100", family: "hopper").Build().ToLedger().Known.References;

        Assert.Equal<ProductId>(["hopper", "gpu"], book.FamiliesOf("h100"));
        Assert.Empty(book.FamiliesOf("gpu"));
    }

    /// <summary>A name that begins with A is before one that begins with B, whichever came first; a third delivery says what the first does.</summary>
    [Theory]
    [InlineData("A", "B")]
    [InlineData("B", "A")]
    public void Parties_OfTwoContents_AreTheOneThatIsFirstInOrder(string first, string second)
    {
        SupplyLedger ledger = new CaseBuilder("t").Party("tesla", name: first).Party("tesla", name: second).Party("tesla", name: first).Build().ToLedger();

        Assert.Equal("A", Assert.Single(ledger.Parties).Name);
        Finding finding = Assert.Single(ledger.Findings);
        Assert.Equal((FindingCode.DuplicateId, "B"), (finding.Code, ((Party)finding.Record).Name));
    }

    /// <summary>Half of a pair is no text that can be written. It is compared with nothing, since nothing else has the id.</summary>
    [Fact]
    public void ToLedger_OfAPartyWhoseNameIsNoUnicode_ComparesItWithNothing() =>
        Assert.Equal("\ud800", Assert.Single(new CaseBuilder("t").Party("tesla", name: "\ud800").Build().ToLedger().Parties).Name);

    /// <summary>
    /// Who has a controller in common with another is related to it, a site counting with its owner. An aggregate contains, but is related to nobody by that, and controls nobody.
    /// </summary>
    [Theory]
    [InlineData("tesla", "x", true)]
    [InlineData("tesla", "elon", true)]
    [InlineData("giga", "x", true)]
    [InlineData("giga", "tesla", true)]
    [InlineData("tesla", "colossus", true)]
    [InlineData("tesla", "meta", false)]
    [InlineData("top4", "meta", false)]
    [InlineData("meta", "top4", false)]
    [InlineData("top4", "puppet", false)]
    [InlineData("puppet", "top4", false)]
    public void Reallocation_BetweenTwo_IsBetweenRelatedPartiesWhereTheyHaveAControllerInCommon(string from, string to, bool isRelated)
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", publishedOn: "2024-05-01").Product("h100").Party("elon").Party("tesla", controlledBy: "elon").Party("x", controlledBy: "elon")
            .Party("giga", memberOf: "tesla").Party("colossus", memberOf: "x").Add(new Party("top4") { IsAggregate = true }).Party("meta", memberOf: "top4").Party("puppet", controlledBy: "top4")
            .Reallocation("w", "2024-04", Leg.OfProduct("h100", from, to, 1)).Build().ToLedger();

        Assert.Equal(isRelated, Assert.Single(ledger.Reallocations).IsBetweenRelatedParties);
    }

    /// <summary>What repeats what tesla said, at one remove or two, is tesla's own word. What another one said is not.</summary>
    [Theory]
    [InlineData("blog", VerdictLabel.NotEnoughEvidence)]
    [InlineData("wire", VerdictLabel.NotEnoughEvidence)]
    [InlineData("press", VerdictLabel.NotEnoughEvidence)]
    [InlineData("auditor", VerdictLabel.Supported)]
    public void Verify_WhatRepeatsTheSpeaker_IsTheSpeakersWord(string source, VerdictLabel expected)
    {
        Measure held = Measure.Held("tesla", "h100", at: "2024-04-30");
        SupplyLedger ledger = new CaseBuilder("t").Party("tesla").Product("h100").Source("speech", publishedOn: "2024-05-01", issuer: "tesla").Claim("c", "tesla", held, "100")
            .Source("blog", publishedOn: "2024-05-02", issuer: "tesla").Source("wire", publishedOn: "2024-05-03", derivedFrom: "blog").Source("press", publishedOn: "2024-05-04", derivedFrom: "wire")
            .Source("auditor", publishedOn: "2024-05-05").Add(new Observation("seen", held, StatedValue.Parse("100")) { Source = source, IsExact = true }).Build().ToLedger();

        Verdict verdict = ledger.Verify("c");
        Assert.Equal((expected, expected == VerdictLabel.Supported ? null : VerdictReason.OnlySelfReported), (verdict.Label, verdict.Reason));
    }

    /// <summary>
    /// A level of January carries over to June where the same parties are inside on every day between: who came and left before, or comes after, does not matter, and who came and left between
    /// does. Nobody moved anything meanwhile.
    /// </summary>
    [Theory]
    [InlineData(null, "100 units")]
    [InlineData("2023-03", "100 units")]
    [InlineData("2023-03/2024-01-30", "100 units")]
    [InlineData("2023-03/2024-01-31", "")]
    [InlineData("2024-03", "")]
    [InlineData("2024-06-30/2024-09", "")]
    [InlineData("2024-07-01/2024-09", "100 units")]
    [InlineData("2024-08", "100 units")]
    public void Evidence_OfALaterDay_CarriesALevelOverWhereTheSamePartiesAreInside(string? during, string expected)
    {
        SupplyLedger ledger = new CaseBuilder("t").Party("group").Product("h100").Add(new Party("site") { MemberOf = during is null ? [] : [new Membership("group", DateWindow.Parse(during))] })
            .Source("s", publishedOn: "2024-12-31").Observation("o", Measure.InService("group", "h100", at: "2024-01-31"), "100", exact: true)
            .Coverage("all", "group", "h100", "2024-02-01/2024-06-30", RecordKind.Movement).Build().ToLedger();

        Assert.Equal(expected, $"{ledger.Evidence(Measure.InService("group", "h100", at: "2024-06-30")).Bounds}");
    }

    [Fact]
    public void Verify_DuringAFiscalYearThatIsNotOnRecord_IsNotComparable()
    {
        SupplyLedger ledger = new CaseBuilder("t").Party("tesla").Party("x", fiscalYear: "06-30").Product("h100").Source("s", publishedOn: "2024-12-31")
            .ReceiptFromOutside("r", "tesla", "h100", 10, on: "2024-03").Build().ToLedger();

        Verdict verdict = ledger.Verify(Measure.Received("tesla", "h100", during: "FY2024@tesla"), "10");
        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.NotComparable), (verdict.Label, verdict.Reason));
        Assert.Null(ledger.Evidence(Measure.Received("tesla", "h100", during: "FY2024@tesla")).Bounds);
        Assert.NotNull(ledger.Evidence(Measure.Received("tesla", "h100", during: "FY2024@x")).Bounds);
    }

    [Fact]
    public void Balance_OfWhatIsNotOnRecord_SaysWhatIsNot()
    {
        SupplyLedger ledger = new CaseBuilder("t").Party("tesla").Product("h100").Build().ToLedger();

        Assert.StartsWith("There is no party somebody on record.", Assert.Throws<ArgumentException>(() => ledger.Balance("somebody", "h100", Stage.OnHand)).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no product something on record.", Assert.Throws<ArgumentException>(() => ledger.Balance("tesla", "something", Stage.OnHand)).Message, StringComparison.Ordinal);
    }
}

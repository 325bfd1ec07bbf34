using GpuSupply.Ledger;
using NodaTime;

namespace GpuSupply.Tests.Values;

/// <summary>A ledger's lists are the same each time and in order, what it is asked has to be on record, and what is left out of it takes its corrections along.</summary>
public class LedgerViewTests
{
    private static readonly StockMeasure Held = Measure.Held("tesla", "h100", "2024-03-31");

    [Fact]
    public void Lists_AreTheSameEachTime()
    {
        SupplyCase built = Begun().Claim("a", "tesla", Held, "100").Add(new Claim("b", "tesla", Held, "120") { Source = "z", Restates = "a" }).Build();
        SupplyLedger ledger = built.ToLedger();
        Assert.Same(built.Records, built.Records);
        Assert.Same(ledger.Reallocations, ledger.Reallocations);
        Assert.Same(ledger.Claims, ledger.Claims);
        Assert.Same(ledger.Findings, ledger.Findings);
        Assert.Same(ledger.RestatementOf("a"), ledger.RestatementOf("a"));
        Assert.Equal("b", ledger.RestatementOf("a")!.By.Value);
        Assert.Empty(ledger.Observations);
    }

    [Fact]
    public void Lists_OfReferencesAndRecords_AreInTheOrderOfTheirIds()
    {
        SupplyLedger ledger = Begun().Observation("ob2", Held, "90").Observation("ob1", Held, "90").Commitment("k2", "tesla", "1 USD", "2024").Commitment("k1", "tesla", "1 USD", "2024").Build().ToLedger();
        Assert.Equal(["a", "z"], ledger.Sources.Select(source => source.Id.Value));
        Assert.Equal(["nvidia", "tesla", "x"], ledger.Parties.Select(party => party.Id.Value));
        Assert.Equal(["h100", "h200"], ledger.Products.Select(product => product.Id.Value));
        Assert.Equal(["ob1", "ob2"], ledger.Observations.Select(one => one.Id.Value).Order(StringComparer.Ordinal));
        Assert.Same(ledger.Observations, ledger.Observations);
        Assert.Same(ledger.Commitments, ledger.Commitments);
        Assert.Same(ledger.Sources, ledger.Sources);
        Assert.Same(ledger.Parties, ledger.Parties);
        Assert.Same(ledger.Products, ledger.Products);
    }

    [Fact]
    public void Questions_AreOfWhatIsOnRecord()
    {
        SupplyLedger ledger = Begun().Build().ToLedger();
        Assert.Throws<ArgumentException>("party", () => ledger.Balance("nobody", "h100", Stage.OnHand));
        Assert.Throws<ArgumentException>("product", () => ledger.Balance("tesla", "nothing", Stage.OnHand));
        Assert.StartsWith("\"FY2024@tesla\" needs the fiscal year of tesla, which is not on record.", Assert.Throws<ArgumentException>("during", () => ledger.Flows("FY2024@tesla")).Message, StringComparison.Ordinal);
        Assert.Empty(ledger.Flows("2024"));
    }

    [Fact]
    public void RecordLeftOut_TakesItsCorrectionsAlong()
    {
        SupplyCase built = Begun()
            .Order("o1", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024").Order("o2", "nvidia", "tesla", "h100", 20, on: "2023", due: "2024")
            .Add(new Correction("c1", new Order("o1", "nvidia", "tesla", "h100", "2023", [new ScheduleLine("1", 15, "2024")])) { Source = "z" })
            .Add(new Correction("c2", "o2") { Source = "z" })
            .Add(new Correction("c3", new Party("tesla") { Name = "Tesla" }) { Source = "z" })
            .Add(new Dispute("d1", "tesla-claim") { Source = "z" }).Claim("tesla-claim", "tesla", Held, "5").Build();
        SupplyLedger ledger = built.ToLedger();
        Assert.Equal(["c1", "c2", "c3"], Corrections(ledger));
        Assert.Equal(["c2", "c3"], Corrections(ledger.Without("o1")));
        Assert.Equal(["c1", "c3"], Corrections(ledger.Without("o2")));
        Assert.Equal(["c1", "c2"], Corrections(ledger.Without("c3")));
        Assert.Equal(["c1", "c2", "c3"], Corrections(ledger.Without("tesla-claim")));
        Assert.Null(ledger.Without("o1").Find("o1"));
    }

    [Fact]
    public void RecordLeftOut_LeavesTheCorrectionOfAPartyWithTheSameId()
    {
        SupplyLedger ledger = Begun().Claim("tesla", "tesla", Held, "5").Add(new Correction("c3", new Party("tesla") { Name = "Tesla" }) { Source = "z" }).Build().ToLedger();
        SupplyLedger without = ledger.Without("tesla");
        Assert.Equal(["c3"], Corrections(without));
        Assert.Empty(without.Claims);
        Assert.Equal("Tesla", without.Parties.Single(party => party.Id == "tesla").Name);
    }

    [Fact]
    public void Excerpt_HasTheClaimsAndThoseThatTheyAreMadeOf()
    {
        SupplyLedger ledger = Begun()
            .Claim("part", "tesla", Held, "5").Claim("other", "x", Measure.Held("x", "h200", "2024-03-31"), "7")
            .Add(new Claim("both", "tesla", new RecordId[] { "part", "inner" }) { Source = "z" }).Add(new Claim("inner", "tesla", new RecordId[] { "part", "both" }) { Source = "z" })
            .Order("o1", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024").Order("o2", "nvidia", "x", "h200", 10, on: "2023", due: "2024").Build().ToLedger();
        SupplyCase excerpt = ledger.Excerpt(ledger.Claims.Where(claim => claim.Id == "both"));
        Assert.Equal(["both", "inner", "o1", "part"], excerpt.Records.OfType<SourcedRecord>().Select(record => record.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(excerpt.Records.Count, excerpt.Records.Distinct().Count());
        Assert.Equal(["h100", "h200", "nvidia", "tesla", "x"], excerpt.Records.Where(record => record is Party or Product).Select(record => record.IdAsText).Order(StringComparer.Ordinal));
        Assert.Throws<ArgumentNullException>("claims", () => ledger.Excerpt([null!]));
    }

    [Fact]
    public void Excerpt_HasWhatCorrectsTheCorrectionOfAParty()
    {
        SupplyLedger ledger = Begun().Claim("a1", "tesla", Held, "5")
            .Add(new Correction("c1", new Party("tesla") { Name = "T" }) { Source = "z" }).Add(new Correction("c2", "c1") { Source = "z" }).Build().ToLedger();
        Assert.Equal(["a1", "c1", "c2"], ledger.Excerpt(ledger.Claims).Records.OfType<SourcedRecord>().Select(record => record.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Verdict_OnAClaimThatHasAFault_KeepsWhoSaidItAndItsWords()
    {
        SupplyLedger ledger = Begun().Add(new Claim("c", "tesla", Held with { Party = "nobody" }, "5") { Source = "z", KnownOn = new LocalDate(2024, 6, 1), Quote = "five" }).Build().ToLedger();
        Claim claim = ledger.Verify("c").Claim!;
        Assert.Equal(("c", "tesla", "z", new LocalDate(2024, 6, 1), "five"), (claim.Id.Value, claim.Speaker.Value, claim.Source?.Value, claim.KnownOn, claim.Quote));
        Assert.Null(claim.Measure);
    }

    [Fact]
    public void Changes_AreJudgedByThePolicyThatIsNamed()
    {
        SupplyLedger ledger = Begun().Claim("c", "tesla", Held, "100").Add(new Observation("ob", Held, "108") { Source = "z", KnownOn = new LocalDate(2024, 7, 1), IsExact = true }).Build().ToLedger();
        foreach (ReadingPolicy policy in ReadingPolicy.All)
            Assert.Same(policy, Assert.Single(ledger.ChangesSince("2024-06-01", policy).Verdicts).After!.Policy);
        Assert.Same(ReadingPolicy.Standard, Assert.Single(ledger.ChangesSince("2024-06-01").Verdicts).After!.Policy);
    }

    [Theory]
    [InlineData("early", "late", null)]
    [InlineData(null, "early", null)]
    [InlineData("late", null, "2024-02-01")]
    [InlineData("late", "early", "2024-03-01")]
    [InlineData("early", null, "2024-02-01")]
    public void Changes_OfWhatWasKnownBeforeAndWhoseDayHasCome_AreNone(string? source, string? ofCase, string? knownOn)
    {
        Claim claim = new("c", "tesla", Held, "100") { Source = source is null ? (SourceId?)null : SourceId.Parse(source), KnownOn = knownOn is null ? null : DateWindow.Parse(knownOn).Earliest };
        Record[] records =
        [
            new Source("early", new LocalDate(2024, 3, 1)), new Source("late", new LocalDate(2024, 5, 1)), new Party("tesla"), new Party("x"), new Product("h100"), claim,
            new Observation("ob", Held with { Party = "x" }, "5") { Source = "late" },
        ];
        SupplyLedger ledger = new SupplyCase("t", records, ofCase is null ? (SourceId?)null : SourceId.Parse(ofCase)).ToLedger();
        LedgerChanges changes = ledger.ChangesSince("2024-03-01");
        Assert.Equal(["ob"], changes.Records.Select(change => change.Record.Value));
        Assert.NotEqual(ledger.AsKnownOn("2024-03-01").Verify("c").Reason, ledger.Verify("c").Reason);
        Assert.Empty(changes.Verdicts);
    }

    [Theory]
    [InlineData("o1", "o1")]
    [InlineData("o2 o1", "o1")]
    [InlineData("o1 o2", "o1")]
    [InlineData("o2", null)]
    public void RecordsLeftOutForAScope_AreThoseThatMoveUnitsOfIt(string records, string? relevant)
    {
        StockMeasure onOrder = Measure.OnOrder("tesla", "h100", "2024-04-30");
        SupplyLedger ledger = Begun().Order("o1", "nvidia", "tesla", "h100", 10, on: "2023", due: "2025").Order("o2", "nvidia", "x", "h200", 20, on: "2023", due: "2025")
            .Order("o3", "nvidia", "tesla", "h100", 40, on: "2023", due: "2025").Coverage("v", "tesla", "h100", "../2024-12-31").Build().ToLedger();
        SupplyLedger without = ledger.WithoutAll(records.Split(' ').Select(RecordId.Parse).ToHashSet(), RelevantScope.Of(ledger.Known.Book, [onOrder]));
        Assert.Equal(Bounds.Parse(relevant is null ? "50 units" : "40 units"), without.Evidence(onOrder).Bounds);
    }

    private static string[] Corrections(SupplyLedger ledger) => [.. ledger.Case.Records.OfType<Correction>().Select(correction => correction.Id.Value)];

    // The last source named is z.
    private static CaseBuilder Begun() => new CaseBuilder("t").Source("a", "2024-04-01").Source("z", "2024-05-01").Party("x").Party("nvidia").Party("tesla").Product("h200").Product("h100");
}

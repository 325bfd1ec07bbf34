using NodaTime;

namespace GpuSupply.Tests.Ledger;

/// <summary>Records with the days on which each of their versions is known, as they come at once and in batches.</summary>
public class RecordBookTests
{
    /// <summary>What was corrected, and what was left out, before others come is so after that.</summary>
    [Fact]
    public void Find_AfterOthersCame_IsWhatItWasCorrectedTo()
    {
        LedgerBuilder builder = new LedgerBuilder("t").AddRange(
            Empty().Add(Moved("m1", 10)).Add(Moved("m2", 1)).Add(Moved("m3", 1)).Add(Moved("m4", 1)).Add(Moved("ghost", 1, "nobody"))
                .Source("late", publishedOn: "2024-06-01").Add(new Correction("k1", Moved("m1", 20)) { Source = "late" }).Build().Records);
        _ = builder.Snapshot();
        SupplyLedger ledger = builder.Add(Moved("m9", 1)).Snapshot();

        Assert.Equal((10, 20), (Units(ledger.AsKnownOn("2024-05-31"), "m1"), Units(ledger, "m1")));
        Assert.Equal((1, 1), (Units(ledger, "m2"), Units(ledger, "m9")));
        Assert.Null(ledger.Find("ghost"));
        Assert.Equal(["2024-06-01 new correction k1", "2024-06-01 corrected movement m1 by k1"], ledger.ChangesSince("2024-05-01").Records.Select(row => row.ToString()));
    }

    [Fact]
    public void Verify_AClaimWithAFaultBeforeItIsKnown_IsRefused()
    {
        SupplyLedger ledger = Empty().Claim("c", "nobody", Measure.Held("tesla", "h100", at: "2024-04-30"), "100").Build().ToLedger();

        Assert.Equal(VerdictReason.NotComparable, ledger.Verify("c").Reason);
        Assert.Throws<KeyNotFoundException>(() => ledger.AsKnownOn("2024-04-30").Verify("c"));
    }

    [Fact]
    public void Records_HoweverTheyArrive_ComeInTheOrderOfTheirIds()
    {
        SupplyLedger ledger = Empty().Add(Moved("m2", 1)).Add(Moved("m3", 1)).Add(Moved("m1", 1)).Build().ToLedger();
        Assert.Equal<RecordId>(["m1", "m2", "m3"], ledger.Known.Records.Select(version => version.Record.Id));
    }

    /// <summary>
    /// The first correction gives two units, each other one gives the one before it once more. They say so on days of their own, or all on one day. Nothing is worked out by as many calls inside of each
    /// other as there are corrections.
    /// </summary>
    [Theory]
    [InlineData("a", 0)]
    [InlineData("a", 1)]
    [InlineData("z", 0)]
    public void Find_CorrectedByALongChain_IsWhatTheFirstSays(string id, int daysApart)
    {
        const int Length = 20_000;
        var first = new LocalDate(2024, 5, 1);
        var records = new List<Record>(Empty().Add(Moved(id, 1)).Build().Records);
        Record given = Moved(id, 2);
        for (int index = 1; index <= Length; index++)
        {
            records.Add(new Correction($"k{index:00000}", given) { Source = "s", KnownOn = first.PlusDays(index * daysApart) });
            given = new Correction($"k{index:00000}", given);
        }

        SupplyLedger ledger = new SupplyCase("t", records).ToLedger();
        Assert.Equal((daysApart == 0 ? 2 : 1, 2), (Units(ledger.AsKnownOn(first), id), Units(ledger, id)));
    }

    /// <summary>Each correction takes back the one before, on a day of its own, so that on each day all before it change: the last counts, the one before does not, and so on, down to what was said first.</summary>
    [Theory]
    [InlineData(99, 2, 0)]
    [InlineData(100, 1, 0)]
    [InlineData(101, 1, 1)]
    [InlineData(20_000, 1, 19_900)]
    public void Find_CorrectionsThatTakeBackEachOther_CountUpToAHundred(int length, int expected, int findings)
    {
        var first = new LocalDate(2024, 5, 1);
        var records = new List<Record>(Empty().Add(Moved("a", 1)).Build().Records) { new Correction("k00001", Moved("a", 2)) { Source = "s", KnownOn = first.PlusDays(1) } };
        for (int index = 2; index <= length; index++)
            records.Add(new Correction($"k{index:00000}", (RecordId)$"k{index - 1:00000}") { Source = "s", KnownOn = first.PlusDays(index) });

        SupplyLedger ledger = new SupplyCase("t", records).ToLedger();

        Assert.Equal((expected, findings), (Units(ledger, "a"), ledger.Findings.Count));
        if (findings > 0)
            Assert.Equal("correction k00101 corrects a correction of a correction and so on: of these only 100 count.", ledger.Findings[0].Message);
    }

    /// <summary>There is an order of the id that the correction gives a movement for, and a party whose id is near: the finding is about the order.</summary>
    [Fact]
    public void Findings_ACorrectionOfAnotherType_HintsAtNoParty()
    {
        SupplyLedger ledger = Empty().Order("teslo", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024").Add(new Correction("k", Moved("teslo", 1)) { Source = "s" }).Build().ToLedger();
        Assert.Equal("correction k gives movement teslo, but order teslo is on record: a correction is of the same type.", Assert.Single(ledger.Findings).Message);
    }

    /// <summary>The order is taken back on the day on which it was told: it never was on record, and nothing can be put off of it.</summary>
    [Fact]
    public void ToLedger_OfAnOrderThatNeverWasOnRecord_PlansNothing()
    {
        SupplyLedger ledger = Empty().Order("o", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024-06").Reschedule("late", "o", due: "2024-09", on: "2024-04")
            .Add(new Correction("k", "o") { Source = "s" }).Build().ToLedger();

        Assert.Equal([(FindingCode.UnknownReference, "late")], ledger.Findings.Select(finding => (finding.Code, finding.Record.IdAsText)));
        Assert.Empty(ledger.Transfers);
    }

    private static CaseBuilder Empty() => new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100").Source("s", publishedOn: "2024-05-01");

    private static Movement Moved(string id, int units, string party = "tesla") => new(id, party, "h100", units, Stage.OnHand, Stage.InService, "2024-04") { Source = "s" };

    private static long Units(SupplyLedger ledger, RecordId id) => Assert.IsType<Movement>(ledger.Find(id)).Quantity.Best;
}

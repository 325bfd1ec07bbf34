namespace GpuSupply.Tests.Ledger;

/// <summary>Of each id the delivery counts that was known first; from whom and since when a record is known.</summary>
public class RecordDeliveriesTests
{
    /// <summary>The case's source stands for those that name none, and for no others.</summary>
    [Fact]
    public void ChangesSince_OfACaseWithASource_NameItForThoseThatNameNone()
    {
        SupplyLedger ledger = new SupplyCase("t", [.. Things(), Moved("own", 1, "late"), Moved("none", 1)], source: "memo").ToLedger();
        Assert.Equal(["2024-01-01 none memo", "2024-03-01 own late"], ledger.ChangesSince("2023-12-31").Records.Select(row => $"{row.KnownOn:yyyy-MM-dd} {row.Record} {row.Source}"));
    }

    /// <summary>Somebody delivers a movement twice, with two contents; the correction of another type has nothing to do with it, and is found once.</summary>
    [Fact]
    public void Findings_ACorrectionBesideRecordsOfTwoContents_IsFoundOnce()
    {
        SupplyLedger ledger = new SupplyCase("t", [.. Things(), Moved("m1", 1, "memo"), Moved("m2", 3, "memo"), new Correction("k", new Shipment("m2", "o", 1, "2023-04")) { Source = "late" }, Moved("m1", 2, "late")])
            .ToLedger();
        Assert.Equal([(FindingCode.DuplicateId, "m1"), (FindingCode.UnknownReference, "k")], ledger.Findings.Select(finding => (finding.Code, finding.Record.IdAsText)));
    }

    /// <summary>The one that is left out says by what the other one counts: an earlier day, or on one day its JSON.</summary>
    [Theory]
    [InlineData("2024-01-01", "2024-01-01", "on the same day", "known first")]
    [InlineData("2024-01-01", "2024-01-02", "known first", "on the same day")]
    public void Findings_OfTwoContents_SayWhichOneCounts(string first, string second, string expected, string other)
    {
        SupplyLedger ledger = new SupplyCase("t", [.. Things(), Dated("m", 1, first), Dated("m", 2, second)]).ToLedger();

        Finding finding = Assert.Single(ledger.Findings);
        Assert.Equal(2, ((Movement)finding.Record).Quantity.Best);
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(other, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_OfARecordThatNobodyDated_SayWhatItLacks()
    {
        SupplyLedger ledger = new SupplyCase("t", [.. Things(), Moved("m1", 1), Moved("m2", 1, "lost")]).ToLedger();
        Assert.Equal(
            ["movement m1 names neither a source nor the day on which it was learned.", "movement m2 names source lost, which is not on record, and no day on which it was learned."],
            ledger.Findings.Select(finding => finding.Message));
    }

    /// <summary>The same movement is told twice on one day: the one with the later id is asked about.</summary>
    [Fact]
    public void Findings_OfTwoRecordsThatAreAlike_NameTheOneWithTheLaterId()
    {
        foreach (string[] ids in new string[][] { ["m1", "m2"], ["m2", "m1"] })
        {
            Finding finding = Assert.Single(new SupplyCase("t", [.. Things(), .. ids.Select(id => Moved(id, 1, "memo"))]).ToLedger().Findings);
            Assert.Equal((FindingCode.PossibleDuplicate, "movement m2 says the same as movement m1: is it the same event?"), (finding.Code, finding.Message));
        }
    }

    private static Record[] Things() => [new Party("tesla"), new Product("h100"), new Source("memo", new(2024, 1, 1)), new Source("late", new(2024, 3, 1))];

    private static Movement Moved(string id, int units, SourceId? source = null) => new(id, "tesla", "h100", units, Stage.OnHand, Stage.InService, "2023-04") { Source = source };

    private static Movement Dated(string id, int units, string knownOn) =>
        new(id, "tesla", "h100", units, Stage.OnHand, Stage.InService, "2023-04") { KnownOn = NodaTime.Text.LocalDatePattern.Iso.Parse(knownOn).Value };
}

using GpuSupply.Internals;
using GpuSupply.Json;
using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>What comes to a ledger is folded with what it has to do with, and what all are read by with all; what comes again is no news.</summary>
public class GrowingFoldTests
{
    // Three have to do with one order, two with one correction; the rest stands alone, one of it left out since its order is not there.
    private static readonly SupplyCase First = new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100")
        .Source("memo", publishedOn: "2024-06-30")
        .Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024").Shipment("s1", "o1", 60, on: "2024-01").Receipt("r1", "s1", 20, on: "2024-02")
        .Add(Moved("m1")).Add(Moved("m2")).Add(Moved("m3")).Add(Moved("m4")).Add(Moved("m5")).Add(Moved("m6"))
        .Add(new Correction("k6", Moved("m6", 3)) { Source = "memo" })
        .Shipment("lost", "o9", 5, on: "2024-01")
        .Build();

    private readonly GrowingLedger _ledger = new(null, RecordJsonWriter.Canonical);

    public GrowingFoldTests()
    {
        foreach (Record record in First.Records)
            Assert.True(_ledger.Add(record));
        _ = _ledger.Timeline();
    }

    [Fact]
    public void Timeline_AtFirst_FoldsAllOnce()
    {
        Assert.Equal(First.Records.Count, _ledger.FoldedCount);
        Assert.Same(_ledger.Timeline(), _ledger.Timeline());
        Assert.Equal(First.Records.Count, _ledger.FoldedCount);
    }

    [Fact]
    public void Timeline_AfterEachBatch_FoldsWhatHasToDoWithIt()
    {
        ReferenceTimeline references = _ledger.Timeline().Book.References;
        Assert.Equal(1, FoldedWith(Moved("m7")));
        Assert.Equal(1, FoldedWith(Moved("m8")));
        Assert.Equal(2, FoldedWith(new Correction("k7", Moved("m7", 2)) { Source = "memo" }));
        Assert.Equal(4, FoldedWith(new Receipt("r2", "s1", 10, "2024-03") { Source = "memo" }));
        Assert.Same(references, _ledger.Timeline().Book.References);
    }

    [Fact]
    public void Timeline_AnOrderThatLacked_FoldsWhatWaitedForIt()
    {
        Assert.Equal(["lost"], Found(FindingCode.UnknownReference));
        Assert.Equal(1, FoldedWith(Moved("m7")));
        Assert.Equal(["lost"], Found(FindingCode.UnknownReference));
        Assert.Equal(2, FoldedWith(new Order("o9", "nvidia", "tesla", "h100", "2023", [new("1", 50, "2024")]) { Source = "memo" }));
        Assert.Empty(Found(FindingCode.UnknownReference));
    }

    [Fact]
    public void Timeline_APartyThatLacked_FoldsWhatWaitedForIt()
    {
        Assert.Equal(1, FoldedWith(new Movement("of-x", "x", "h100", 1, Stage.OnHand, Stage.InService, "2024-01") { Source = "memo" }));
        Assert.Equal(["lost", "of-x"], Found(FindingCode.UnknownReference));
        Assert.Equal(0, FoldedWith(new Party("y")));
        Assert.Equal(1, FoldedWith(new Party("x")));
        Assert.Equal(["lost"], Found(FindingCode.UnknownReference));
    }

    [Fact]
    public void Timeline_ACorrectionOfAParty_FoldsAll()
    {
        long before = _ledger.FoldedCount;
        _ledger.Add(new Correction("k1", new Party("tesla") { Name = "Tesla" }) { Source = "memo" });
        Assert.Equal("Tesla", _ledger.Timeline().Book.ReferencesOn(Day.End).Parties["tesla"].Name);
        Assert.Equal(First.Records.Count + 1, _ledger.FoldedCount - before);
    }

    [Fact]
    public void Timeline_APartyWithAnotherContent_IsFoundAndFoldsAll()
    {
        Assert.Equal(First.Records.Count + 1, FoldedWith(new Party("tesla") { Name = "Tesla" }));
        Assert.Equal(["tesla"], Found(FindingCode.DuplicateId));
        Assert.Equal(1, FoldedWith(Moved("m7")));
    }

    [Fact]
    public void Add_WhatIsThereAlready_IsNoNews()
    {
        Assert.False(_ledger.Add(Moved("m1")));
        Assert.False(_ledger.Add(new Party("tesla")));
        Assert.Equal(First.Records.Count, _ledger.Records.Count);
    }

    [Fact]
    public void Add_AnotherContentAgain_IsNewsOnce()
    {
        Assert.True(_ledger.Add(new Party("tesla") { Name = "Tesla" }));
        Assert.False(_ledger.Add(new Party("tesla") { Name = "Tesla" }));
        Assert.True(_ledger.Add(new Party("tesla") { Name = "TESLA" }));
        Assert.True(_ledger.Add(Moved("m1", 2)));
        Assert.False(_ledger.Add(Moved("m1", 2)));
        Assert.Equal(First.Records.Count + 3, _ledger.Records.Count);
        Assert.Equal(["m1", "tesla", "tesla"], Found(FindingCode.DuplicateId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Timeline_OfRecordsThatWereFoldedBefore_IsTheirs()
    {
        SupplyLedger ledger = First.ToLedger();
        var growing = new GrowingLedger(null, RecordJsonWriter.Canonical, First.Records, ledger.Known.Timeline);
        Assert.Equal(First.Records, growing.Records);
        Assert.Same(ledger.Known.Timeline, growing.Timeline());
        Assert.False(growing.Add(Moved("m1")));
        Assert.Equal(0, growing.FoldedCount);
    }

    [Fact]
    public void Fold_OfWhatWasFoldedBefore_TakesItAsItStands()
    {
        Timeline timeline = First.ToLedger().Known.Timeline;
        var fold = new Fold(timeline.Book, timeline.Columns, timeline.Fold.Left);
        Assert.Same(timeline.Columns, fold.Columns);
        Assert.Same(timeline.Fold.Left, fold.Left);
    }

    private static Movement Moved(string id, int units = 1) => new(id, "tesla", "h100", units, Stage.OnHand, Stage.InService, "2024-05") { Source = "memo" };

    private long FoldedWith(Record record)
    {
        long before = _ledger.FoldedCount;
        Assert.True(_ledger.Add(record));
        _ = _ledger.Timeline();
        return _ledger.FoldedCount - before;
    }

    private IEnumerable<string> Found(FindingCode code) => new SupplyLedger(new SupplyCase("t", _ledger.Records), _ledger.Timeline()).Findings
        .Where(finding => finding.Code == code).Select(finding => finding.Record.IdAsText);
}

using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>A ledger with another number in one record: of an order that others change, and that a correction gives, with a shipment that is left out beside it.</summary>
public class ReplacedLedgerTests
{
    private static readonly SupplyLedger Ledger = new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100")
        .Source("first", publishedOn: "2024-05-01").Add(Ordered(100)).Reschedule("late", "o", due: "2024-09", on: "2024-02").Shipment("lost", "nothing", 5, on: "2024-03")
        .Add(Moved(1)).Source("second", publishedOn: "2024-06-01").Add(new Correction("k", Ordered(90)) { Source = "second" }).Build().ToLedger();

    /// <summary>Whether the order was corrected by then or not, the other number is that of what was on record then.</summary>
    [Theory]
    [InlineData("2024-05-31")]
    [InlineData("2024-06-01")]
    public void Replacing_AnOrder_HasTheOtherNumberOnOrder(string knownOn)
    {
        KnownLedger changed = Ledger.AsKnownOn(knownOn).Replacing("o", [])(Ordered(70));

        Assert.Equal(70, Units(changed, Stage.OnOrder));
        Assert.Equal(70, Units(changed, Stage.Planned));
    }

    /// <summary>What the shipment names is not on record, whatever the number of units of an order, or of a movement besides.</summary>
    [Fact]
    public void Find_WhatIsLeftOut_IsLeftOutWithOtherNumbersElsewhere()
    {
        KnownLedger changed = Ledger.Replacing("o", [])(Ordered(70)), changedAgain = changed.Replacing(Moved(3));

        Assert.Equal([null, null, null], new[] { Ledger.Known, changed, changedAgain }.Select(ledger => ledger.Find<Shipment>("lost")));
        Assert.Equal((1, 3), (Units(changed, Stage.InService), Units(changedAgain, Stage.InService)));
        Assert.Equal(70, Units(changedAgain, Stage.OnOrder));
    }

    [Fact]
    public void RowsOf_WhatIsNotOnRecord_AreNone()
    {
        Assert.Single(Ledger.Known.Timeline.RowsOf("m"));
        Assert.Empty(Ledger.Known.Timeline.RowsOf("nobody"));
    }

    private static Order Ordered(int units) => new("o", "nvidia", "tesla", "h100", "2024-01", [new("1", units, "2024-06")]) { Source = "first" };

    private static Movement Moved(int units) => new("m", "tesla", "h100", units, Stage.OnHand, Stage.InService, "2024-03") { Source = "first" };

    private static int Units(KnownLedger ledger, Stage stage) =>
        (int)Balances.Of(ledger, ledger.References.ScopeOf("tesla", ledger.KnownOn), ledger.References.ScopeOf("h100"), one => one == stage, stage == Stage.Planned ? ledger.KnownOn + 365 : ledger.KnownOn).Low;
}

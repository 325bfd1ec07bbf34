namespace GpuSupply.Tests.Claims;

/// <summary>Nothing is held or in service that was not received.</summary>
public class LadderTests
{
    private const string Day = "2024-06-30";

    [Fact]
    public void Ladder_UnderCoverageOfReceiptAndReallocation_BoundsHeldAndInServiceFromAbove()
    {
        SupplyLedger ledger = Case(Received, [RecordKind.Receipt, RecordKind.Reallocation]);

        Evidence held = ledger.Evidence(Measure.Held("tesla", "h100", Day));
        Assert.Equal("10000..12000 units", held.Bounds.ToString());
        Assert.Equal(["c (ladder, high)", "r (ladder, high)", "r (level, low)"], held.Used.Select(use => use.ToString()).Order());
        Assert.Equal([Assumption.NothingLeavesUnrecorded], held.Assumptions);
        Assert.Equal("0..12000 units", ledger.Evidence(Measure.InService("tesla", "h100", Day)).Bounds.ToString());

        // Units on hand go into service without anybody's word, so that nothing carries over.
        Assert.DoesNotContain(ledger.Evidence(Measure.OnHand("tesla", "h100", Day)).Used, use => use.Side == EvidenceSide.Low);
    }

    [Theory]
    [InlineData(RecordKind.Receipt)]
    [InlineData(RecordKind.Reallocation)]
    public void Ladder_WithoutCoverageOfBoth_IsNone(RecordKind only) => Assert.Null(High(Case(Received, [only]), "tesla"));

    [Fact]
    public void Ladder_OfCoverageWithABeginning_IsNone() =>
        Assert.Null(High(Case(Received, [RecordKind.Receipt, RecordKind.Reallocation], "2023/2024"), "tesla"));

    [Fact]
    public void Ladder_UnitsThatCertainlyWent_AreTakenOff() => Assert.Equal("0..9000 units", Case(
        c => Received(c).Reallocation("away", "2024-05", Leg.OfProduct("h100", "tesla", "x", "3k..4k")), [RecordKind.Receipt, RecordKind.Reallocation])
        .Evidence(Measure.InService("tesla", "h100", Day)).Bounds.ToString());

    [Fact]
    public void Ladder_UnitsThatCame_AreAdded() => Assert.Equal("0..16000 units", Case(
        c => Received(c).Reallocation("here", "2024-05", Leg.OfProduct("h100", "x", "tesla", "3k..4k")), [RecordKind.Receipt, RecordKind.Reallocation])
        .Evidence(Measure.InService("tesla", "h100", Day)).Bounds.ToString());

    [Fact]
    public void Ladder_AfterTheDayAsKnownOn_IsNone() =>
        Assert.Null(Case(Received, [RecordKind.Receipt, RecordKind.Reallocation]).Evidence(Measure.Held("tesla", "h100", "2025-02-01")).Bounds);

    [Fact]
    public void Ladder_OfAGroupThatChanged_IsNone() => Assert.Null(High(
        new CaseBuilder("t").Source("s", "2025-01-31").Party("g").Add(new Party("tesla") { MemberOf = [new("g", "2024/..")] }).Product("h100")
            .ReceiptFromOutside("r", "tesla", "h100", 10_000, "2024-03").Coverage("c", "g", "h100", "../2024-12-31", RecordKind.Receipt, RecordKind.Reallocation).Build().ToLedger(), "g"));

    private static Rational? High(SupplyLedger ledger, PartyId party) => ledger.Evidence(Measure.Held(party, "h100", Day)).Bounds?.High;

    private static CaseBuilder Received(CaseBuilder records) => records.ReceiptFromOutside("r", "tesla", "h100", "10k..12k", "2024-03");

    private static SupplyLedger Case(Func<CaseBuilder, CaseBuilder> with, RecordKind[] of, string during = "../2024-12-31") =>
        with(new CaseBuilder("t").Source("s", "2025-01-31").Party("tesla").Party("x").Product("h100")).Coverage("c", "tesla", "h100", during, of).Build().ToLedger();
}

namespace GpuSupply.Tests.Ledger;

public class PosterTests
{
    // The new holder once had the units in the old window both coming and going, which left it -2..2 of what it never was planned to get.
    [Fact]
    public void Post_LegWithANewDueAndBoundedUnits_PlansTheNewHolderInTheNewWindowAlone()
    {
        SupplyLedger ledger = Rescheduled(due: "2024-03").ToLedger();

        Assert.Equal("x h100 planned: 1..3 (best 2)", Planned(ledger, "x", "2024-03-31"));
        Assert.Equal("x h100 planned: 0", Planned(ledger, "x", "2024-02-15"));
        Assert.Equal("tesla h100 planned: 7..9 (best 8)", Planned(ledger, "tesla", "2024-01-31"));
        Assert.Equal(["tesla h100 due: 7..9 (best 8)"], Due(ledger, "2024-01"));
        Assert.Equal(["x h100 due: 1..3 (best 2)"], Due(ledger, "2024-03"));
    }

    [Fact]
    public void Post_LegWhoseNewDueIsTheOldOne_IsAsWithoutIt()
    {
        SupplyLedger ledger = Rescheduled(due: "2024-01-01/2024-01-31").ToLedger();

        Assert.Equal("x h100 planned: 1..3 (best 2)", Planned(ledger, "x", "2024-01-31"));
        Assert.Equal("nvidia h100 planned: -10", Planned(ledger, "nvidia", "2024-01-31"));
    }

    private static SupplyCase Rescheduled(string due) => new CaseBuilder("Rescheduled").Source("memo", publishedOn: "2023-12-15")
        .Party("nvidia").Party("tesla").Party("x").Product("h100")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 10, on: "2023", due: "2024-01")
        .Reallocation("swap", on: "2023-12", Leg.OfOrder("o1", from: "tesla", to: "x", Quantity.Between(1, 3), due: DateWindow.Parse(due)))
        .Build();

    private static string Planned(SupplyLedger ledger, PartyId party, string at) => ledger.Balance(party, "h100", Stage.Planned, at).ToString();

    private static IEnumerable<string> Due(SupplyLedger ledger, string during) =>
        ledger.Flows(DateWindow.Parse(during)).Where(flow => flow.Kind == MeasureKind.Due).Select(flow => flow.ToString());
}

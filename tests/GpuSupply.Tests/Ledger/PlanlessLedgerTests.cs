namespace GpuSupply.Tests.Ledger;

public class PlanlessLedgerTests
{
    // The memory of columns has a little room at its end, which was once taken for transfers of the first line of a plan: where there is no line, that was none.
    [Fact]
    public void Balances_OfAsManyTransfersAsLeaveRoomAndNoPlan_AddUp()
    {
        for (int legs = 1; legs <= 40; legs++)
        {
            SupplyLedger ledger = new CaseBuilder("Without orders").Source("memo", publishedOn: "2024-02-01").Party("tesla").Party("x").Product("h100")
                .Reallocation("swap", on: "2024-01", [.. Enumerable.Range(1, legs).Select(units => Leg.OfProduct("h100", from: "tesla", to: "x", units))])
                .Build().ToLedger();

            int all = legs * (legs + 1) / 2;
            Assert.Equal([$"tesla h100 on-hand: {-all}", $"x h100 on-hand: {all}"], ledger.Balances("2024-02-01").Select(balance => balance.ToString()));
            Assert.Equal([$"tesla h100 reallocated-out: {all}", $"x h100 reallocated-in: {all}"], ledger.Flows("2024-01").Select(flow => flow.ToString()));
        }
    }
}

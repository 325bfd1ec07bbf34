namespace GpuSupply.Tests.Ledger;

/// <summary>Bounds of balances, flows and differences at their edges: stocks below zero, sums that don't fit, units that come and go on one unknown day.</summary>
public class BalanceBoundsTests
{
    /// <summary>5 to 9 are ordered; 0 to 4 come from outside, of which 0 to 7 are switched on; 2 are retired that were never switched on.</summary>
    [Theory]
    [InlineData("tesla", Stage.OnOrder, 5, 9, false)]
    [InlineData("nvidia", Stage.Supply, -9, -5, false)]
    [InlineData("tesla", Stage.Outside, -4, 0, false)]
    [InlineData("tesla", Stage.OnHand, 0, 4, true)]
    [InlineData("x", Stage.OnHand, 0, 4, false)]
    [InlineData("x", Stage.InService, -2, -2, false)]
    [InlineData("x", Stage.Retired, 2, 2, false)]
    [InlineData("nvidia", Stage.Planned, -9, 0, false)]
    public void Balance_BelowZero_IsFlooredWhereItIsAStockThatMayNotBe(string party, Stage stage, long low, long high, bool isFloored)
    {
        SupplyLedger ledger = Records().Order("o1", "nvidia", "tesla", "h100", Quantity.Between(5, 9), on: "2023", due: "2024-06-01/2024-08-31")
            .ReceiptFromOutside("came", "tesla", "h100", Quantity.Between(0, 4), on: "2024-01").Movement("on", "tesla", "h100", Quantity.Between(0, 7), Stage.OnHand, Stage.InService, on: "2024-02")
            .ReceiptFromOutside("came-too", "x", "h100", Quantity.Between(0, 4), on: "2024-01").Movement("retired", "x", "h100", 2, Stage.InService, Stage.Retired, on: "2024-03")
            .Build().ToLedger();
        Balance balance = ledger.Balance(party, "h100", stage);
        Assert.Equal((low, high, isFloored), (balance.Low, balance.High, balance.IsFloored));
        Assert.Equal(balance, Assert.Single(ledger.Balances(), one => one.Party == party && one.Stage == stage));
    }

    /// <summary>A record has at most 2^53−1 units, so that more than 2^10 of them go beyond 2^63.</summary>
    [Fact]
    public void Balances_ThatDoNotFit_SayWhichOneItIs()
    {
        CaseBuilder records = Records();
        for (int index = 0; index < 1_100; index++)
            records.ReceiptFromOutside($"r{index}", "tesla", "h100", Quantity.MaxUnits, on: "2024-01");
        SupplyLedger ledger = records.Build().ToLedger();
        const string Beyond = " is 9907919180215090100..9907919180215090100, which does not fit in 64 bits.";
        Assert.Equal($"The on-hand balance of tesla in h100{Beyond}", Assert.Throws<OverflowException>(() => ledger.Balance("tesla", "h100", Stage.OnHand)).Message);
        Assert.Equal($"The flow received of tesla in h100{Beyond}", Assert.Throws<OverflowException>(() => ledger.Flows(DateWindow.Parse("2024"))).Message);
    }

    /// <summary>All units of a line go to another party, on the one unknown day on which they are planned: none is ever planned for the first.</summary>
    [Fact]
    public void Balance_OfAPlanThatAnotherTookOver_IsZeroInTheMiddleOfTheWindow()
    {
        SupplyLedger ledger = Records().Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024-01/2024-03").Reallocation("r1", on: "2023-12", Leg.OfOrder("o1", "tesla", "x", 100)).Build().ToLedger();
        Assert.Equal("tesla h100 planned: 0", ledger.Balance("tesla", "h100", Stage.Planned, "2024-02-10").ToString());
        Assert.DoesNotContain(ledger.Balances("2024-02-10"), balance => balance.Party == "tesla" && balance.Stage == Stage.Planned);
        Balance other = ledger.Balance("x", "h100", Stage.Planned, "2024-02-10");
        Assert.Equal((0, 100), (other.Low, other.High));
    }

    /// <summary>What is no plan comes and goes each by itself: within the window the one may have happened and the other not.</summary>
    [Fact]
    public void DifferenceFrom_OfMovesThereAndBackInOneWindow_IsOpenInsideIt()
    {
        SupplyLedger ledger = Records().Order("o1", "nvidia", "tesla", "h100", 1, on: "2023", due: "2024").Build().ToLedger();
        Movement Moved(string id, Stage from, Stage to) => new(id, "tesla", "h100", 10, from, to, "2024-01-01/2024-01-31") { Source = "memo" };
        SupplyLedger moved = ledger.With(Moved("on", Stage.OnHand, Stage.InService), Moved("off", Stage.InService, Stage.OnHand));
        Assert.Equal(
            [
                "tesla h100 on-hand from 2024-01-01: -10..+10 (best 0)", "tesla h100 on-hand from 2024-01-31: 0",
                "tesla h100 in-service from 2024-01-01: -10..+10 (best 0)", "tesla h100 in-service from 2024-01-31: 0",
            ],
            moved.DifferenceFrom(ledger).Select(difference => difference.ToString()));
    }

    /// <summary>Of two records of one day that are known on one day the later is the one with the later id, whichever was delivered first.</summary>
    [Theory]
    [InlineData("a", "b", "2026")]
    [InlineData("b", "a", "2025")]
    public void Due_AfterTwoReschedulesOfOneDay_IsWhereTheSecondByIdPutsIt(string first, string second, string expected)
    {
        SupplyLedger ledger = Records().Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024")
            .Reschedule(first, "o1", due: "2025", on: "2024-02").Reschedule(second, "o1", due: "2026", on: "2024-02")
            .Build().ToLedger();
        Assert.Equal([expected], new[] { "2024", "2025", "2026" }.Where(year => ledger.Flows(DateWindow.Parse(year)).Any(flow => flow.Kind == MeasureKind.Due)));
    }

    /// <summary>Where a correction is corrected on its own day, the ids say which of the two is the later one.</summary>
    [Theory]
    [InlineData("k1", "k2", 80)]
    [InlineData("k2", "k1", 90)]
    public void Balance_ACorrectionCorrectedOnItsDay_CountsWhereTheOtherIdIsLater(string correction, string ofThat, int expected)
    {
        Order Order(int units) => new("o1", "nvidia", "tesla", "h100", "2023", [new("1", units, "2024")]);
        SupplyLedger ledger = Records().Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024").Source("later", publishedOn: "2024-07-31")
            .Add(new Correction(correction, Order(90)) { Source = "later" }).Add(new Correction(ofThat, new Correction(correction, Order(80))) { Source = "later" })
            .Build().ToLedger();
        Assert.Equal(expected, ledger.Balance("tesla", "h100", Stage.OnOrder).Best);
        Assert.Equal(100, ledger.AsKnownOn("2024-07-30").Balance("tesla", "h100", Stage.OnOrder).Best);
    }

    private static CaseBuilder Records() => new CaseBuilder("t").Party("nvidia").Party("tesla").Party("x").Product("h100").Source("memo", publishedOn: "2024-06-30");
}

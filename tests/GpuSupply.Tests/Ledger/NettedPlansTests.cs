namespace GpuSupply.Tests.Ledger;

/// <summary>The plans of all parties at once: what is one quantity, or one window of a line, counts as one, in whatever order it stands.</summary>
public class NettedPlansTests
{
    /// <summary>Of 10..12 units some are put off, and then others, to one window: when that is over, all have come.</summary>
    [Fact]
    public void Balances_TwoQuantitiesPutOffToOneWindow_AreAllThereWhenItIsOver()
    {
        SupplyLedger ledger = Ordered("10..12", "2023-12").Reschedule("r1", "o", due: "2024-06", on: "2023-10", quantity: "3..5")
            .Reschedule("r2", "o", due: "2024-06", on: "2023-11", quantity: "1..2").Build().ToLedger();

        Assert.Equal("10..11..12", Planned(ledger, "tesla", "2024-07-01"));
    }

    /// <summary>All is planned for 2025 in the end, so that nothing is left of the windows before, on no day of them and after.</summary>
    [Theory]
    [InlineData("2023-12-15", "–")]
    [InlineData("2024-03-01", "–")]
    [InlineData("2024-06-15", "–")]
    [InlineData("2024-12-31", "–")]
    [InlineData("2025-01-31", "10..11..12")]
    public void Balances_AllPutOffAfterAPartWas_LeavesNothingInTheWindowsBefore(string at, string planned)
    {
        SupplyLedger ledger = Ordered("10..12", "2023-12").Reschedule("late", "o", due: "2024-06", on: "2023-10", quantity: "3..5")
            .Reschedule("later", "o", due: "2025-01", on: "2023-11").Build().ToLedger();

        Assert.Equal(planned, Planned(ledger, "tesla", at));
    }

    /// <summary>Of 10..12 units 3..5 are cancelled, and what is left is put off: nothing of both is left in the window before, on no day of it and after.</summary>
    [Theory]
    [InlineData("2023-12-15", "–")]
    [InlineData("2023-12-31", "–")]
    [InlineData("2024-06-30", "5..7..9")]
    public void Balances_AllPutOffAfterAPartWasCancelled_LeavesNothingInTheWindowBefore(string at, string planned)
    {
        SupplyLedger ledger = Ordered("10..12", "2023-12").Cancellation("less", "o", "3..5", on: "2023-10").Reschedule("later", "o", due: "2024-06", on: "2023-11").Build().ToLedger();

        Assert.Equal(planned, Planned(ledger, "tesla", at));
    }

    /// <summary>Two windows that begin or end on one day are two: what came to each has left it again.</summary>
    [Theory]
    [InlineData("2023-12", "2023-12/2024-03", "2023-12-15")]
    [InlineData("2023-12/2024-03", "2024-03", "2024-03-15")]
    public void Balances_WindowsThatShareADay_AreNettedEachByItself(string due, string late, string at)
    {
        SupplyLedger ledger = Ordered(100, due).Reschedule("late", "o", due: late, on: "2023-10", quantity: "20..40")
            .Reschedule("later", "o", due: "2024-06", on: "2023-11").Build().ToLedger();

        Assert.Equal("–", Planned(ledger, "tesla", at));
        Assert.Equal("100..100..100", Planned(ledger, "tesla", "2024-06-30"));
    }

    /// <summary>100..120 less 7 are planned for December, and 5 and 7 until March: in the middle of December up to 113 and 12 have come.</summary>
    [Fact]
    public void Balances_UnitsLeaveAWindowAfterOthersCameToALongerOne_AreTakenFromTheirOwn()
    {
        SupplyLedger ledger = Ordered(1_000, "2023-12").Party("x")
            .Reallocation("a1", on: "2023-09", Leg.OfOrder("o", "tesla", "x", "100..120"))
            .Reallocation("a2", on: "2023-10", Leg.OfOrder("o", "tesla", "x", 5, due: "2023-12/2024-03"))
            .Reschedule("r", "o", due: "2023-12/2024-03", on: "2023-11", quantity: 7, party: "x").Build().ToLedger();

        Assert.Equal("0..0..125", Planned(ledger, "x", "2023-12-15"));
        Assert.Equal("93..103..125", Planned(ledger, "x", "2023-12-31"));
        Assert.Equal("105..115..125", Planned(ledger, "x", "2024-03-31"));
    }

    /// <summary>90 of 100 units are planned from 1 December to 31 March, whose middle day is 30 January.</summary>
    [Fact]
    public void BalancesAndFlows_Best_IsOfTheMiddleDay()
    {
        SupplyLedger ledger = Ordered(100, "2023-12/2024-03").Cancellation("less", "o", 10, on: "2023-11").Build().ToLedger();

        Assert.Equal("0..0..90", Planned(ledger, "tesla", "2024-01-29"));
        Assert.Equal("0..90..90", Planned(ledger, "tesla", "2024-01-30"));
        Assert.Equal("0..0..90", Due(ledger, "2023-12"));
        Assert.Equal("0..90..90", Due(ledger, "2024-01-30/2024-02-15"));
        Assert.Equal("0..90..90", Due(ledger, "2024-01-15/2024-01-30"));
        Assert.Equal("0..0..90", Due(ledger, "2024-01-31/2024-02-15"));
        Assert.Equal("0..0..90", Due(ledger, "2023-12-01/2024-01-29"));
    }

    /// <summary>On the day on which a correction is learned the old number no longer counts.</summary>
    [Theory]
    [InlineData("2024-05-31", "90..90..90")]
    [InlineData("2024-06-01", "70..70..70")]
    public void Balances_OfACorrectedCancellation_AreOfOneVersion(string knownOn, string planned)
    {
        SupplyLedger ledger = Ordered(100, "2023-12").Cancellation("less", "o", 10, on: "2023-11").Source("news", publishedOn: "2024-06-01")
            .Add(new Correction("k", new Cancellation("less", "o", 30, "2023-11")) { Source = "news" }).Build().ToLedger();

        Assert.Equal(planned, Planned(ledger.AsKnownOn(knownOn), "tesla", "2024-12-31"));
    }

    /// <summary>Two orders with one window: of the one 40 of 100 units are cancelled, of the other all, so that there are no more than 60 on any day, and no fewer than none.</summary>
    [Fact]
    public void Balances_OfTwoOrdersInOneWindow_AreThoseOfEach()
    {
        SupplyLedger ledger = Ordered(100, "2024-06").Order("o2", "nvidia", "tesla", "h100", 50, on: "2023-01", due: "2024-06")
            .Cancellation("c1", "o", 40, on: "2023-11").Cancellation("c2", "o2", 50, on: "2023-11").Build().ToLedger();

        Assert.Equal("0..0..60", Planned(ledger, "tesla", "2024-06-10"));
        Assert.Equal("60..60..60", Planned(ledger, "tesla", "2024-06-30"));
    }

    /// <summary>In two steps all is put forward into the first days of the month, so that nothing is left for the rest of it: what is cancelled then is of these days.</summary>
    [Fact]
    public void Balances_AllPutForwardIntoTheFirstDaysOfAWindow_LeavesNothingForTheRest()
    {
        SupplyLedger ledger = Ordered(100, "2024-06").Reschedule("r1", "o", due: "2024-06-01/2024-06-10", on: "2023-10", quantity: 40)
            .Reschedule("r2", "o", due: "2024-06-01/2024-06-10", on: "2023-11", quantity: 60).Cancellation("less", "o", 30, on: "2023-12").Build().ToLedger();

        Assert.Equal("70..70..70", Planned(ledger, "tesla", "2024-06-10"));
        Assert.Equal("70..70..70", Due(ledger, "2024-06-01/2024-06-10"));
    }

    private static CaseBuilder Ordered(Quantity quantity, string due) => new CaseBuilder("Plans").Source("memo", publishedOn: "2024-03-01")
        .Party("nvidia").Party("tesla").Product("h100").Order("o", "nvidia", "tesla", "h100", quantity, on: "2023-01", due: due);

    private static string Planned(SupplyLedger ledger, PartyId party, string at) => ledger.Balances(at).Where(balance => balance.Party == party && balance.Stage == Stage.Planned)
        .Select(balance => $"{balance.Low}..{balance.Best}..{balance.High}").DefaultIfEmpty("–").Single();

    private static string Due(SupplyLedger ledger, string during) => ledger.Flows(during).Where(flow => flow.Kind == MeasureKind.Due)
        .Select(flow => $"{flow.Low}..{flow.Best}..{flow.High}").DefaultIfEmpty("–").Single();
}

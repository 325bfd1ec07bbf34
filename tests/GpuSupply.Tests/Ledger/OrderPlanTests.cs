namespace GpuSupply.Tests.Ledger;

/// <summary>What reschedules, cancellations and legs do to the plan of an order, by examples.</summary>
public class OrderPlanTests
{
    [Fact]
    public void Reschedule_WithoutQuantity_MovesAllHoweverUncertain()
    {
        SupplyLedger ledger = Ordered("10k..12k", "2023-12").Reschedule("late", "o", due: "2024-06", on: "2024-01").Build().ToLedger();

        Assert.Equal("0..0", Due(ledger, "tesla", "2023-12"));
        Assert.Equal("10000..12000", Due(ledger, "tesla", "2024-06"));
        Assert.Equal("10000..12000", Due(ledger, "tesla", "2023/2024"));
    }

    [Fact]
    public void Reschedule_OfAPart_LeavesTheRest()
    {
        SupplyLedger ledger = Ordered(12_000, "2023-12").Reschedule("late", "o", due: "2024-06", on: "2024-01", quantity: 5_000).Build().ToLedger();

        Assert.Equal("7000..7000", Due(ledger, "tesla", "2023-12"));
        Assert.Equal("5000..5000", Due(ledger, "tesla", "2024-06"));
    }

    [Fact]
    public void Reschedule_OfFurtherUnitsToTheSameWindow_TakesThoseThatAreNotThere()
    {
        SupplyLedger ledger = Ordered(12_000, "2023-12")
            .Reschedule("late", "o", due: "2024-06", on: "2024-01", quantity: 5_000)
            .Reschedule("later", "o", due: "2024-06", on: "2024-02", quantity: 3_000).Build().ToLedger();

        Assert.Equal("4000..4000", Due(ledger, "tesla", "2023-12"));
        Assert.Equal("8000..8000", Due(ledger, "tesla", "2024-06"));
    }

    [Fact]
    public void Reschedule_OfUnitsInTwoWindows_LeavesOpenFromWhich()
    {
        SupplyLedger ledger = Ordered(12_000, "2023-12")
            .Reschedule("late", "o", due: "2024-06", on: "2024-01", quantity: 5_000)
            .Reschedule("later", "o", due: "2025-01", on: "2024-02", quantity: 3_000).Build().ToLedger();

        Assert.Equal("4000..7000", Due(ledger, "tesla", "../2024-01-15"));
        Assert.Equal("9000..9000", Due(ledger, "tesla", "../2024-12-31"));
        Assert.Equal("12000..12000", Due(ledger, "tesla", "../2025-12-31"));
    }

    [Fact]
    public void Reschedule_LearnedLater_ChangesNoEarlierView()
    {
        SupplyCase plan = Ordered(12_000, "2023-12").Source("news", publishedOn: "2024-04-01").Reschedule("late", "o", due: "2024-06", on: "2024-01").Build();

        Assert.Equal("12000..12000", Due(plan.ToLedger().AsKnownOn("2024-03-31"), "tesla", "2023-12"));
        Assert.Equal("0..0", Due(plan.ToLedger(), "tesla", "2023-12"));
    }

    [Fact]
    public void Cancellation_OfALine_TakesItFromTheWindowToWhichItWasMoved()
    {
        SupplyLedger ledger = Ordered(12_000, "2023-12")
            .Reschedule("late", "o", due: "2024-06", on: "2024-01").Cancellation("less", "o", 2_000, on: "2024-02").Build().ToLedger();

        Assert.Equal("0..0", Due(ledger, "tesla", "2023-12"));
        Assert.Equal("10000..10000", Due(ledger, "tesla", "2024-06"));
        Assert.Equal(10_000, ledger.Balance("tesla", "h100", Stage.OnOrder).Low);
        Assert.Equal("2000..", Values(ledger, Measure.Cancelled("tesla", "h100", "2024-02")));
    }

    [Fact]
    public void Cancellation_OfNoNamedLine_TakesItFromTheHullOfTheLines()
    {
        SupplyLedger ledger = TwoLines().Cancellation("less", "o", 2_000, on: "2023-11").Build().ToLedger();

        Assert.Equal("4000..6000", Due(ledger, "tesla", "../2024-01-31"));
        Assert.Equal("10000..10000", Due(ledger, "tesla", "../2024-06-30"));
    }

    [Fact]
    public void Cancellation_OfNoNamedLineBeforeAReschedule_MayBeOfTheRescheduledLine()
    {
        SupplyLedger ledger = TwoLines().Cancellation("less", "o", 2_000, on: "2023-11")
            .Reschedule("late", "o", due: "2025-01", on: "2024-02", line: "1").Build().ToLedger();

        Assert.Equal("4000..6000", Due(ledger, "tesla", "../2024-06-30"));
        Assert.Equal("10000..10000", Due(ledger, "tesla", "../2025-01-31"));
    }

    [Fact]
    public void Leg_AfterAReschedule_TakesTheUnitsFromTheNewWindow()
    {
        SupplyLedger ledger = Ordered(12_000, "2023-12").Reschedule("late", "o", due: "2024-06", on: "2024-01", party: "tesla")
            .Reallocation("away", on: "2024-02", Leg.OfOrder("o", "tesla", "x", 4_000)).Build().ToLedger();

        Assert.Equal("8000..8000", Due(ledger, "tesla", "2024-06"));
        Assert.Equal("4000..4000", Due(ledger, "x", "2024-06"));
        Assert.Equal("2024-06", ledger.Reallocations["away"].Legs[0].PlannedBefore.ToString());
    }

    [Fact]
    public void Leg_AfterALegWithADueOfItsOwn_TakesTheUnitsFromThat()
    {
        SupplyLedger ledger = Ordered(12_000, "2023-12")
            .Reallocation("away", on: "2023-11", Leg.OfOrder("o", "tesla", "x", 4_000, due: "2024-03"))
            .Reallocation("back", on: "2023-12", Leg.OfOrder("o", "x", "tesla", 4_000)).Build().ToLedger();

        Assert.Equal("8000..8000", Due(ledger, "tesla", "2023-12"));
        Assert.Equal("4000..4000", Due(ledger, "tesla", "2024-03"));
        Assert.Equal("0..0", Due(ledger, "x", "2023-12/2024-03"));
    }

    [Fact]
    public void Reschedule_OfWhatAnotherPartyGot_MovesThatAlone()
    {
        SupplyLedger ledger = Ordered(12_000, "2023-12")
            .Reallocation("away", on: "2023-11", Leg.OfOrder("o", "tesla", "x", "3k..5k"))
            .Reschedule("late", "o", due: "2024-06", on: "2024-01", party: "x").Build().ToLedger();

        Assert.Equal("7000..9000", Due(ledger, "tesla", "2023-12"));
        Assert.Equal("0..0", Due(ledger, "x", "2023-12"));
        Assert.Equal("3000..5000", Due(ledger, "x", "2024-06"));
        Assert.Equal(-12_000, ledger.Balance("nvidia", "h100", Stage.Planned, at: "2024-12-31").Low);
        Assert.Equal(-12_000, ledger.Balance("nvidia", "h100", Stage.Planned, at: "2024-12-31").High);
    }

    [Fact]
    public void ReceiptDelay_OfAnOrder_IsOfTheUnitsThatWereMoved()
    {
        SupplyLedger ledger = Ordered(12_000, "2024-01-10").Reschedule("late", "o", due: "2024-01-20/2024-01-22", on: "2024-01-05", quantity: 6_000).Build().ToLedger();

        Assert.Equal("60000..72000", Values(ledger, Measure.ReceiptDelayOfOrder("o") with { IsTotal = true }));
        Assert.Equal("5..6", Values(ledger, Measure.ReceiptDelayOfOrder("o")));
        Assert.Equal("0..0", Values(Ordered("1..5", "2024").Build().ToLedger(), Measure.ReceiptDelayOfOrder("o")));
    }

    [Fact]
    public void ReceiptDelay_OfAnOrderWithUncertainUnits_WeighsThemAtTheirEnds()
    {
        SupplyLedger ledger = Ordered("4..8", "2024-01-10").Reschedule("late", "o", due: "2024-01-20", on: "2024-01-05", quantity: 2).Build().ToLedger();

        Assert.Equal("20..20", Values(ledger, Measure.ReceiptDelayOfOrder("o") with { IsTotal = true }));
        Assert.Equal("2.5..5", Values(ledger, Measure.ReceiptDelayOfOrder("o")));
    }

    [Fact]
    public void BehindPlan_OfUnitsNotReceived_IsAtMostThePlanLessTheReceipts()
    {
        SupplyLedger ledger = Ordered(12_000, "2024-01").Source("news", publishedOn: "2024-03-01")
            .Shipment("s", "o", 9_000, on: "2024-01").Receipt("r", "s", 7_000, on: "2024-02")
            .ReceiptFromOutside("other", "tesla", "h100", 500, on: "2024-02").Build().ToLedger();

        Assert.Equal("0..5000", Values(ledger, Measure.BehindPlan("tesla", "h100", at: "2024-02-29")));
        Assert.Equal("0..0", Values(ledger, Measure.BehindPlan("tesla", "h100", at: "2023-12-31")));
    }

    [Fact]
    public void Party_WhoseMembershipIsCorrected_IsInTheGroupAsFarAsWasKnown()
    {
        SupplyLedger ledger = new CaseBuilder("Group").Source("memo", publishedOn: "2024-01-01").Party("nvidia").Party("group").Party("tesla").Product("h100")
            .Order("o", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024")
            .Source("register", publishedOn: "2024-06-01").Add(new Correction("k", new Party("tesla") { MemberOf = [new("group")] }) { Source = "register" })
            .Build().ToLedger();

        Assert.Equal(10, ledger.Balance("group", "h100", Stage.OnOrder).Low);
        Assert.Equal(0, ledger.AsKnownOn("2024-05-31").Balance("group", "h100", Stage.OnOrder).High);
    }

    [Fact]
    public void FiscalYear_ThatIsCorrected_MovesTheDaysOfWhatIsDatedByIt()
    {
        SupplyLedger ledger = new CaseBuilder("Fiscal").Source("memo", publishedOn: "2024-01-01").Party("nvidia")
            .Add(new Party("tesla") { FiscalYear = FiscalYear.Parse("06-30") }).Product("h100")
            .Order("o", "nvidia", "tesla", "h100", 10, on: "2023", due: "FY2024@tesla")
            .Source("register", publishedOn: "2024-06-01").Add(new Correction("k", new Party("tesla") { FiscalYear = FiscalYear.Parse("12-31") }) { Source = "register" })
            .Build().ToLedger();

        Assert.Equal("10..10", Due(ledger.AsKnownOn("2024-05-31"), "tesla", "2023-07/2024-06"));
        Assert.Equal("0..10", Due(ledger, "tesla", "2023-07/2024-06"));
        Assert.Equal("10..10", Due(ledger, "tesla", "2024"));
    }

    [Fact]
    public void Due_OfTheSupplier_IsNothing()
    {
        SupplyLedger ledger = TwoLines().Cancellation("less", "o", 2_000, on: "2024-01").Build().ToLedger();

        Assert.Equal(["tesla 4000..6000", "tesla 4000..6000"], new[] { "2023-12", "2024-06" }.SelectMany(month =>
            ledger.Flows(month).Where(flow => flow.Kind == MeasureKind.Due).Select(flow => $"{flow.Party} {flow.Low}..{flow.High}")));
        Assert.DoesNotContain(ledger.Flows("2024-03"), flow => flow.Kind == MeasureKind.Due);
        Assert.Null(ledger.Evidence(Measure.Due("nvidia", "h100", "2024-03")).Bounds);
    }

    [Fact]
    public void Due_OfAGroupWithItsSupplier_IsWhatTheBuyerIsToReceive()
    {
        SupplyLedger ledger = new CaseBuilder("Group").Source("memo", publishedOn: "2024-03-01").Party("group").Party("nvidia", memberOf: "group")
            .Party("tesla", memberOf: "group").Product("h100").Order("o", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024-02").Build().ToLedger();

        Assert.Equal("100..100", Due(ledger, "group", "2024-02"));
    }

    private static CaseBuilder Ordered(Quantity quantity, string due) => new CaseBuilder("Plan").Source("memo", publishedOn: "2024-03-01")
        .Party("nvidia").Party("tesla").Party("x").Product("h100").Order("o", "nvidia", "tesla", "h100", quantity, on: "2023", due: due);

    private static CaseBuilder TwoLines() => new CaseBuilder("Plan").Source("memo", publishedOn: "2024-03-01")
        .Party("nvidia").Party("tesla").Party("x").Product("h100")
        .Add(new Order("o", "nvidia", "tesla", "h100", "2023", [new("1", 6_000, "2023-12"), new("2", 6_000, "2024-06")]) { Source = "memo" });

    private static string Due(SupplyLedger ledger, PartyId party, string during) => Values(ledger, Measure.Due(party, "h100", during));

    private static string Values(SupplyLedger ledger, Measure measure)
    {
        Bounds bounds = ledger.Evidence(measure).Bounds!.Value;
        return $"{bounds.Low?.ToString() ?? "0"}..{bounds.High}";
    }
}

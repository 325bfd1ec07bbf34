namespace GpuSupply.Tests.Ledger;

/// <summary>By how many days the receipt of an order's units was put off, in the mean, where it is uncertain how many they are.</summary>
public class OrderDelaysTests
{
    [Fact]
    public void Mean_PossiblyNoUnitIsPlanned_IsNotComparable() => Assert.Null(Ordered("0..8").Build().ToLedger().Evidence(Measure.ReceiptDelayOfOrder("o")).Bounds);

    /// <summary>4..8 units are put off by ten days and up to two of them by one day more: that is ten days for each, and at most two of four days more.</summary>
    [Fact]
    public void Mean_AllUnitsArePutOffAndSomeOnceMore_IsBetweenTheTwo() => Assert.Equal("10..10.5", Mean(
        Ordered("4..8").Reschedule("r1", "o", due: "2024-01-20", on: "2024-01-05").Reschedule("r2", "o", due: "2024-01-21", on: "2024-01-06", quantity: "0..2")));

    [Fact]
    public void Mean_AnyNumberOfUnitsIsPutOff_IsFromNoneToAll() =>
        Assert.Equal("0..10", Mean(Ordered(10).Reschedule("r", "o", due: "2024-01-20", on: "2024-01-05", quantity: "0..10")));

    /// <summary>
    /// Line 1 was put off to any day until June; 20..40 of its units went to x and all of its 1000 were cancelled as tesla's, so that of that window nothing is left in
    /// all. The units of line 2 stay where they were.
    /// </summary>
    [Fact]
    public void Mean_AWindowInWhichNothingIsPlannedInAll_DoesNotCount()
    {
        CaseBuilder records = new CaseBuilder("Delays").Source("memo", publishedOn: "2024-03-01").Party("nvidia").Party("tesla").Party("x").Product("h100")
            .Add(new Order("o", "nvidia", "tesla", "h100", "2023", [new("1", 1_000, "2024-01"), new("2", 100, "2024-02-10")]) { Source = "memo" })
            .Reschedule("late", "o", due: "../2024-06-30", on: "2024-01-05", party: "tesla")
            .Reallocation("away", "2024-01-10", Leg.OfOrder("o", "tesla", "x", "20..40", line: "1"))
            .Cancellation("less", "o", 1_000, on: "2024-01-15", line: "1", party: "tesla");

        Assert.Equal("0..0", Mean(records));
    }

    private static CaseBuilder Ordered(Quantity quantity) => new CaseBuilder("Delays").Source("memo", publishedOn: "2024-03-01")
        .Party("nvidia").Party("tesla").Product("h100").Order("o", "nvidia", "tesla", "h100", quantity, on: "2023", due: "2024-01-10");

    private static string Mean(CaseBuilder records)
    {
        Bounds bounds = records.Build().ToLedger().Evidence(Measure.ReceiptDelayOfOrder("o")).Bounds!.Value;
        return $"{bounds.Low?.ToString() ?? "–"}..{bounds.High?.ToString() ?? "–"}";
    }
}

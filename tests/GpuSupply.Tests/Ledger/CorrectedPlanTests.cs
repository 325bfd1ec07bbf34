using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>The plan of an order on the days on which something about it is learned or taken back: each record counts from the first such day until before the next.</summary>
public class CorrectedPlanTests
{
    /// <summary>Five of ten units were moved from March to June, until that was taken back on April 1. Nothing happens to the plan after that day.</summary>
    [Theory]
    [InlineData("2024-02-29", 10, 0)]
    [InlineData("2024-03-01", 5, 5)]
    [InlineData("2024-03-31", 5, 5)]
    [InlineData("2024-04-01", 10, 0)]
    [InlineData("2024-04-02", 10, 0)]
    public void Due_ARescheduleIsTakenBack_IsThatOfTheOrderAgain(string knownOn, long march, long june)
    {
        SupplyLedger ledger = TakenBack(Ordered().Source("news", publishedOn: "2024-03-01").Reschedule("late", "o", due: "2024-06", on: "2024-01", quantity: 5));
        Assert.Equal([march, june], Due(ledger.AsKnownOn(knownOn), "2024-03", "2024-06"));
    }

    /// <summary>Whatever was moved before, and whether or not that is taken back, the last reschedule moves all ten units to September.</summary>
    [Theory]
    [InlineData("2024-02-29", 10, 0, 0)]
    [InlineData("2024-03-01", 0, 0, 10)]
    [InlineData("2024-03-31", 0, 0, 10)]
    [InlineData("2024-04-01", 0, 0, 10)]
    public void Due_ARescheduleBeforeOneOfAllIsTakenBack_IsAllWhereTheLastMovesIt(string knownOn, long march, long june, long september)
    {
        SupplyLedger ledger = TakenBack(Ordered().Source("news", publishedOn: "2024-03-01")
            .Reschedule("late", "o", due: "2024-06", on: "2024-01-10", quantity: 5).Reschedule("later", "o", due: "2024-09", on: "2024-01-20"));
        Assert.Equal([march, june, september], Due(ledger.AsKnownOn(knownOn), "2024-03", "2024-06", "2024-09"));
    }

    /// <summary>All ten units were put off from the 10th to the 20th, until that was taken back.</summary>
    [Theory]
    [InlineData("2024-03-01", 100)]
    [InlineData("2024-03-31", 100)]
    [InlineData("2024-04-01", 0)]
    public void ReceiptDelay_ARescheduleIsTakenBack_IsNone(string knownOn, int days)
    {
        SupplyLedger ledger = TakenBack(Ordered("2024-03-10").Source("news", publishedOn: "2024-03-01").Reschedule("late", "o", due: "2024-03-20", on: "2024-01"));
        Assert.Equal(Bounds.Exactly(days, Unit.UnitDays), ledger.AsKnownOn(knownOn).Evidence(Measure.ReceiptDelayOfOrder("o") with { IsTotal = true }).Bounds);
    }

    /// <summary>The order is first, then what happened first.</summary>
    [Theory]
    [InlineData("2024-02-29", "o")]
    [InlineData("2024-03-01", "o late later")]
    [InlineData("2024-04-01", "o later")]
    [InlineData("2024-04-30", "o later")]
    [InlineData("2024-05-01", "o early later")]
    public void RecordsOfPlan_AsKnownOnADay_AreThoseThatCountThen(string knownOn, string expected)
    {
        SupplyLedger ledger = TakenBack(Ordered().Source("news", publishedOn: "2024-03-01")
                .Reschedule("late", "o", due: "2024-06", on: "2024-01-10", quantity: 5).Reschedule("later", "o", due: "2024-09", on: "2024-01-20"),
            records => records.Source("memoir", publishedOn: "2024-05-01").Cancellation("early", "o", 1, on: "2024-01-05"));
        KnownLedger known = ledger.AsKnownOn(knownOn).Known;
        Assert.Equal(expected, string.Join(' ', known.RecordsOfPlan("o")));
        Assert.Equal(expected.Split(' '), ledger.AsKnownOn(knownOn).Evidence(Measure.ReceiptDelayOfOrder("o")).Used
            .Where(use => use.Side == EvidenceSide.Low).Select(use => use.Record.Value).OrderBy(id => id != "o").ThenBy(id => id, StringComparer.Ordinal));
    }

    /// <summary>A correction writes the same days in other words.</summary>
    [Theory]
    [InlineData("2024-03-01", "2024-01/2024-03")]
    [InlineData("2024-03-31", "2024-01/2024-03")]
    [InlineData("2024-04-01", "2024-Q1")]
    [InlineData("2024-04-02", "2024-Q1")]
    public void PlannedBefore_TheOrderIsWrittenAnew_IsAsItIsWrittenThen(string knownOn, string expected)
    {
        SupplyLedger ledger = Ordered("2024-01/2024-03").Source("news", publishedOn: "2024-03-01").Reallocation("away", on: "2024-01", Leg.OfOrder("o", "tesla", "x", 4))
            .Source("errata", publishedOn: "2024-04-01").Add(new Correction("k", new Order("o", "nvidia", "tesla", "h100", "2023", [new("1", 10, "2024-Q1")])) { Source = "errata" })
            .Build().ToLedger();
        Assert.Equal(expected, ledger.AsKnownOn(knownOn).Reallocations["away"].Legs[0].PlannedBefore.ToString());
    }

    private static CaseBuilder Ordered(string due = "2024-03") => new CaseBuilder("Plan").Source("memo", publishedOn: "2024-02-01")
        .Party("nvidia").Party("tesla").Party("x").Product("h100").Order("o", "nvidia", "tesla", "h100", 10, on: "2023", due: due);

    /// <summary>The record late is taken back on April 1.</summary>
    private static SupplyLedger TakenBack(CaseBuilder records, Action<CaseBuilder>? more = null)
    {
        records.Source("errata", publishedOn: "2024-04-01").Add(new Correction("k", (RecordId)"late") { Source = "errata" });
        more?.Invoke(records);
        return records.Build().ToLedger();
    }

    /// <summary>What tesla is to receive in some months, which is certain.</summary>
    private static IEnumerable<long> Due(SupplyLedger ledger, params string[] months)
    {
        foreach (string month in months)
        {
            Bounds due = ledger.Evidence(Measure.Due("tesla", "h100", month)).Bounds ?? Bounds.Exactly(0, Unit.Units);
            Assert.Equal(due.Low ?? 0, due.High);
            yield return (long)due.High!.Value.Numerator;
        }
    }
}

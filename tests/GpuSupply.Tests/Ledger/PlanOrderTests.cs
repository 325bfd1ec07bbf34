namespace GpuSupply.Tests.Ledger;

/// <summary>In which order records change the plan of an order, and from which windows they take units of whom nothing is planned.</summary>
public class PlanOrderTests
{
    /// <summary>
    /// All that tesla is planned to get is moved to June, and x gets four units of it. Of one last day the reschedule comes first, whatever the ids, and also where it was
    /// learned later; of two days, the one that happened first. A window counts by its last day.
    /// </summary>
    [Theory]
    [InlineData("2024-01-10", "2024-01-10", true)]
    [InlineData("2024-01-01/2024-01-10", "2024-01-10", true)]
    [InlineData("2024-01-09", "2024-01-10", true)]
    [InlineData("2024-01-10", "2024-01-09", false)]
    [InlineData("2024-01-01/2024-01-10", "2024-01-09", false)]
    public void PlannedBefore_OfALegThatARescheduleMayPrecede_IsTheWindowThatWasPlannedThen(string rescheduledOn, string reallocatedOn, bool isFirst)
    {
        foreach ((string reschedule, string reallocation) in new[] { ("a", "b"), ("b", "a") })
        {
            foreach (string learned in new[] { "2024-02-01", "2024-03-01" })
            {
                SupplyLedger ledger = Ordered().Reallocation(reallocation, on: reallocatedOn, Leg.OfOrder("o", "tesla", "x", 4))
                    .Source("news", publishedOn: learned).Reschedule(reschedule, "o", due: "2024-06", on: rescheduledOn, party: "tesla").Build().ToLedger();

                Assert.Equal(isFirst ? "2024-06" : "2024-05", ledger.Reallocations[reallocation].Legs[0].PlannedBefore.ToString());
                Assert.Equal(isFirst ? (0, 4) : (4, 0), (Due(ledger, "x", "2024-05"), Due(ledger, "x", "2024-06")));
                Assert.Equal((0, 6), (Due(ledger, "tesla", "2024-05"), Due(ledger, "tesla", "2024-06")));
            }
        }
    }

    /// <summary>The supplier is planned to get nothing: what it gives from its own side is of the line as the order states it, wherever the buyer's units were moved.</summary>
    [Fact]
    public void PlannedBefore_OfALegFromTheSupplier_IsTheWindowOfTheLine()
    {
        SupplyLedger ledger = Ordered().Reschedule("late", "o", due: "2024-06", on: "2024-01-05", quantity: 5, party: "tesla")
            .Reallocation("more", on: "2024-01-10", Leg.OfOrder("o", "nvidia", "x", 4)).Build().ToLedger();

        Assert.Equal("2024-05", ledger.Reallocations["more"].Legs[0].PlannedBefore.ToString());
        Assert.Equal((4, 0), (Due(ledger, "x", "2024-05"), Due(ledger, "x", "2024-06")));
        Assert.Equal((5, 5), (Due(ledger, "tesla", "2024-05"), Due(ledger, "tesla", "2024-06")));
    }

    private static CaseBuilder Ordered() => new CaseBuilder("Plan").Source("memo", publishedOn: "2024-02-01")
        .Party("nvidia").Party("tesla").Party("x").Product("h100").Order("o", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024-05");

    /// <summary>What a party is to receive in a month, which is certain.</summary>
    private static int Due(SupplyLedger ledger, PartyId party, string month)
    {
        Bounds due = ledger.Evidence(Measure.Due(party, "h100", month)).Bounds ?? Bounds.Exactly(0, Unit.Units);
        Assert.Equal(due.Low ?? 0, due.High);
        return (int)due.High!.Value.Numerator;
    }
}

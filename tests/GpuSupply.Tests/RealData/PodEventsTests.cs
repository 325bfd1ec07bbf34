using Xunit.Abstractions;

namespace GpuSupply.Tests.RealData;

/// <summary>
/// 23,559 requests, allocations, releases and cancellations replay to exactly what was waiting and allocated after each, and close at zero. Without
/// GPUSUPPLY_DATA each test says that it is skipped, and passes.
/// </summary>
public class PodEventsTests(ITestOutputHelper output)
{
    private static readonly Lazy<PodEvents> Read = new(PodEvents.Read);

    private static readonly Lazy<SupplyLedger> Replayed = new(() => Read.Value.ToLedger());

    [Fact]
    public void Replay_AfterEveryEvent_IsTheRunningSum_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        PodEvents trace = Read.Value;
        SupplyLedger ledger = Replayed.Value;

        Assert.Null(FirstMismatch(trace, ledger));
        Assert.Empty(ledger.Findings);
        output.WriteLine($"{trace.Events.Count} events: what waits and what is allocated is the running sum after each, for {trace.Classes.Count} classes.");
    }

    [Fact]
    public void Replay_WithOneEventOfOtherUnits_DiffersFromThatEventOn_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        PodEvents trace = Read.Value;
        PodEvent wrong = trace.Events.Last(one => one.Kind == "cancel");
        var changed = new PodEvents([.. trace.Events.Select(one => one == wrong ? one with { Units = one.Units + 1 } : one)]);

        Assert.StartsWith($"event {wrong.Number} ", FirstMismatch(trace, changed.ToLedger()), StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_AtTheEnd_ClosesAtZero_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        PodEvents trace = Read.Value;
        SupplyLedger ledger = Replayed.Value;
        Assert.Equal(trace.Events[^1].Day, ledger.KnownOn);
        IReadOnlyList<Balance> balances = ledger.Balances();

        // What is left is what was ordered of the cluster and sent back, and the plan that was fulfilled.
        Assert.All(balances, balance => Assert.True(balance.Stage is Stage.Supply or Stage.Planned, $"{balance} is left"));
        foreach (Stage stage in Enum.GetValues<Stage>())
            Assert.Equal((0, 0, 0), Of(ledger.Balance("site", "gpu-milli", stage)));
        Assert.Equal(0, balances.Where(balance => balance.Stage == Stage.Supply).Sum(balance => balance.Best));
        Assert.Equal(
            trace.Events.Sum(one => one.Kind == "allocate" ? one.Units : 0),
            -balances.Single(balance => balance is { Stage: Stage.Planned, Best: < 0 }).Best);
    }

    [Fact]
    public void Flows_OfTheWholeTrace_AreTheTotalsOfItsEvents_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        PodEvents trace = Read.Value;
        Dictionary<(PartyId, MeasureKind), Flow> flows = Replayed.Value.Flows(DateWindow.Between(PodEvents.Start, trace.Events[^1].Day))
            .ToDictionary(flow => (flow.Party, flow.Kind));
        (MeasureKind Flow, string Event)[] kinds =
            [(MeasureKind.Ordered, "request"), (MeasureKind.Shipped, "allocate"), (MeasureKind.Received, "allocate"), (MeasureKind.Cancelled, "cancel")];
        foreach (PartyId party in trace.Classes)
        {
            foreach ((MeasureKind kind, string name) in kinds)
            {
                long total = trace.Events.Where(one => one.Class == party && one.Kind == name).Sum(one => one.Units);
                Flow flow = flows.GetValueOrDefault((party, kind));
                Assert.Equal((total, total, total), (flow.Low, flow.Best, flow.High));
            }
        }
    }

    [Fact]
    public void AsKnownOn_TheDayOfAnEvent_IsTheLedgerOfThePrefix_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        PodEvents trace = Read.Value;
        SupplyLedger ledger = Replayed.Value;
        foreach (int count in new[] { 1, 2, 3, 1_000, 7_777, 15_000, 23_558, trace.Events.Count })
        {
            SupplyLedger prefix = ledger.AsKnownOn(trace.Events[count - 1].Day);
            long waiting = trace.Events.Take(count).Sum(one => one.Waiting), allocated = trace.Events.Take(count).Sum(one => one.Allocated);

            Assert.Equal((waiting, waiting, waiting), Of(prefix.Balance("site", "gpu-milli", Stage.OnOrder)));
            Assert.Equal((allocated, allocated, allocated), Of(prefix.Balance("site", "gpu-milli", Stage.OnHand)));
            Assert.Equal(0, prefix.Balances().Sum(balance => balance.Best));
        }
    }

    /// <summary>The first event after which a ledger says something else than the running sums of the trace; null: there is none.</summary>
    private static string? FirstMismatch(PodEvents trace, SupplyLedger ledger)
    {
        var curves = new Curves(ledger);
        int days = trace.Events.Count + 1;
        var all = trace.Classes.Select(party => (
            Party: party,
            Waiting: curves.Of(PodEvents.OnOrder(party), PodEvents.Start, days),
            Allocated: curves.Of(PodEvents.OnHand(party), PodEvents.Start, days))).ToArray();
        Dictionary<PartyId, (long Waiting, long Allocated)> running = trace.Classes.ToDictionary(party => party, _ => (0L, 0L));
        foreach (PodEvent one in trace.Events)
        {
            running[one.Class] = (running[one.Class].Waiting + one.Waiting, running[one.Class].Allocated + one.Allocated);
            foreach ((PartyId party, long[] waiting, long[] allocated) in all)
            {
                (long Waiting, long Allocated) found = (waiting[one.Number], allocated[one.Number]);
                if (found != running[party])
                    return $"event {one.Number} of {one.Pod}: waiting and allocated to {party} are {found}, expected were {running[party]}";
            }
        }

        return null;
    }

    private static (long, long, long) Of(Balance balance) => (balance.Low, balance.Best, balance.High);
}

using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.RealData;

/// <summary>
/// 21,665 changes of GPUs in use on 16 virtual clusters replay to exactly the balances that the trace states after each. Without GPUSUPPLY_DATA each
/// test says that it is skipped, and passes.
/// </summary>
public class ClusterDeltasTests(ITestOutputHelper output)
{
    private static readonly Lazy<ClusterDeltas> Read = new(ClusterDeltas.Read);

    private static readonly Lazy<SupplyLedger> OnOwnDays = new(() => Read.Value.ToLedger(one => one.OwnDay));

    [Fact]
    public void Replay_AfterEveryEvent_IsWhatTheTraceStates_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        ClusterDeltas trace = Read.Value;
        SupplyLedger ledger = OnOwnDays.Value;

        Assert.Null(FirstMismatch(trace, ledger));
        Assert.Empty(ledger.Findings);
        output.WriteLine($"{trace.Events.Count} events: {2 * trace.Events.Count} stated balances are those of the ledger.");
    }

    [Fact]
    public void Replay_WithOneEventTheWrongWayRound_DiffersFromThatEventOn_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        ClusterDeltas trace = Read.Value;
        var wrong = new ClusterDeltas([.. trace.Events.Select(one => one.Number == 12_345 ? one with { Delta = -one.Delta } : one)]);

        Assert.StartsWith("event 12345 ", FirstMismatch(trace, wrong.ToLedger(one => one.OwnDay)), StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_AllClustersTogether_IsTheSum_AndEverythingSumsToZero_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        ClusterDeltas trace = Read.Value;
        SupplyLedger ledger = OnOwnDays.Value;
        var curves = new Curves(ledger);
        long[] all = new long[trace.Events.Count + 1], running = new long[all.Length];
        foreach (Account account in curves.Accounts)
        {
            long[] balances = curves.Of(account, ClusterDeltas.Start, all.Length);
            for (int index = 0; index < all.Length; index++)
            {
                all[index] += balances[index];
                running[index] += account.Stage == Stage.InService ? balances[index] : 0;
            }
        }

        long expected = 0;
        Assert.All(all, balance => Assert.Equal(0, balance));
        foreach (ClusterDelta one in trace.Events)
        {
            expected += one.Delta;
            Assert.Equal(expected, running[one.Number]);
            if (one.Number % 1_500 == 0 || one.Number == trace.Events.Count)
                Assert.Equal(expected, Exactly(ledger.Balance("earth", "gpu", Stage.InService, one.OwnDay)));
        }
    }

    [Fact]
    public void AsKnownOn_TheDayOfAnEvent_IsTheLedgerOfThePrefix_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        ClusterDeltas trace = Read.Value;
        SupplyLedger ledger = OnOwnDays.Value;
        foreach (int count in new[] { 1, 2, 16, 777, 5_000, 11_111, 20_000, trace.Events.Count })
        {
            var last = trace.Events.Take(count).GroupBy(one => one.Cluster).ToDictionary(same => same.Key, same => same.Last());
            IReadOnlyList<Balance> balances = ledger.AsKnownOn(trace.Events[count - 1].OwnDay).Balances();

            Assert.Equal(
                last.Values.Where(one => one.RunningAfter != 0).Select(one => (one.Cluster, one.RunningAfter)).OrderBy(pair => pair.Cluster),
                balances.Where(balance => balance.Stage == Stage.InService).Select(balance => (balance.Party, Exactly(balance))));
        }
    }

    [Fact]
    public void Replay_OnTheDaysOfTheTrace_IsWhatItStatesLastOnEachDay_SkippedWithoutData()
    {
        if (!DataFile.IsThere(output))
            return;
        ClusterDeltas trace = Read.Value;
        SupplyLedger ledger = trace.ToLedger(one => one.Date);
        LocalDate[] days = [.. trace.Events.Select(one => one.Date).Distinct()];
        Assert.Equal(30, days.Length);
        foreach (LocalDate day in days)
        {
            var stated = trace.Events.Where(one => one.Date <= day).GroupBy(one => one.Cluster).Select(same => same.Last()).ToDictionary(one => one.Cluster);
            Dictionary<Account, long> balances = ledger.Balances(day)
                .ToDictionary(one => new Account(one.Party, one.Stage, one.Product), Exactly);
            foreach (PartyId cluster in trace.Clusters)
            {
                ClusterDelta? last = stated.GetValueOrDefault(cluster);
                Assert.Equal(last?.RunningAfter ?? 0, balances.GetValueOrDefault(ClusterDeltas.InService(cluster)));
                long idle = last?.IdleAfter ?? trace.Events.First(one => one.Cluster == cluster).Capacity;
                Assert.Equal(idle, balances.GetValueOrDefault(ClusterDeltas.OnHand(cluster)));
            }
        }
    }

    /// <summary>The first event after which a ledger says something else than the trace; null: there is none.</summary>
    private static string? FirstMismatch(ClusterDeltas trace, SupplyLedger ledger)
    {
        var curves = new Curves(ledger);
        int days = trace.Events.Count + 1;
        Dictionary<PartyId, (long[] Running, long[] Idle)> balances = trace.Clusters.ToDictionary(
            cluster => cluster,
            cluster => (
                curves.Of(ClusterDeltas.InService(cluster), ClusterDeltas.Start, days),
                curves.Of(ClusterDeltas.OnHand(cluster), ClusterDeltas.Start, days)));
        foreach (ClusterDelta one in trace.Events)
        {
            (long running, long idle) = (balances[one.Cluster].Running[one.Number], balances[one.Cluster].Idle[one.Number]);
            if ((running, idle) != (one.RunningAfter, one.IdleAfter))
                return $"event {one.Number} of {one.Cluster}: {running} running and {idle} idle, stated are {one.RunningAfter} and {one.IdleAfter}";
        }

        // Nothing happened between the events either.
        foreach (PartyId cluster in trace.Clusters)
            Assert.Equal(trace.Events.Count(one => one.Cluster == cluster), curves.ChangeCount(ClusterDeltas.InService(cluster)));
        return null;
    }

    private static long Exactly(Balance balance)
    {
        Assert.True(balance.Low == balance.High && !balance.IsFloored, $"{balance} is not exact");
        return balance.Best;
    }
}

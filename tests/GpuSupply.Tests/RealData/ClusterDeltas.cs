using System.Globalization;
using NodaTime;

namespace GpuSupply.Tests.RealData;

/// <summary>
/// The changes of GPUs in use on the virtual clusters of a datacentre, with what the trace states after each. A cluster is a party inside
/// <c>earth</c>. It received its capacity before the first event; GPUs that jobs take are switched on, GPUs that they give back are switched off.
/// </summary>
internal sealed record ClusterDeltas(IReadOnlyList<ClusterDelta> Events)
{
    /// <summary>The day before the first event, where each event has a day of its own.</summary>
    public static readonly LocalDate Start = new(1990, 1, 1);

    public IReadOnlyList<PartyId> Clusters { get; } = [.. Events.Select(one => one.Cluster).Distinct()];

    /// <summary>The trace.</summary>
    public static ClusterDeltas Read() => new([
        .. DataFile.Rows("helios_earth_gpu_deltas.csv", "time,virtual_cluster,delta_gpus,running_after,idle_after,capacity", 21_665)
            .Select((row, index) => new ClusterDelta(index + 1, DateOf(row[0]), row[1], Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5]))),
    ]);

    public static Account InService(PartyId cluster) => new(cluster, Stage.InService, "gpu");

    public static Account OnHand(PartyId cluster) => new(cluster, Stage.OnHand, "gpu");

    /// <summary>The ledger in which each event is known on its day.</summary>
    public SupplyLedger ToLedger(Func<ClusterDelta, LocalDate> dayOf)
    {
        LocalDate before = dayOf(Events[0]).PlusDays(-1);
        IEnumerable<Record> receipts = Clusters.Select(cluster => new Receipt(
            $"capacity-{cluster}", cluster, "gpu", Events.First(one => one.Cluster == cluster).Capacity, DateWindow.On(before)) { KnownOn = before });
        IEnumerable<Record> movements = Events.Select(one => new Movement(
            $"event-{one.Number}", one.Cluster, "gpu", Math.Abs(one.Delta), one.Delta > 0 ? Stage.OnHand : Stage.InService,
            one.Delta > 0 ? Stage.InService : Stage.OnHand, DateWindow.On(dayOf(one))) { KnownOn = dayOf(one) });
        Record[] parties = [new Party("earth"), .. Clusters.Select(cluster => new Party(cluster) { MemberOf = [new("earth")] }), new Product("gpu")];
        return new SupplyCase("Virtual clusters", [.. parties, .. receipts, .. movements]).ToLedger();
    }

    private static LocalDate DateOf(string time) => NodaTime.Text.LocalDatePattern.Iso.Parse(time[..10]).Value;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A change of the GPUs in use, and what the trace states after it.</summary>
internal sealed record ClusterDelta(int Number, LocalDate Date, PartyId Cluster, long Delta, long RunningAfter, long IdleAfter, long Capacity)
{
    /// <summary>The event's own day.</summary>
    public LocalDate OwnDay => ClusterDeltas.Start.PlusDays(Number);
}

using System.Globalization;
using NodaTime;

namespace GpuSupply.Tests.RealData;

/// <summary>
/// What became of the pods on a GPU cluster, in thousandths of a GPU. A request is an order, due at once, of the pods' class of service with the
/// cluster; an allocation is the shipment of all of it and its receipt; a release sends the units back; a cancelled request is a cancellation of the
/// order. What is on order, then, is what waits, and what is on hand is what is allocated. Each event has a day of its own.
/// </summary>
internal sealed record PodEvents(IReadOnlyList<PodEvent> Events)
{
    /// <summary>The day before the first event.</summary>
    public static readonly LocalDate Start = new(1990, 1, 1);

    /// <summary>The classes of service, which are the parties that the pods belong to.</summary>
    public IReadOnlyList<PartyId> Classes { get; } = [.. Events.Select(one => one.Class).Distinct()];

    /// <summary>The trace.</summary>
    public static PodEvents Read() => new([
        .. DataFile.Rows("openb_events_default.csv", "time_s,event,variant,pod,num_gpu,gpu_milli,qos,pod_phase", 23_559)
            .Select((row, index) => new PodEvent(index + 1, row[1], row[3], Number(row[4]) * Number(row[5]), row[6])),
    ]);

    public static Account OnOrder(PartyId party) => new(party, Stage.OnOrder, "gpu-milli");

    public static Account OnHand(PartyId party) => new(party, Stage.OnHand, "gpu-milli");

    /// <summary>The ledger in which each event is known on its day.</summary>
    public SupplyLedger ToLedger()
    {
        Record[] references = [new Party("site"), new Party("cluster") { MemberOf = [new("site")] }, new Product("gpu-milli"),
            .. Classes.Select(party => new Party(party) { MemberOf = [new("site")] })];
        return new SupplyCase("Pods", [.. references, .. Events.SelectMany(Records)]).ToLedger();
    }

    private static IEnumerable<Record> Records(PodEvent one)
    {
        (RecordId request, RecordId allocation, DateWindow on) = ($"{one.Pod}/request", $"{one.Pod}/allocation", DateWindow.On(one.Day));
        return one.Kind switch
        {
            "request" => [new Order(request, "cluster", one.Class, "gpu-milli", on, [new("1", one.Units, on)]) { KnownOn = one.Day }],
            "cancel" => [new Cancellation($"{one.Pod}/cancel", request, one.Units, on) { KnownOn = one.Day }],
            "allocate" =>
            [
                new Shipment(allocation, request, one.Units, on) { KnownOn = one.Day },
                new Receipt($"{one.Pod}/receipt", allocation, one.Units, on) { KnownOn = one.Day },
            ],
            "release" => [new Movement($"{one.Pod}/release", one.Class, "gpu-milli", one.Units, Stage.OnHand, Stage.Supply, on) { KnownOn = one.Day }],
            _ => throw new InvalidOperationException($"{one} is no event that is known."),
        };
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>What became of a pod: <c>request</c>, <c>allocate</c>, <c>release</c> or <c>cancel</c>.</summary>
internal sealed record PodEvent(int Number, string Kind, string Pod, long Units, PartyId Class)
{
    public LocalDate Day => PodEvents.Start.PlusDays(Number);

    /// <summary>By how much the event changes what waits.</summary>
    public long Waiting => Kind switch { "request" => Units, "release" => 0, _ => -Units };

    /// <summary>By how much the event changes what is allocated.</summary>
    public long Allocated => Kind switch { "allocate" => Units, "release" => -Units, _ => 0 };
}

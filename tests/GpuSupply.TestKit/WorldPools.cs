using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// The units of orders and shipments by whose they are, worked out the plain way: every number that a record allows is tried, and every way to share out
/// over two lines what names none.
/// </summary>
public sealed class WorldPools
{
    private const int MaxWorlds = 20_000;

    private readonly Dictionary<(RecordId Thing, PartyId Party), (List<Flow> Came, List<Flow> Taken)> _pools = [];

    public WorldPools(GeneratedCase generated, LocalDate knownOn)
    {
        var records = new WorldRecords(generated, knownOn);
        foreach (KnownRecord known in records.All)
        {
            switch (known.Record)
            {
                case Order order:
                    foreach (ScheduleLine line in order.Schedule)
                        Of(order.Id, order.Buyer).Came.Add(new(line.Line, line.Quantity));
                    break;
                case Cancellation cancellation:
                    Of(cancellation.Order, records.HolderOf(cancellation)!.Value).Taken.Add(new(cancellation.Line, cancellation.Quantity));
                    break;
                case Shipment shipment:
                    PartyId holder = records.HolderOf(shipment)!.Value;
                    Of(shipment.Order, holder).Taken.Add(new(shipment.Line, shipment.Quantity));
                    Of(shipment.Id, holder).Came.Add(new(null, shipment.Quantity));
                    break;
                case Receipt { Shipment: { } shipment } receipt:
                    Of(shipment, records.ConsigneeOf(receipt, known)!.Value).Taken.Add(new(null, receipt.Quantity));
                    break;
                case Reallocation reallocation:
                    foreach (Leg leg in reallocation.Legs.Where(leg => leg.Product is null))
                    {
                        RecordId thing = leg.Order ?? leg.Shipment!.Value;
                        Of(thing, leg.From).Taken.Add(new(leg.Line, leg.Quantity));
                        Of(thing, leg.To).Came.Add(new(leg.Line, leg.Quantity));
                    }

                    break;
            }
        }

        (List<Flow> Came, List<Flow> Taken) Of(RecordId thing, PartyId party)
        {
            if (!_pools.TryGetValue((thing, party), out (List<Flow>, List<Flow>) pool))
                _pools[(thing, party)] = pool = ([], []);
            return pool;
        }
    }

    public IEnumerable<(RecordId Thing, PartyId Party)> All => _pools.Keys;

    /// <summary>Whether there is a world in which the pool suffices, and one in which it does not. Null: there are too many worlds to try.</summary>
    public (bool MaySuffice, bool MayNot)? Of(RecordId thing, PartyId party)
    {
        (List<Flow> came, List<Flow> taken) = _pools[(thing, party)];
        Flow[] flows = [.. came, .. taken];
        if (flows.Aggregate(1m, (worlds, flow) => Math.Min(MaxWorlds + 1, worlds * (flow.Quantity.High - flow.Quantity.Low + 1))) > MaxWorlds)
            return null;
        bool maySuffice = false, mayNot = false;
        var units = new long[flows.Length];
        Try(0);
        return (maySuffice, mayNot);

        void Try(int index)
        {
            if (index == flows.Length)
            {
                bool suffices = Suffices(flows, units, came.Count);
                maySuffice |= suffices;
                mayNot |= !suffices;
                return;
            }

            for (long count = flows[index].Quantity.Low; count <= flows[index].Quantity.High; count++)
            {
                units[index] = count;
                Try(index + 1);
            }
        }
    }

    private static bool Suffices(Flow[] flows, long[] units, int cameCount)
    {
        long came1 = Sum("1", isTaken: false), came2 = Sum("2", isTaken: false), cameOpen = Sum(null, isTaken: false);
        long taken1 = Sum("1", isTaken: true), taken2 = Sum("2", isTaken: true), takenOpen = Sum(null, isTaken: true);
        for (long first = 0; first <= cameOpen; first++)
        {
            for (long gone = 0; gone <= takenOpen; gone++)
            {
                if (taken1 + gone <= came1 + first && taken2 + takenOpen - gone <= came2 + cameOpen - first)
                    return true;
            }
        }

        return false;

        long Sum(string? line, bool isTaken) => flows.Select((flow, index) => (flow, index))
            .Where(pair => pair.index >= cameCount == isTaken && pair.flow.Line == line).Sum(pair => units[pair.index]);
    }

    private readonly record struct Flow(string? Line, Quantity Quantity);
}

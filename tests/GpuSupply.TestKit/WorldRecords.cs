using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// What is on record as known on a day, worked out the plain way: by looking through all records, again for each question. For cases in which no
/// correction is itself corrected and no id comes twice.
/// </summary>
public sealed class WorldRecords
{
    private readonly GeneratedCase _case;
    private readonly LocalDate _knownOn;
    private readonly List<KnownRecord> _happened = [];

    public WorldRecords(GeneratedCase generated, LocalDate knownOn)
    {
        _case = generated;
        _knownOn = knownOn;
        foreach (SupplyRecord record in generated.Sourced.OfType<SupplyRecord>().OrderBy(record => record.Id))
        {
            if (VersionOf(record) is { } known && !(known.Record.On.Earliest > known.LearnedOn))
                _happened.Add(known);
        }
    }

    /// <summary>The records that mean something: what they name is there, and it is clear whose units they are about.</summary>
    public IEnumerable<KnownRecord> All => _happened.Where(known => known.Record switch
    {
        Shipment shipment => HolderOf(shipment) is not null,
        Receipt { Shipment: { } shipment } receipt =>
            ShipmentOf(shipment) is { } named && HolderOf(named) is not null && ConsigneeOf(receipt, known) is not null,
        Reallocation reallocation => reallocation.Legs.All(leg => leg.Product is not null || LineOf(leg) is not null),
        _ => true,
    });

    public Order? OrderOf(RecordId id) => Happened(id) as Order;

    public Shipment? ShipmentOf(RecordId id) => Happened(id) as Shipment;

    /// <summary>Whose units a shipment holds; null: it names no order or line that is there, or leaves open whose they are.</summary>
    public PartyId? HolderOf(Shipment shipment)
    {
        if (OrderOf(shipment.Order) is not { } order || (shipment.Line is { } line && order.Schedule.All(one => one.Line != line)))
            return null;
        KnownRecord known = _happened.First(one => one.Record.Id == shipment.Id);
        return shipment.Party ?? (IsReallocated(shipment.Order, known) ? (PartyId?)null : order.Buyer);
    }

    /// <summary>Who received the units; null: it is left open.</summary>
    public PartyId? ConsigneeOf(Receipt receipt, KnownRecord known) =>
        receipt.Party ?? (IsReallocated(receipt.Shipment!.Value, known) ? (PartyId?)null : HolderOf(ShipmentOf(receipt.Shipment.Value)!));

    /// <summary>The order and the line that a leg is about; a line of null: one of several. Null: they are not there.</summary>
    public (Order Order, string? Line)? LineOf(Leg leg)
    {
        Order? order;
        string? line;
        if (leg.Order is { } id)
        {
            (order, line) = (OrderOf(id), leg.Line);
        }
        else
        {
            if (ShipmentOf(leg.Shipment!.Value) is not { } shipment || HolderOf(shipment) is null)
                return null;
            (order, line) = (OrderOf(shipment.Order), shipment.Line);
        }

        if (order is null || (line is not null && order.Schedule.All(one => one.Line != line)))
            return null;
        return (order, line ?? (order.Schedule.Count == 1 ? order.Schedule[0].Line : null));
    }

    /// <summary>The parties inside a party on a day, itself among them.</summary>
    public HashSet<PartyId> Inside(PartyId group, LocalDate day)
    {
        HashSet<PartyId> inside = [group];
        Party[] parties = [.. _case.Records.OfType<Party>()];
        for (int round = 0; round < parties.Length; round++)
        {
            foreach (Party party in parties)
            {
                if (party.MemberOf.Any(link => inside.Contains(link.Party) && (link.During is not { } during || during.Contains(day))))
                    inside.Add(party.Id);
            }
        }

        return inside;
    }

    private SupplyRecord? Happened(RecordId id) => _happened.FirstOrDefault(known => known.Record.Id == id)?.Record;

    private KnownRecord? VersionOf(SupplyRecord record)
    {
        IReadOnlyList<(LocalDate From, SupplyRecord? Version)> held = HeldBy(record);
        if (held.Count == 0 || held[^1].Version is not { } now)
            return null;
        return new(now, held[^1].From, held.Where(one => one.Version?.On == now.On).Min(one => one.From));
    }

    /// <summary>What held from each day on: the last correction that was known by then, or the record as it was. Null: it never happened.</summary>
    private IReadOnlyList<(LocalDate From, SupplyRecord? Version)> HeldBy(SupplyRecord record)
    {
        LocalDate first = _case.KnownOn(record);
        if (first > _knownOn)
            return [];
        Correction[] corrections = [.. _case.Sourced.OfType<Correction>().Where(one => one.Replaces == record.Id && _case.KnownOn(one) <= _knownOn)
            .OrderBy(_case.KnownOn).ThenBy(one => one.Id)];
        var held = new List<(LocalDate From, SupplyRecord? Version)>();
        foreach (LocalDate day in corrections.Select(_case.KnownOn).Where(day => day > first).Append(first).Distinct().Order())
        {
            Correction? last = corrections.LastOrDefault(one => _case.KnownOn(one) <= day);
            held.Add((day, last is null ? record : last.Record as SupplyRecord));
        }

        return held;
    }

    private bool IsReallocated(RecordId named, KnownRecord by)
    {
        return _happened.Any(known => Names(known.Record)
            && HeldBy((SupplyRecord)_case.Sourced.First(record => record.Id == known.Record.Id)).Any(one => one.From <= by.KnownFrom && Names(one.Version)));

        bool Names(SupplyRecord? record) => record is Reallocation reallocation && reallocation.Legs.Any(leg => leg.Order == named || leg.Shipment == named);
    }
}

namespace GpuSupply.TestKit;

/// <summary>Something that changes the plan of an order: units of a party, of a line where that is known, that go to another or to another window.</summary>
public sealed record WorldPlanEvent(RecordId Record, string Part, string? Line, PartyId From, PartyId To)
{
    /// <summary>How many units; null: all of the line that the party is planned to get.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The window in which they are planned from now on; null: as before.</summary>
    public WorldWindow? NewDue { get; init; }

    public bool IsReschedule { get; init; }

    /// <summary>The leg of a reallocation that it is; null: it is none.</summary>
    public (RecordId Reallocation, int Leg)? Leg { get; init; }

    /// <summary>The events of an order as they follow on each other.</summary>
    public static IEnumerable<WorldPlanEvent> Of(Order order, WorldRecords records) => records.All
        .Where(known => known.Record is Reschedule or Cancellation or Reallocation)
        .OrderBy(known => known.On.Last).ThenBy(known => Rank(known.Record)).ThenBy(known => records.KnownOn(known.Record.Id)).ThenBy(known => known.Record.Id)
        .SelectMany(known => Of(known.Record, order, records));

    private static int Rank(SupplyRecord record) => record switch { Reschedule => 0, Cancellation => 1, _ => 2 };

    private static IEnumerable<WorldPlanEvent> Of(SupplyRecord record, Order order, WorldRecords records)
    {
        switch (record)
        {
            case Reschedule reschedule when reschedule.Order == order.Id:
                PartyId holder = records.HolderOf(reschedule)!.Value;
                yield return new(record.Id, "", reschedule.Line, holder, holder)
                {
                    Quantity = reschedule.Quantity, NewDue = WorldWindow.Of(reschedule.Due), IsReschedule = true,
                };
                break;
            case Cancellation cancellation when cancellation.Order == order.Id:
                string? line = WorldRecords.LineOf(order, cancellation.Line)!.Value.Line;
                yield return new(record.Id, "", line, records.HolderOf(cancellation)!.Value, order.Supplier) { Quantity = cancellation.Quantity };
                break;
            case Reallocation reallocation:
                foreach ((Leg leg, int index) in reallocation.Legs.Select((leg, index) => (leg, index)))
                {
                    if (leg.Product is not null || records.LineOf(leg) is not { } named || named.Order.Id != order.Id)
                        continue;
                    yield return new(record.Id, $"{index}", named.Line, leg.From, leg.To)
                    {
                        Quantity = leg.Quantity, NewDue = leg.Due is { } due ? WorldWindow.Of(due) : null, Leg = (record.Id, index),
                    };
                }

                break;
        }
    }
}

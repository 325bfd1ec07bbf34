namespace GpuSupply.TestKit;

/// <summary>
/// The plan of an order: a table of who is planned to get which units of which line in which window, gone through event by event. A line of null:
/// it is open which.
/// </summary>
public sealed class WorldPlan
{
    private readonly Order _order;
    private readonly WorldQuantities _quantities;
    private readonly Dictionary<(string? Line, PartyId Party, WorldWindow Due), WorldUnits> _table = [];
    private readonly List<WorldPlanMove> _moves = [];
    private readonly Dictionary<(RecordId Reallocation, int Leg), WorldWindow[]> _givenUp = [];

    public WorldPlan(Order order, WorldRecords records, WorldQuantities quantities)
    {
        (_order, _quantities) = (order, quantities);
        foreach (ScheduleLine line in order.Schedule)
            Move(line.Line, WorldWindow.Of(line.Due), order.Supplier, order.Buyer, quantities.NumberOf(order.Id, line.Line, line.Quantity), 1);
        foreach (WorldPlanEvent planned in WorldPlanEvent.Of(order, records))
            Add(planned);
    }

    public IReadOnlyList<WorldPlanMove> Moves => _moves;

    /// <summary>The windows in which the units of each leg had been planned.</summary>
    public IReadOnlyDictionary<(RecordId Reallocation, int Leg), WorldWindow[]> GivenUp => _givenUp;

    /// <summary>The units that are planned for others than the supplier, by line and window.</summary>
    public IEnumerable<(string? Line, WorldWindow Due, WorldUnits Units)> Planned => _table.Where(entry => entry.Key.Party != _order.Supplier)
        .GroupBy(entry => (entry.Key.Line, entry.Key.Due)).Select(same => (same.Key.Line, same.Key.Due, WorldUnits.Sum(same.Select(entry => entry.Value))));

    /// <summary>The window in which a line is due as its order states it; where it is open which line, all from the first to the last.</summary>
    public static WorldWindow DueOf(Order order, string? line) =>
        WorldWindow.Hull(order.Schedule.Where(one => line is null || one.Line == line).Select(one => WorldWindow.Of(one.Due)));

    private void Add(WorldPlanEvent planned)
    {
        (WorldWindow Due, int Quantity, int Times)[] taken = Take(planned);
        if (planned.Leg is { } leg)
            _givenUp[leg] = taken.Length == 0 ? [DueOf(_order, planned.Line)] : [.. taken.Select(one => one.Due).Distinct()];
        foreach ((WorldWindow due, int quantity, int times) in taken)
        {
            if (planned.NewDue is not { } newDue)
            {
                Move(planned.Line, due, planned.From, planned.To, quantity, times);
                continue;
            }

            Move(planned.Line, due, planned.From, _order.Supplier, quantity, times);
            Move(planned.Line, newDue, _order.Supplier, planned.To, quantity, times);
        }

        if (planned is not { IsReschedule: true, NewDue: { } later })
            return;

        // What is planned without a line may be of this one.
        foreach ((WorldWindow due, WorldUnits units) in EntriesOf(planned.From, line => line is null))
        {
            foreach ((int quantity, int times) in units.Parts)
            {
                Move(null, due, planned.From, _order.Supplier, quantity, times);
                Move(null, due.Hull(later), _order.Supplier, planned.From, quantity, times);
            }
        }
    }

    /// <summary>What an event takes from a party: all that each window holds, or its own units from the window or windows together.</summary>
    private (WorldWindow Due, int Quantity, int Times)[] Take(WorldPlanEvent planned)
    {
        (WorldWindow Due, WorldUnits Units)[] entries = EntriesOf(planned.From, line => planned.Line is null || line == planned.Line);
        if (planned.Line is not null && (planned.Quantity is null || IsAll(planned.Quantity.Value, entries)))
            return [.. entries.SelectMany(entry => entry.Units.Parts.Select(part => (entry.Due, part.Quantity, part.Times)))];

        // Units that are planned in a window already are not rescheduled to it, as long as there are others.
        WorldWindow[] windows = [.. entries.Select(entry => entry.Due).Where(due => !planned.IsReschedule || due != planned.NewDue || entries.Length == 1)];
        WorldWindow due = windows.Length == 0 ? DueOf(_order, planned.Line) : WorldWindow.Hull(windows);
        return [(due, _quantities.NumberOf(planned.Record, planned.Part, planned.Quantity!.Value), 1)];
    }

    private bool IsAll(Quantity quantity, (WorldWindow Due, WorldUnits Units)[] entries)
    {
        (Int128 least, Int128 most) = WorldUnits.Sum(entries.Select(entry => entry.Units)).Range(_quantities);
        return quantity.IsExact && least == most && most == quantity.Low;
    }

    // Windows with certainly nothing don't count.
    private (WorldWindow Due, WorldUnits Units)[] EntriesOf(PartyId party, Func<string?, bool> lines) =>
        [.. _table.Where(entry => entry.Key.Party == party && lines(entry.Key.Line) && entry.Value.Range(_quantities) != (0, 0))
            .Select(entry => (entry.Key.Due, entry.Value))];

    private void Move(string? line, WorldWindow due, PartyId from, PartyId to, int quantity, int times)
    {
        _moves.Add(new(line, due, from, to, quantity, times));
        Entry(from).Add(quantity, -times);
        Entry(to).Add(quantity, times);

        WorldUnits Entry(PartyId party) => _table.TryGetValue((line, party, due), out WorldUnits? units) ? units : _table[(line, party, due)] = new WorldUnits();
    }
}

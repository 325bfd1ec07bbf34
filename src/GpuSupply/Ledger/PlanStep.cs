namespace GpuSupply.Ledger;

/// <summary>
/// Works out what one record does to the plan of an order, given the plan so far. Units are taken from the window in which the party is planned to
/// get them; from the hull of all such windows where it is open which; and where the party gives up all, from each window exactly what it holds.
/// </summary>
internal sealed class PlanStep(Order order, IReadOnlyList<DaySpan> dues, PlanSoFar plan)
{
    /// <summary>The order's own lines, as it states them.</summary>
    public IEnumerable<Posting> Lines()
    {
        for (int index = 0; index < order.Schedule.Count; index++)
        {
            ScheduleLine line = order.Schedule[index];
            yield return Poster.Planned(order, line.Line, order.Supplier, order.Buyer, line.Quantity, dues[index], (order.Id, index));
        }
    }

    /// <summary>What a change posts.</summary>
    public List<Posting> Postings(RecordId record, PlanChange change)
    {
        var postings = new List<Posting>();
        foreach ((DaySpan on, Quantity quantity, (RecordId, int)? units, int sign) in Taken(record, change))
        {
            DaySpan due = change.Due ?? on;
            if (due == on)
            {
                Move(postings, change.Line, change.From, change.To ?? order.Supplier, on, quantity, units, sign);
                continue;
            }

            // By way of the supplier, also for a leg: what leaves one window of the plan comes in another.
            Move(postings, change.Line, change.From, order.Supplier, on, quantity, units, sign);
            Move(postings, change.Line, order.Supplier, change.To ?? order.Supplier, due, quantity, units, sign);
        }

        if (change.From == change.To && change.Line is not null)
            MoveOpenUnits(postings, change);
        return postings;
    }

    /// <summary>The windows from which a change takes units, together.</summary>
    public DaySpan WindowOf(PlanChange change)
    {
        DaySpan[] windows = change.Line is null
            ? [.. plan.WindowsOf(change.From)]
            : [.. plan.Of(change.Line, change.From).Select(planned => planned.On)];

        // Units that are planned in a window already are not planned for it anew, as long as there are others.
        if (windows.Length > 1 && change.From == change.To)
            windows = [.. windows.Where(on => on != change.Due)];
        if (windows.Length == 0)
            windows = [.. dues.Where((_, index) => change.Line is null || order.Schedule[index].Line == change.Line)];
        return windows.Aggregate((one, other) => one.Hull(other));
    }

    /// <summary>Whether a change takes units from one window, or one hull, so that all of them have one day.</summary>
    public bool IsOfOneDay(RecordId record, PlanChange change) => Taken(record, change).Select(taken => taken.On).Distinct().Count() <= 1;

    private IEnumerable<(DaySpan On, Quantity Quantity, (RecordId, int)? Units, int Sign)> Taken(RecordId record, PlanChange change)
    {
        IReadOnlyList<(DaySpan On, PlannedSum Sum)> planned = plan.Of(change.Line, change.From);
        return change.Quantity is { } part && !IsAll(part, change, planned)
            ? [(WindowOf(change), part, (record, change.Part), 1)]
            : AllOf(planned);
    }

    /// <summary>What stands in windows, quantity by quantity, so that each can be taken off as it was added.</summary>
    private static IEnumerable<(DaySpan On, Quantity Quantity, (RecordId, int)? Units, int Sign)> AllOf(IReadOnlyList<(DaySpan On, PlannedSum Sum)> planned)
    {
        foreach ((DaySpan on, PlannedSum sum) in planned)
        {
            for (Int128 rest = Int128.Abs(sum.Exact); rest > 0; rest -= Quantity.MaxUnits)
                yield return (on, Quantity.Exactly((long)Int128.Min(rest, Quantity.MaxUnits)), null, Int128.Sign(sum.Exact));
            foreach (((RecordId, int) units, Quantity quantity, int times) in sum.Bounded)
            {
                for (int count = 0; count < Math.Abs(times); count++)
                    yield return (on, quantity, units, Math.Sign(times));
            }
        }
    }

    /// <summary>Whether a number of units is certainly all that a party is planned to get of a line, however uncertain it is in which window.</summary>
    private static bool IsAll(Quantity quantity, PlanChange change, IReadOnlyList<(DaySpan On, PlannedSum Sum)> planned)
    {
        if (change.Line is null || planned.Count < 2 || !quantity.IsExact)
            return false;
        var all = new PlannedSum();
        foreach ((_, PlannedSum sum) in planned)
            all.Add(sum);
        return all.IsExact && all.Exact == quantity.Low;
    }

    /// <summary>What a record took or brought without naming a line may be of the line that is rescheduled, so that it may now be in the new window, too.</summary>
    private void MoveOpenUnits(List<Posting> postings, PlanChange change)
    {
        foreach ((DaySpan on, Quantity quantity, (RecordId, int)? units, int sign) in AllOf(plan.Of(null, change.From)))
        {
            DaySpan wider = on.Hull(change.Due!.Value);
            if (wider == on)
                continue;
            Move(postings, null, change.From, order.Supplier, on, quantity, units, sign);
            Move(postings, null, order.Supplier, change.From, wider, quantity, units, sign);
        }
    }

    private void Move(List<Posting> postings, string? line, PartyId from, PartyId to, DaySpan on, Quantity quantity, (RecordId, int)? units, int sign)
    {
        if (from != to)
            postings.Add(sign > 0 ? Poster.Planned(order, line, from, to, quantity, on, units) : Poster.Planned(order, line, to, from, quantity, on, units));
    }
}

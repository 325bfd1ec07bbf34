namespace GpuSupply.Ledger;

/// <summary>
/// Works out what one record does to the plan of an order, given the plan so far. Units are taken from the window in which the party is planned to
/// get them; from the hull of all such windows where it is open which; and where the party gives up all, from each window exactly what it holds.
/// </summary>
internal sealed class PlanStep(Order order, DaySpan[] dues, PlanSoFar plan)
{
    /// <summary>The order's own lines, as it states them.</summary>
    public List<Posting> Lines()
    {
        var postings = new List<Posting>(order.Schedule.Count);
        for (int index = 0; index < order.Schedule.Count; index++)
        {
            ScheduleLine line = order.Schedule[index];
            postings.Add(Poster.Planned(order, line.Line, order.Supplier, order.Buyer, line.Quantity, dues[index], (order.Id, index)));
        }

        return postings;
    }

    /// <summary>What a change posts.</summary>
    public List<Posting> Postings(RecordId record, in PlanChange change)
    {
        var postings = new List<Posting>(2);
        IReadOnlyList<(DaySpan On, PlannedSum Sum)> planned = plan.Of(change.Line, change.From);
        if (change.Quantity is { } part && !IsAll(part, change, planned))
        {
            Add(postings, change, WindowOf(change), part, (record, change.Part), 1);
        }
        else
        {
            foreach ((DaySpan on, Quantity quantity, (RecordId, int)? units, int sign) in AllOf(planned))
                Add(postings, change, on, quantity, units, sign);
        }

        if (change.From == change.To && change.Line is not null)
            MoveOpenUnits(postings, change);
        return postings;
    }

    /// <summary>The windows from which a change takes units, together.</summary>
    public DaySpan WindowOf(in PlanChange change)
    {
        if (change.Line is null)
            return plan.WindowOf(change.From) ?? Due(null);
        IReadOnlyList<(DaySpan On, PlannedSum Sum)> planned = plan.Of(change.Line, change.From);
        if (planned.Count == 0)
            return Due(change.Line);

        // Units that are planned in a window already are not planned for it anew, as long as there are others.
        bool isMovedWithin = planned.Count > 1 && change.From == change.To;
        DaySpan? hull = null;
        foreach ((DaySpan on, _) in planned)
        {
            if (!isMovedWithin || on != change.Due)
                hull = hull?.Hull(on) ?? on;
        }

        return hull!.Value;
    }

    /// <summary>Whether a change takes units from one window, or one hull, so that all of them have one day: not where it takes all that stands in several.</summary>
    public bool IsOfOneDay(Quantity taken, in PlanChange change) => !IsAll(taken, change, plan.Of(change.Line, change.From));

    /// <summary>When a line is due as the order states it, or of all lines the hull.</summary>
    private DaySpan Due(string? line)
    {
        DaySpan? hull = null;
        for (int index = 0; index < dues.Length; index++)
        {
            if (line is null || order.Schedule[index].Line == line)
                hull = hull?.Hull(dues[index]) ?? dues[index];
        }

        return hull!.Value;
    }

    private void Add(List<Posting> postings, in PlanChange change, DaySpan on, Quantity quantity, (RecordId, int)? units, int sign)
    {
        DaySpan due = change.Due ?? on;
        if (due == on)
        {
            Move(postings, change.Line, change.From, change.To ?? order.Supplier, on, quantity, units, sign);
            return;
        }

        // By way of the supplier, also for a leg: what leaves one window of the plan comes in another.
        Move(postings, change.Line, change.From, order.Supplier, on, quantity, units, sign);
        Move(postings, change.Line, order.Supplier, change.To ?? order.Supplier, due, quantity, units, sign);
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
    private static bool IsAll(Quantity quantity, in PlanChange change, IReadOnlyList<(DaySpan On, PlannedSum Sum)> planned)
    {
        if (change.Line is null || planned.Count < 2 || !quantity.IsExact)
            return false;
        var all = new PlannedSum();
        foreach ((_, PlannedSum sum) in planned)
            all.Add(sum);
        return all.IsExact && all.Exact == quantity.Low;
    }

    /// <summary>What a record took or brought without naming a line may be of the line that is rescheduled, so that it may now be in the new window, too.</summary>
    private void MoveOpenUnits(List<Posting> postings, in PlanChange change)
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
            postings.Add(int.IsNegative(sign) ? Poster.Planned(order, line, to, from, quantity, on, units) : Poster.Planned(order, line, from, to, quantity, on, units));
    }
}

namespace GpuSupply.Ledger;

/// <summary>
/// The plan of an order that records change: reschedules, cancellations and legs of reallocations, taken in their order. What each of them posts
/// follows from those before it, so that the plan is worked out anew, from the first record that differs on, on every day on which something about it
/// was learned.
/// </summary>
internal sealed class OrderPlan(Poster poster)
{
    private readonly List<PlanEvent> _events = [];

    /// <summary>Adds a record's part in the plan.</summary>
    public void Add(PlanEvent part) => _events.Add(part);

    /// <summary>Gives all that is posted to the plan, each with the days as known on which it is.</summary>
    public void Post(Action<PlanEvent, Posting, int, int> add)
    {
        var state = new State(poster);
        PlanEvent[] beginning = [.. _events], ending = [.. _events.Where(part => part.Until != Day.End)];
        Array.Sort(beginning, (one, other) => one.From.CompareTo(other.From));
        Array.Sort(ending, (one, other) => one.Until.CompareTo(other.Until));
        int begun = 0, ended = 0;
        while (begun < beginning.Length || ended < ending.Length)
        {
            int day = Math.Min(begun < beginning.Length ? beginning[begun].From : Day.End, ended < ending.Length ? ending[ended].Until : Day.End);
            (int firstBegun, int firstEnded) = (begun, ended);
            while (begun < beginning.Length && beginning[begun].From == day)
                begun++;
            while (ended < ending.Length && ending[ended].Until == day)
                ended++;
            PlanEvent[] gone = ending[firstEnded..ended];
            state.Change(day, gone, beginning[firstBegun..begun], Emit);
            foreach (PlanEvent part in gone)
                Emit(part, day);
        }

        foreach (PlanEvent part in state.Active)
            Emit(part, Day.End);

        void Emit(PlanEvent part, int until)
        {
            foreach (Posting posting in part.Posted)
                add(part, posting, part.Since, until);
        }
    }

    /// <summary>The plan as known on a day, and what each record did to it: the hull of the windows from which it took units, and whether it is one.</summary>
    public (PlanSoFar Plan, IReadOnlyDictionary<(RecordId Record, int Part), (DaySpan On, bool IsOneDay)> TakenFrom) On(int day)
    {
        var plan = new PlanSoFar();
        var takenFrom = new Dictionary<(RecordId, int), (DaySpan, bool)>();
        PlanEvent? order = null;
        foreach (PlanEvent part in _events.Where(part => part.From <= day && day < part.Until).Order())
        {
            order ??= part;
            PlanStep step = StepOf(poster, order, plan);
            if (part.Change is { Quantity: { } taken } change)
                takenFrom[(part.Version.Record.Id, change.Part)] = (step.WindowOf(change), step.IsOfOneDay(taken, change));
            plan.Add(PostingsOf(step, part), 1);
        }

        return (plan, takenFrom);
    }

    /// <summary>The records that the plan is made of as known on a day, the order first.</summary>
    public IEnumerable<RecordId> RecordsOn(int day) => _events.Where(part => part.From <= day && day < part.Until).Order().Select(part => part.Version.Record.Id).Distinct();

    /// <summary>The windows that the records of the plan name as known on a day, as they were written.</summary>
    public IEnumerable<DateWindow> DuesOn(int day) => _events.Where(part => part.From <= day && day < part.Until).SelectMany(part => part.Version.Record switch
    {
        Order order => order.Schedule.Select(line => line.Due),
        Reschedule reschedule => [reschedule.Due],
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Due).OfType<DateWindow>(),
        _ => [],
    });

    private static PlanStep StepOf(Poster poster, PlanEvent order, PlanSoFar plan)
    {
        var record = (Order)order.Version.Record;
        var dues = new DaySpan[record.Schedule.Count];
        for (int index = 0; index < dues.Length; index++)
            dues[index] = poster.InDays(record.Schedule[index].Due, order.Version.From);
        return new(record, dues, plan);
    }

    private static List<Posting> PostingsOf(PlanStep step, PlanEvent part) => part.Change is { } change ? step.Postings(part.Version.Record.Id, change) : step.Lines();

    /// <summary>The records that count on a day, in their order, and the plan that they make.</summary>
    private sealed class State(Poster poster)
    {
        private readonly PlanSoFar _plan = new();

        public List<PlanEvent> Active { get; } = [];

        /// <summary>Goes to a day: some records no longer count, others do. Those that post something else from now on are emitted as they were.</summary>
        public void Change(int day, PlanEvent[] ending, PlanEvent[] beginning, Action<PlanEvent, int> emit)
        {
            int first = Active.Count;
            foreach (PlanEvent part in ending)
                first = Math.Min(first, Active.BinarySearch(part));
            foreach (PlanEvent part in beginning)
                first = Math.Min(first, Active.BinarySearch(part) is var found && found >= 0 ? found : ~found);

            for (int index = Active.Count - 1; index >= first; index--)
                _plan.Add(Active[index].Posted, -1);
            foreach (PlanEvent part in ending)
                Active.RemoveAt(Active.BinarySearch(part));
            foreach (PlanEvent part in beginning)
            {
                part.Since = day;
                Active.Insert(~Active.BinarySearch(part), part);
            }

            PlanStep? step = Active.Count == 0 ? null : StepOf(poster, Active[0], _plan);
            for (int index = first; index < Active.Count; index++)
            {
                PlanEvent part = Active[index];
                List<Posting> postings = PostingsOf(step!, part);
                if (!postings.SequenceEqual(part.Posted))
                {
                    emit(part, day);
                    (part.Posted, part.Since) = (postings, day);
                }

                _plan.Add(postings, 1);
            }
        }
    }
}

namespace GpuSupply;

/// <summary>
/// What the plan yields by the day on which a claim's stock or flow ends, and how far that falls short of what the claim needs. It is a figure and no
/// label: more can always be ordered, and what is planned need not come.
/// </summary>
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public sealed class PlanGap
{
    internal PlanGap(Bounds plan, Bounds gap, bool isComplete)
    {
        Plan = plan;
        Gap = gap;
        IsComplete = isComplete;
    }

    /// <summary>
    /// What there will be if all comes as planned, in units: of a stock what is held and what is still to come by that day, of a flow what has come and
    /// what is still to come in its window. An end is <see langword="null"/> where the record does not bound what is held.
    /// </summary>
    public Bounds Plan { get; }

    /// <summary>
    /// The least that the claim asserts less <see cref="Plan"/>, in units: how many are missing. Where it is below zero, the plan yields more than the claim
    /// needs.
    /// </summary>
    public Bounds Gap { get; }

    /// <summary>Whether coverage says that orders, reschedules, cancellations and reallocations are all on record, so that nothing else is planned.</summary>
    public bool IsComplete { get; }

    /// <summary>The gap and the plan: <c>the plan yields 22000 units, 54500 units short, as far as the plan is on record</c>.</summary>
    public override string ToString() => $"the plan yields {Plan}, {Gap} short{(IsComplete ? "" : ", as far as the plan is on record")}";
}

namespace GpuSupply.Ledger;

/// <summary>A record's part in the plan of an order, on the days as known on which it is the same.</summary>
/// <param name="version">The record's version.</param>
/// <param name="change">What it asks of the plan; null: it is the order itself.</param>
/// <param name="lastDay">The last day on which it happened, by which the records of an order are taken.</param>
/// <param name="knownOn">The day on which the record became known, its first version.</param>
/// <param name="from">The first day as known on which it counts so.</param>
/// <param name="until">The first day on which it no longer does.</param>
internal sealed class PlanEvent(RecordVersion version, PlanChange? change, int lastDay, int knownOn, int from, int until) : IComparable<PlanEvent>
{
    public RecordVersion Version { get; } = version;

    public PlanChange? Change { get; } = change;

    public int From { get; } = from;

    public int Until { get; } = until;

    private readonly int _lastDay = lastDay;
    private readonly int _knownOn = knownOn;

    /// <summary>What it posted, as known on the days since <see cref="Since"/>.</summary>
    public List<Posting> Posted { get; set; } = [];

    /// <summary>The first day as known on which it posts what it does now.</summary>
    public int Since { get; set; }

    private int Rank => Change is null ? 0 : Version.Record switch { Reschedule => 1, Cancellation => 2, _ => 3 };

    /// <summary>The order in which the records of an order are taken: by the last day of their window, kind, day as known on, id and part.</summary>
    public int CompareTo(PlanEvent? other)
    {
        if (other is null)
            return 1;
        bool isOrder = Change is null, isOtherOrder = other.Change is null;
        if (isOrder != isOtherOrder)
            return isOrder ? -1 : 1;
        int difference = _lastDay.CompareTo(other._lastDay);
        if (difference == 0)
            difference = Rank.CompareTo(other.Rank);
        if (difference == 0)
            difference = _knownOn.CompareTo(other._knownOn);
        if (difference == 0)
            difference = Version.Record.Id.CompareTo(other.Version.Record.Id);
        return difference == 0 ? (Change?.Part ?? 0).CompareTo(other.Change?.Part ?? 0) : difference;
    }
}

namespace GpuSupply.Claims;

/// <summary>One end of the evidence: a number, the records that gave it and what they take for granted.</summary>
internal sealed record EvidenceEnd(Rational Value, bool IsOpen, Supports Supports, IReadOnlyList<Assumption> Assumptions)
{
    /// <summary>Of two lower ends the higher; of equal ones the one that takes less for granted, then the first.</summary>
    public static EvidenceEnd? Higher(EvidenceEnd? one, EvidenceEnd? other) => Sharper(one, other, EvidenceSide.Low);

    /// <summary>Of two upper ends the lower; of equal ones the one that takes less for granted, then the first.</summary>
    public static EvidenceEnd? Lower(EvidenceEnd? one, EvidenceEnd? other) => Sharper(one, other, EvidenceSide.High);

    /// <summary>What one of two ends on a side says at least: the one that is not sharper, of equal ones the first; null: one says nothing.</summary>
    public static EvidenceEnd? Looser(EvidenceEnd? one, EvidenceEnd? other, EvidenceSide side) =>
        one is null || other is null ? null : Compare(one, other, side) > 0 ? other : one;

    /// <summary>Whether a lower end lies above an upper one.</summary>
    public static bool Exclude(EvidenceEnd? low, EvidenceEnd? high) =>
        low is not null && high is not null && (low.Value > high.Value || (low.Value == high.Value && (low.IsOpen || high.IsOpen)));

    /// <summary>Ends added up.</summary>
    public static EvidenceEnd Sum(IReadOnlyCollection<EvidenceEnd> ends) => new(
        ends.Select(end => end.Value).Aggregate((one, other) => one + other), ends.Any(end => end.IsOpen), Supports.Of(ends.Select(end => end.Supports)),
        ends.Select(end => end.Assumptions).Aggregate(Union));

    /// <summary>The same end of another measure: an observation of a part bounds the whole as a part, and one of a whole its parts as a whole.</summary>
    public EvidenceEnd As(EvidenceRule rule) => this with { Supports = Supports.As(rule, EvidenceRule.Own) };

    /// <summary>The same end, where each unit counts so much.</summary>
    public EvidenceEnd Times(Rational weight) => this with { Value = Value * weight };

    /// <summary>An upper end, less a lower one.</summary>
    public EvidenceEnd Less(EvidenceEnd low) =>
        new(Value - low.Value, IsOpen || low.IsOpen, Supports.And(low.Supports), Union(Assumptions, low.Assumptions));

    /// <summary>The same end, moved by what other records say.</summary>
    public EvidenceEnd Moved(Rational by, Supports because, params Assumption[] assuming) =>
        new(Value + by, IsOpen, Supports.And(because), Union(Assumptions, assuming));

    public static IReadOnlyList<Assumption> Union(IReadOnlyList<Assumption> one, IReadOnlyList<Assumption> other) =>
        one.Count == 0 ? other : other.Count == 0 ? one : [.. one.Union(other)];

    /// <summary>Of two ends on a side the sharper; of equal ones the one that takes less for granted, then the first.</summary>
    public static EvidenceEnd? Sharper(EvidenceEnd? one, EvidenceEnd? other, EvidenceSide side)
    {
        if (one is null || other is null)
            return one ?? other;
        int difference = Compare(other, one, side);
        if (difference == 0)
            difference = one.Assumptions.Count.CompareTo(other.Assumptions.Count);
        return difference > 0 ? other : one;
    }

    /// <summary>Above zero where the first is the sharper, below where the second is, whatever they take for granted.</summary>
    private static int Compare(EvidenceEnd one, EvidenceEnd other, EvidenceSide side)
    {
        int difference = one.Value.CompareTo(other.Value) * (side == EvidenceSide.Low ? 1 : -1);
        return difference != 0 ? difference : one.IsOpen.CompareTo(other.IsOpen);
    }
}

namespace GpuSupply.Claims;

/// <summary>Both ends of the evidence on a measure; null is open.</summary>
internal readonly record struct EvidenceEnds(EvidenceEnd? Low, EvidenceEnd? High)
{
    /// <summary>Whether no record bounds the measure.</summary>
    public bool AreOpen => Low is null && High is null;

    /// <summary>Whether the ends leave nothing between them.</summary>
    public bool ExcludeEachOther => EvidenceEnd.Exclude(Low, High);

    /// <summary>What both say.</summary>
    public EvidenceEnds And(EvidenceEnds other) => new(EvidenceEnd.Higher(Low, other.Low), EvidenceEnd.Lower(High, other.High));

    /// <summary>The end on one side.</summary>
    public EvidenceEnd? On(EvidenceSide side) => side == EvidenceSide.Low ? Low : High;

    /// <summary>
    /// The ends without an assumption, sharpened by those with one: which are set aside wherever the former exclude them, and all of them where they
    /// exclude each other.
    /// </summary>
    public static EvidenceEnds Sharpened(EvidenceEnds without, EvidenceEnds with)
    {
        EvidenceEnd? low = EvidenceEnd.Exclude(with.Low, without.High) ? without.Low : with.Low;
        EvidenceEnd? high = EvidenceEnd.Exclude(without.Low, with.High) ? without.High : with.High;
        return EvidenceEnd.Exclude(low, high) ? without : new(low, high);
    }

    /// <summary>The bounds in a unit; a measure that cannot be below zero is at least zero. Null where the ends exclude each other.</summary>
    public Bounds? ToBounds(Unit unit, bool startsAtZero)
    {
        if (ExcludeEachOther)
            return null;
        bool isFloored = startsAtZero && (Low is null || Low.Value < 0);
        Rational? low = isFloored ? 0 : Low?.Value;
        if (low > High?.Value)
            return null;
        return Bounds.Between(low, High?.Value, unit, !isFloored && Low is { IsOpen: true }, High is { IsOpen: true });
    }
}

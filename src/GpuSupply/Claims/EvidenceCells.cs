using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// What the evidence on a measure is made of: the ends of other measures, and what is observed near them. Who asks day after day works out again what has
/// changed.
/// </summary>
internal sealed class EvidenceCells
{
    private readonly Dictionary<IReadOnlySet<RecordId>, EvidenceCells> _without = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is kept of a measure: each of its ends without parts and wholes, the lower one of its parts, and both with them.</summary>
    internal enum Cell
    {
        AloneLow,
        AloneHigh,
        Parts,
        Low,
        High,
    }

    /// <summary>Ends of measures in a unit, with or without assumptions, each by itself: most records move one of them alone.</summary>
    public DatedCache<(ScopedMeasure Measure, Unit Unit, bool Assuming, Cell Cell), EvidenceEnd?> Ends { get; } = new();

    /// <summary>What is ever observed of parties and products that are ever inside or around those of a measure with a name.</summary>
    public DatedCache<(string Name, PartyId Party, ProductId? Product), IReadOnlyList<ObservationIndex.Subject>> Ever { get; } = new();

    /// <summary>What is observed of parties and products inside or around those of a measure with a name.</summary>
    public DatedCache<(string Name, bool IsStock, PartyId Party, ProductId? Product), IReadOnlyList<ScopedMeasure>> Near { get; } = new();

    /// <summary>Whether anything is observed inside a flow's scope and window, and the flow in the windows inside that.</summary>
    public DatedCache<FlowMeasure, (bool IsAny, IReadOnlyList<FlowMeasure> InWindows)> Inside { get; } = new();

    /// <summary>The flow in the windows between those.</summary>
    public DatedCache<FlowMeasure, IReadOnlyList<FlowMeasure>> Between { get; } = new();

    /// <summary>The flow in the windows around its own in which something like it is observed.</summary>
    public DatedCache<FlowMeasure, IReadOnlyList<FlowMeasure>> Around { get; } = new();

    /// <summary>The same of the ledger without some records.</summary>
    public EvidenceCells Without(IReadOnlySet<RecordId> records)
    {
        if (!_without.TryGetValue(records, out EvidenceCells? cells))
            _without[records] = cells = new();
        return cells;
    }
}

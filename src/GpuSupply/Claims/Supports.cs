namespace GpuSupply.Claims;

/// <summary>The records that an end of the evidence rests on, each with its rule. They are looked up when asked for, since most ends are only compared.</summary>
internal sealed class Supports
{
    private readonly Func<IEnumerable<EvidenceSupport>> _find;

    private Supports(bool isEmpty, Func<IEnumerable<EvidenceSupport>> find) => (IsEmpty, _find) = (isEmpty, find);

    /// <summary>No record.</summary>
    public static Supports None { get; } = new(true, () => []);

    /// <summary>Whether it is no record.</summary>
    public bool IsEmpty { get; }

    /// <summary>The records, each once.</summary>
    public IReadOnlyList<EvidenceSupport> All => field ??= [.. _find().Distinct()];

    /// <summary>One record.</summary>
    public static Supports Of(RecordId record, EvidenceRule rule) => new(false, () => [new(record, rule)]);

    /// <summary>Some records.</summary>
    public static Supports Of(IReadOnlyCollection<RecordId> records, EvidenceRule rule) =>
        records.Count == 0 ? None : new(false, () => records.Select(record => new EvidenceSupport(record, rule)));

    /// <summary>The records of a sum.</summary>
    public static Supports Of(Ledger.KnownSum sum, EvidenceRule rule) =>
        sum.HasRecords ? new(false, () => sum.Records.Select(record => new EvidenceSupport(record, rule))) : None;

    /// <summary>The records of both.</summary>
    public Supports And(Supports other) => IsEmpty ? other : other.IsEmpty ? this : new(false, () => All.Concat(other.All));

    /// <summary>The same records; what bounded a measure by one rule bounds another measure by another.</summary>
    public Supports As(EvidenceRule rule, EvidenceRule insteadOf) =>
        IsEmpty ? this : new(false, () => All.Select(support => support.Rule == insteadOf ? support with { Rule = rule } : support));
}

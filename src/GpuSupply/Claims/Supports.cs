using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>The records that an end of the evidence rests on, each with its rule. They are looked up when asked for, since most ends are only compared.</summary>
internal abstract class Supports
{
    /// <summary>No record.</summary>
    public static Supports None { get; } = new Together([]);

    /// <summary>Whether it is no record.</summary>
    public bool IsEmpty => this == None;

    /// <summary>The records, each once.</summary>
    public IReadOnlyList<EvidenceSupport> All => field ??= [.. Find().Distinct()];

    /// <summary>One record.</summary>
    public static Supports Of(RecordId record, EvidenceRule rule) => new Some([record], rule);

    /// <summary>Some records.</summary>
    public static Supports Of(IReadOnlyCollection<RecordId> records, EvidenceRule rule) => records.Count == 0 ? None : new Some(records, rule);

    /// <summary>The records of a sum.</summary>
    public static Supports Of(KnownSum sum, EvidenceRule rule) => sum.HasRecords ? new Summed(sum, rule) : None;

    /// <summary>The records of several.</summary>
    public static Supports Of(IEnumerable<Supports> several)
    {
        Supports[] some = [.. several.Where(one => !one.IsEmpty)];
        return some.Length switch
        {
            0 => None,
            1 => some[0],
            _ => new Together(some),
        };
    }

    /// <summary>The records of both.</summary>
    public Supports And(Supports other) => IsEmpty ? other : other.IsEmpty ? this : new Together([this, other]);

    /// <summary>The same records; what bounded a measure by one rule bounds another measure by another.</summary>
    public Supports As(EvidenceRule rule, EvidenceRule insteadOf) => IsEmpty ? this : new Renamed(this, rule, insteadOf);

    /// <summary>The records by which the end may have become another one on a day: of a sum those that it is made of from that day on, or no more.</summary>
    public abstract IEnumerable<RecordId> MovingOn(int day);

    protected abstract IEnumerable<EvidenceSupport> Find();

    private sealed class Some(IReadOnlyCollection<RecordId> records, EvidenceRule rule) : Supports
    {
        public override IEnumerable<RecordId> MovingOn(int day) => records;

        protected override IEnumerable<EvidenceSupport> Find() => records.Select(record => new EvidenceSupport(record, rule));
    }

    private sealed class Summed(KnownSum sum, EvidenceRule rule) : Supports
    {
        public override IEnumerable<RecordId> MovingOn(int day) => sum.RecordsMovingOn(day);

        protected override IEnumerable<EvidenceSupport> Find() => sum.Records.Select(record => new EvidenceSupport(record, rule));
    }

    private sealed class Together(Supports[] several) : Supports
    {
        public override IEnumerable<RecordId> MovingOn(int day) => several.SelectMany(one => one.MovingOn(day));

        protected override IEnumerable<EvidenceSupport> Find() => several.SelectMany(one => one.All);
    }

    private sealed class Renamed(Supports of, EvidenceRule rule, EvidenceRule insteadOf) : Supports
    {
        public override IEnumerable<RecordId> MovingOn(int day) => of.MovingOn(day);

        protected override IEnumerable<EvidenceSupport> Find() => of.All.Select(support => support.Rule == insteadOf ? support with { Rule = rule } : support);
    }
}

using System.Runtime.CompilerServices;

namespace GpuSupply.Ledger;

/// <summary>
/// What is kept for the views of one case: which of its records have to do with which, and ledgers of some of them, until these are too many.
/// </summary>
internal sealed class Variants
{
    private readonly Record[] _records;
    private readonly ConditionalWeakTable<IReadOnlySet<RecordId>, SourcedRecord[]> _moving = [];
    private readonly Dictionary<(string Scope, IReadOnlySet<RecordId>? Without), SupplyLedger> _kept = [];
    private readonly Lazy<LinkedRecords> _linked;
    private readonly Lazy<RelevantRecords> _relevant;
    private readonly Lazy<LinkedStatements> _statements;
    private long _keptRecords;

    public Variants(Record[] records)
    {
        _records = records;
        _linked = new(() => new LinkedRecords(records));
        _relevant = new(() => new RelevantRecords(records, Linked));
        _statements = new(() => new LinkedStatements(records));
    }

    /// <summary>Which records have to do with each other.</summary>
    public LinkedRecords Linked => _linked.Value;

    /// <summary>Which records have to do with a measure.</summary>
    public RelevantRecords Relevant => _relevant.Value;

    /// <summary>Which claims and disputes have to do with each other.</summary>
    public LinkedStatements Statements => _statements.Value;

    /// <summary>Those of some records that move units, or change what others say: a ledger without them is another one.</summary>
    public SourcedRecord[] MovingIn(IReadOnlySet<RecordId> ids) => _moving.GetValue(
        ids, all => [.. _records.OfType<SourcedRecord>().Where(record => record is SupplyRecord or Correction && all.Contains(record.Id))]);

    /// <summary>The ledger of what is relevant to a scope, without some records; those are one object wherever they are the same.</summary>
    public SupplyLedger Kept(RelevantScope scope, IReadOnlySet<RecordId>? without, Func<SupplyLedger> fold)
    {
        lock (_kept)
        {
            if (_kept.TryGetValue((scope.Key, without), out SupplyLedger? known))
                return known;
            SupplyLedger folded = fold();
            _keptRecords += folded.Known.Book.Count + 1;
            if (_keptRecords > _records.Length + 1_000_000)
            {
                _kept.Clear();
                _keptRecords = folded.Known.Book.Count + 1;
            }

            return _kept[(scope.Key, without)] = folded;
        }
    }
}

using NodaTime;

namespace GpuSupply.Ledger;

/// <summary>All sourced records with the days from which each of their versions is known.</summary>
internal sealed class RecordBook
{
    private readonly SourceId? _defaultSource;
    private readonly Dictionary<RecordId, RecordHistory> _histories = [];
    private readonly List<DatedFinding> _findings = [];
    private int _lastDelivery = Day.Beginning;

    public RecordBook(IReadOnlyList<Record> records, SourceId? defaultSource, Func<Record, string> canonical)
    {
        _defaultSource = defaultSource;
        References = new ReferenceBook(records, canonical);
        foreach (Finding finding in References.Findings)
            _findings.Add(new(finding, Day.Beginning, Day.End));

        Dictionary<RecordId, (SourcedRecord Record, int KnownOn)> first = Deliveries(records, canonical);
        ILookup<RecordId, Correction> corrections = first.Values.Select(delivery => delivery.Record).OfType<Correction>()
            .Where(correction => correction.Record is null or SourcedRecord && Holds(correction, first)).ToLookup(correction => correction.Replaces);
        var builder = new HistoryBuilder(first, corrections, SourceOf);

        // In the order in which the records became known, so that a correction's own history stands before its target's is asked for.
        foreach (RecordId id in first.OrderBy(delivery => delivery.Value.KnownOn).ThenBy(delivery => delivery.Key).Select(delivery => delivery.Key))
            _histories[id] = builder.HistoryOf(id);

        var faults = new RecordFaults(References);
        foreach (RecordHistory history in _histories.Values)
        {
            foreach (RecordVersion version in history.Versions)
            {
                version.Fault = faults.Of(version);
                if (version.Fault is { } fault)
                    _findings.Add(new(fault, version.From, version.Until));
            }
        }

        LastKnownOn = _lastDelivery == Day.Beginning ? null : Day.Date(_lastDelivery);
        KnownDays = [.. _histories.Values.SelectMany(history => history.Versions).Select(version => version.From).Distinct().Order()];
    }

    public ReferenceBook References { get; }

    public IReadOnlyDictionary<RecordId, RecordHistory> Histories => _histories;

    /// <summary>What keeps records out whatever else is known, and what contradicts itself among reference records.</summary>
    public IReadOnlyList<DatedFinding> Findings => _findings;

    /// <summary>The day on which the last record became known; null: there is no sourced record.</summary>
    public LocalDate? LastKnownOn { get; }

    /// <summary>The days on which something became known, in order.</summary>
    public IReadOnlyList<int> KnownDays { get; }

    public RecordVersion? At(RecordId id, int day) => _histories.TryGetValue(id, out RecordHistory? history) ? history.At(day) : null;

    /// <summary>All versions that hold on a day, in the order of their ids.</summary>
    public IEnumerable<RecordVersion> On(int day) =>
        _histories.OrderBy(pair => pair.Key).Select(pair => pair.Value.At(day)).OfType<RecordVersion>();

    /// <summary>Whether a correction counts: one that is left out, or that gives a record of another type, changes nothing.</summary>
    private bool Holds(Correction correction, Dictionary<RecordId, (SourcedRecord Record, int KnownOn)> first)
    {
        if (SourceOf(correction) is { } source && !References.Sources.ContainsKey(source))
            return false;
        if (correction.Record is not { } record || !first.TryGetValue(correction.Replaces, out (SourcedRecord Record, int KnownOn) target) || target.Record.Kind == record.Kind)
            return true;
        string message = $"{correction} gives {record}, but {target.Record} is on record: a correction is of the same type.";
        _findings.Add(new(new(FindingCode.UnknownReference, correction, message), first[correction.Id].KnownOn, Day.End));
        return false;
    }

    private SourceId? SourceOf(SourcedRecord record) => record.Source ?? _defaultSource;

    /// <summary>Each id with the delivery that counts: the first by the day on which it was known, then by canonical JSON.</summary>
    private Dictionary<RecordId, (SourcedRecord Record, int KnownOn)> Deliveries(IReadOnlyList<Record> records, Func<Record, string> canonical)
    {
        var first = new Dictionary<RecordId, (SourcedRecord Record, int KnownOn)>();
        foreach (IGrouping<RecordId, SourcedRecord> same in records.OfType<SourcedRecord>().GroupBy(record => record.Id))
        {
            var dated = new List<(SourcedRecord Record, int KnownOn)>();
            foreach (SourcedRecord record in same)
            {
                if (KnownOn(record) is not { } day)
                    continue;
                _lastDelivery = Math.Max(_lastDelivery, day);
                dated.Add((record, day));
            }

            if (dated.Count == 0)
                continue;
            if (dated.Count > 1)
            {
                dated = [.. dated.OrderBy(delivery => delivery.KnownOn).ThenBy(delivery => canonical(delivery.Record), StringComparer.Ordinal)
                    .DistinctBy(delivery => canonical(delivery.Record))];
                foreach ((SourcedRecord other, int knownOn) in dated.Skip(1))
                    _findings.Add(new(new(FindingCode.DuplicateId, other, $"{other} is on record with different content; the version that was known first stays."), knownOn, Day.End));
            }

            first[same.Key] = dated[0];
        }

        return first;
    }

    private int? KnownOn(SourcedRecord record)
    {
        SourceId? source = SourceOf(record);
        Source? known = source is { } id ? References.Sources.GetValueOrDefault(id) : null;
        if (record.KnownOn is { } day)
            return Day.Number(day);
        if (known is not null)
            return Day.Number(known.PublishedOn);
        string message = source is null
            ? $"{record} names neither a source nor the day on which it was learned."
            : $"{record} names source {source}, which is not on record, and no day on which it was learned.";
        _findings.Add(new(new(FindingCode.UnknownReference, record, message), Day.Beginning, Day.End));
        return null;
    }
}

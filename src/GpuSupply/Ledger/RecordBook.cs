using NodaTime;

namespace GpuSupply.Ledger;

/// <summary>
/// All sourced records with the days on which each of their versions is known. Most records have one version, which holds from the day on which it
/// became known; those have a place alone, so that a million of them stay small.
/// </summary>
internal sealed class RecordBook
{
    private readonly RecordDeliveries _deliveries;
    private readonly ReferenceTimeline _references;
    private readonly Dictionary<int, RecordHistory> _histories = [];
    private readonly Dictionary<int, Finding> _faults = [];

    // Places with a history or a fault, so that most records need no look into those.
    private readonly bool[] _isSpecial;
    private readonly List<DatedFinding> _findings = [];
    private int[]? _byId;

    /// <param name="records">All records.</param>
    /// <param name="defaultSource">Who reported those that name no source.</param>
    /// <param name="canonical">A record's content as text.</param>
    /// <param name="references">The parties, products and sources, with the corrections of these; null: they are among the records.</param>
    public RecordBook(Record[] records, SourceId? defaultSource, Func<Record, string> canonical, ReferenceTimeline? references = null)
    {
        ReferenceBook first = references?.At(Day.Beginning) ?? new ReferenceBook(records, canonical);
        _deliveries = new RecordDeliveries(records, defaultSource, first, canonical);
        _references = AddHistories(first, [.. _deliveries.Corrections.Select(place => (Correction)_deliveries.At(place).Record)], references);
        _findings.AddRange(_references.Findings);
        _findings.AddRange(_deliveries.Findings);
        if (_references.IsCorrected)
            SplitFiscalRecords();
        AddFaults();
        _isSpecial = new bool[Count];
        foreach (int place in _histories.Keys.Concat(_faults.Keys))
            _isSpecial[place] = true;
        LastKnownOn = LastDayOf(_deliveries);
    }

    private RecordBook(RecordBook old, RecordBook changed, IReadOnlySet<RecordId> ids)
    {
        _references = changed._references;
        _deliveries = old._deliveries.With(changed._deliveries, ids);
        LastKnownOn = LastDayOf(_deliveries);
        HashSet<int> places = [.. changed.Ids.Select(PlaceOf)];
        _histories = old._histories.Where(pair => !places.Contains(pair.Key)).ToDictionary();
        _faults = old._faults.Where(pair => !places.Contains(pair.Key)).ToDictionary();
        foreach ((int place, RecordHistory history) in changed._histories)
            _histories[PlaceOf(changed.IdAt(place))] = history;
        foreach ((int place, Finding fault) in changed._faults)
            _faults[PlaceOf(changed.IdAt(place))] = fault;
        _isSpecial = new bool[Count];
        old._isSpecial.CopyTo(_isSpecial, 0);
        foreach (int place in places)
            _isSpecial[place] = _histories.ContainsKey(place) || _faults.ContainsKey(place);
        _findings = [.. _references.Findings, .. old._findings.Where(finding => finding.Finding.Record is SourcedRecord && !finding.IsAbout(ids)), .. changed._findings.Where(finding => finding.Finding.Record is SourcedRecord)];
    }

    private RecordBook(RecordBook other, int place, RecordHistory history)
    {
        (_deliveries, _references, _faults, _findings, LastKnownOn) = (other._deliveries, other._references, other._faults, other._findings, other.LastKnownOn);
        _histories = new(other._histories) { [place] = history };
        _isSpecial = [.. other._isSpecial];
        _isSpecial[place] = true;
    }

    /// <summary>These records, with others in place of some and beside the rest. They keep their places; new ones come after them.</summary>
    /// <param name="changed">The others, with the parties, products and sources of all.</param>
    /// <param name="ids">The records that those are all deliveries of, and which have to do with no others.</param>
    public RecordBook With(RecordBook changed, IReadOnlySet<RecordId> ids) => new(this, changed, ids);

    /// <summary>Parties, products and sources on every day.</summary>
    public ReferenceTimeline References => _references;

    /// <summary>How many records there are; each has a place, from 0.</summary>
    public int Count => _deliveries.Count;

    /// <summary>What keeps records out whatever else is known, and what contradicts itself among reference records.</summary>
    public IReadOnlyList<DatedFinding> Findings => _findings;

    /// <summary>The day on which the last record became known; null: there is no sourced record.</summary>
    public LocalDate? LastKnownOn { get; }

    /// <summary>
    /// The days on which something became known, in order. What was taken back before that is among it, since it counts where the correction does not.
    /// </summary>
    public int[] KnownDays => field ??= [.. Enumerable.Range(0, Count).Select(KnownOnAt).Distinct().Order()];

    /// <summary>The first day from one on on which anything was learned; null: there is none.</summary>
    public int? NextKnownDay(int day) => Sorted.FirstFrom(KnownDays, day) is var next && next < KnownDays.Length ? KnownDays[next] : null;

    /// <summary>The days on which parties, products and sources became different, in order.</summary>
    public IEnumerable<int> ReferenceChanges => _references.Changes;

    /// <summary>Parties, products and sources as known on every day.</summary>
    public IEnumerable<ReferenceBook> AllReferences => _references.Books;

    /// <summary>Parties, products and sources as known on a day.</summary>
    public ReferenceBook ReferencesOn(int day) => _references.At(day);

    /// <summary>The place of a record; −1: there is no such record.</summary>
    public int PlaceOf(RecordId id) => _deliveries.PlaceOf(id);

    /// <summary>The ids of the records, by place.</summary>
    public IReadOnlyList<RecordId> Ids => _deliveries;

    /// <summary>The id of the record at a place.</summary>
    public RecordId IdAt(int place) => _deliveries.At(place).Record.Id;

    /// <summary>The day on which the record at a place was delivered, whatever has been said of it since.</summary>
    public int KnownOnAt(int place) => _deliveries.At(place).KnownOn;

    /// <summary>Who delivered the record at a place, whatever has been said of it since; null: nobody.</summary>
    public SourceId? SourceAt(int place) => _deliveries.SourceOf(_deliveries.At(place).Record);

    /// <summary>The corrections that some sources delivered.</summary>
    public IEnumerable<RecordId> CorrectionsBy(Func<SourceId, bool> source) => _deliveries.Corrections.Where(place => SourceAt(place) is { } one && source(one)).Select(IdAt);

    /// <summary>The places of what changes the plans of orders: reschedules, cancellations and reallocations.</summary>
    public IReadOnlyList<int> PlanChanges => _deliveries.PlanChanges;

    /// <summary>The record at a place as it was delivered.</summary>
    public SourcedRecord FirstAt(int place) => _deliveries.At(place).Record;

    /// <summary>The history of a record; null: there is no such record.</summary>
    public RecordHistory? HistoryOf(RecordId id) => PlaceOf(id) is >= 0 and var place ? HistoryAt(place) : null;

    /// <summary>The history of the record at a place.</summary>
    public RecordHistory HistoryAt(int place) => _histories.TryGetValue(place, out RecordHistory? history) ? history : new(IdAt(place), [OnlyVersion(place)]);

    /// <summary>The version of the record at a place, if it has one that holds from the day on which it became known; otherwise its history.</summary>
    public RecordVersion? OnlyVersionAt(int place, out RecordHistory? history)
    {
        history = null;
        return !_isSpecial[place] ? Plain(place) : _histories.TryGetValue(place, out history) ? null : OnlyVersion(place);
    }

    /// <summary>All versions of the record at a place.</summary>
    public IEnumerable<RecordVersion> VersionsAt(int place) => OnlyVersionAt(place, out RecordHistory? history) is { } only ? [only] : history!.Versions;

    /// <summary>The version of a record that holds on a day; null: none.</summary>
    public RecordVersion? At(RecordId id, int day) => PlaceOf(id) is >= 0 and var place ? At(place, day) : null;

    /// <summary>The version of the record at a place that holds on a day; null: none.</summary>
    public RecordVersion? At(int place, int day)
    {
        if (!_isSpecial[place])
            return _deliveries.At(place).KnownOn <= day ? Plain(place) : null;
        if (_histories.TryGetValue(place, out RecordHistory? history))
            return history.At(day);
        return _deliveries.At(place).KnownOn <= day ? OnlyVersion(place) : null;
    }

    /// <summary>The first day after one on which the record at a place is another; <see cref="Day.End"/>: there is none.</summary>
    public int NextChangeAt(int place, int day)
    {
        if (!_isSpecial[place] || !_histories.TryGetValue(place, out RecordHistory? history))
            return _deliveries.At(place).KnownOn is var knownOn && knownOn > day ? knownOn : Day.End;
        return history.NextChange(day);
    }

    /// <summary>The same records, one of which says something else as long as it says what it says on a day. Nothing else follows from it.</summary>
    public RecordBook Replacing(SourcedRecord changed, int day)
    {
        int place = PlaceOf(changed.Id);
        if (place < 0 || At(place, day) is not { Record: var replaced })
            return this;
        IEnumerable<RecordVersion> versions = HistoryAt(place).Versions.Select(version => ReferenceEquals(version.Record, replaced) ? version with { Record = changed } : version);
        return new(this, place, new(changed.Id, [.. versions]));
    }

    /// <summary>All versions that hold on a day, in the order of their ids.</summary>
    public IEnumerable<RecordVersion> On(int day)
    {
        _byId ??= [.. Enumerable.Range(0, Count).OrderBy(IdAt)];
        return _byId.Select(place => At(place, day)).OfType<RecordVersion>();
    }

    /// <summary>Adds the days on which the versions of the record at a place begin or end.</summary>
    public void AddChanges(int place, List<int> days)
    {
        if (!_histories.TryGetValue(place, out RecordHistory? history))
        {
            days.Add(_deliveries.At(place).KnownOn);
            return;
        }

        foreach (RecordVersion version in history.Versions)
        {
            days.Add(version.From);
            days.Add(version.Until);
        }
    }

    private static LocalDate? LastDayOf(RecordDeliveries deliveries) => deliveries.LastKnownOn == Day.Beginning ? null : Day.Date(deliveries.LastKnownOn);

    private RecordVersion OnlyVersion(int place) => Plain(place) with { Fault = _faults.GetValueOrDefault(place) };

    private RecordVersion Plain(int place)
    {
        (SourcedRecord record, int from) = _deliveries.At(place);
        return new(record, _deliveries.SourceOf(record), from, Day.End, from, from);
    }

    /// <summary>Works out the histories of all that is corrected, and from those of corrected parties, products and sources their timeline.</summary>
    private ReferenceTimeline AddHistories(ReferenceBook first, Correction[] all, ReferenceTimeline? references)
    {
        Correction[] heard = [.. all.Where(correction => _deliveries.IsOnRecord(_deliveries.SourceOf(correction)))];
        var builder = new HistoryBuilder(_deliveries);
        HashSet<RecordId> tooDeep = [.. heard.Where(correction => builder.LevelOf(correction) > HistoryBuilder.MostLevels).Select(correction => correction.Id)];
        ILookup<RecordId, Correction> corrections = heard.Where(correction => correction.Record is null or SourcedRecord && !tooDeep.Contains(correction.Id)).ToLookup(correction => correction.Replaces);

        // Corrections first, and of these the latest, so that a correction's own history stands before its target's is asked for.
        RecordId[] corrected = [.. corrections.Select(same => same.Key).Where(id => _deliveries.PlaceOf(id) >= 0)];
        foreach (RecordId id in corrected.OrderByDescending(id => _deliveries.FirstOf(id) is Correction).ThenByDescending(_deliveries.KnownOnOf).ThenByDescending(id => id))
            _histories[_deliveries.PlaceOf(id)] = new(id, builder.VersionsOf(id, corrections));
        foreach (RecordVersion version in heard.SelectMany(correction => HistoryOf(correction.Id)!.Versions))
        {
            var correction = (Correction)version.Record;
            string? message = tooDeep.Contains(correction.Id) ? $"{correction} corrects a correction of a correction and so on: of these only {HistoryBuilder.MostLevels} count." : WhyNot(correction, first);
            if (message is not null)
                _findings.Add(new(new(FindingCode.UnknownReference, correction, message) { Missing = correction.Record is null or SourcedRecord ? null : correction.Record.IdAsText }, version.From, version.Until));
        }

        return references ?? ReferenceTimeline.Of(
            first,
            [
                .. heard.Where(correction => correction.Record is not (null or SourcedRecord))
                    .OrderBy(correction => _deliveries.KnownOnOf(correction.Id)).ThenBy(correction => correction.Id).Select(correction => HistoryOf(correction.Id)!),
            ]);
    }

    /// <summary>Why a correction changes nothing: it gives a record of another type, or one that must be on record and is not. Null: it counts.</summary>
    private string? WhyNot(Correction correction, ReferenceBook references) => correction.Record switch
    {
        Party party when !references.Parties.ContainsKey(party.Id) => $"{correction} gives {party}, which is not on record.",
        Product product when !references.Products.ContainsKey(product.Id) => $"{correction} gives {product}, which is not on record.",
        Source one when !references.Sources.ContainsKey(one.Id) => $"{correction} gives {one}, which is not on record.",
        SourcedRecord record when _deliveries.FirstOf(correction.Replaces) is { } target && target.Kind != record.Kind =>
            $"{correction} gives {record}, but {target} is on record: a correction is of the same type.",
        _ => null,
    };

    /// <summary>A record that is dated by a fiscal year says something else once that year is corrected.</summary>
    private void SplitFiscalRecords()
    {
        for (int place = 0; place < Count; place++)
        {
            RecordHistory history = HistoryAt(place);
            if (!history.Versions.Any(version => RecordFaults.WindowsIn(version.Record).Any(window => !window.Window.IsResolved)))
                continue;
            _histories[place] = new(history.Id, [.. history.Versions.SelectMany(Split)]);
        }

        IEnumerable<RecordVersion> Split(RecordVersion version)
        {
            int[] ends = [.. _references.Changes.Where(day => version.From < day && day < version.Until && IsRedated(version.Record, day)), version.Until];
            return ends.Select((until, index) => version with { From = index == 0 ? version.From : ends[index - 1], Until = until });
        }
    }

    /// <summary>Whether a record's windows are other days from a day on than on the day before.</summary>
    private bool IsRedated(SourcedRecord record, int day) =>
        RecordFaults.WindowsIn(record).Any(window => _references.At(day - 1).InDays(window.Window) != _references.At(day).InDays(window.Window));

    private void AddFaults()
    {
        for (int place = 0; place < Count; place++)
        {
            if (_histories.TryGetValue(place, out RecordHistory? history))
                _histories[place] = new(history.Id, [.. history.Versions.Select(version => version with { Fault = FaultOf(version) })]);
            else if (FaultOf(Plain(place)) is { } fault)
                _faults[place] = fault;
        }

        Finding? FaultOf(in RecordVersion version)
        {
            Finding? fault = new RecordFaults(_references.At(version.From)).Of(version);
            if (fault is not null)
                _findings.Add(new(fault, version.From, version.Until));
            return fault;
        }
    }
}

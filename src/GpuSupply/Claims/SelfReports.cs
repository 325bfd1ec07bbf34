using System.Collections.Concurrent;
using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Finds what a claim's speaker reported: what the speaker, or a party of the speaker's control group on the day on which the claim became known,
/// issued, unless it is a filing. The claim's own source counts as the speaker's where it names no issuer, and so do its copies; they count even
/// where they are filings.
/// </summary>
internal sealed class SelfReports(Timeline timeline)
{
    private readonly ConcurrentDictionary<(ReferenceBook, PartyId, int, SourceId?, int), HashSet<RecordId>> _known = new();

    private readonly ConcurrentDictionary<HashSet<RecordId>, HashSet<RecordId>> _sets = new(HashSet<RecordId>.CreateSetComparer());

    // A record that is corrected may have been reported by one source before and by another since; most are not.
    private readonly Reports _reports = new(timeline.Book);

    /// <summary>
    /// The records that the speaker's side reported, whether or not they are known yet: one object for the same records. What was claimed or disputed is none
    /// of them, since it bounds nothing; nor what corrects a party, a product or a source, since by these everything is read.
    /// </summary>
    /// <param name="ledger">A view of the timeline.</param>
    /// <param name="speaker">The speaker.</param>
    /// <param name="claimed">The day on which the claim became known.</param>
    /// <param name="own">The claim's own source.</param>
    public IReadOnlySet<RecordId> Of(KnownLedger ledger, PartyId speaker, int claimed, SourceId? own)
    {
        foreach (int place in _reports.Elsewhere)
            ledger.Hears(timeline.Book.NextChangeAt(place, ledger.HeardOn));
        int asOf = _reports.Elsewhere.Count == 0 ? Day.Beginning : ledger.HeardOn;
        return _known.GetOrAdd((ledger.References, speaker, claimed, own, asOf), _ => Find(ledger, speaker, claimed, own) is var found ? _sets.GetOrAdd(found, found) : found);
    }

    private HashSet<RecordId> Find(KnownLedger ledger, PartyId speaker, int claimed, SourceId? own)
    {
        ReferenceBook references = ledger.References;
        HashSet<PartyId> group = references.ControlGroupOf(speaker, claimed);
        var ids = new HashSet<RecordId>();
        foreach (SourceId source in OwnWords(references, group, own))
        {
            foreach (int place in _reports.BySource(source))
            {
                RecordVersion? version = timeline.Book.At(place, ledger.HeardOn) ?? timeline.Book.VersionsAt(place).Select(one => (RecordVersion?)one).FirstOrDefault();

                // What was taken back on its own day has no version, but is on record where the one who took it back is not heard.
                SourceId? reportedBy = version is { } known ? known.Source : timeline.Book.SourceAt(place);
                if (reportedBy == source && IsEvidence(timeline.Book.FirstAt(place)))
                    ids.Add(timeline.Book.IdAt(place));
            }
        }

        return ids;
    }

    /// <summary>Whether a record can bound anything, or a correction is one of such a record.</summary>
    private bool IsEvidence(Record record)
    {
        var seen = new HashSet<RecordId>();
        while (record is Correction { Record: null or SourcedRecord } correction && seen.Add(correction.Id) && timeline.Book.PlaceOf(correction.Replaces) is >= 0 and var place)
            record = timeline.Book.FirstAt(place);
        return record is not (Claim or Dispute or Correction);
    }

    /// <summary>The sources of which what they say is the speaker's own word, with all that repeat one of these.</summary>
    private static IEnumerable<SourceId> OwnWords(ReferenceBook references, HashSet<PartyId> group, SourceId? own)
    {
        IEnumerable<SourceId> issued = group.SelectMany(party => references.SourcesOf(party)).Where(source => references.Sources[source].SourceKind != SourceKind.Filing);
        bool isOwn = own is { } named && references.Sources.TryGetValue(named, out Source? record) && (record.Issuer is not { } issuer || group.Contains(issuer));
        return references.WithCopies(isOwn ? [.. issued, own!.Value] : issued);
    }

    /// <summary>The places of records by whoever reported any of their versions, and those that several reported.</summary>
    private sealed class Reports
    {
        private static readonly List<int> None = [];

        private readonly Dictionary<SourceId, List<int>> _bySource = [];
        private readonly List<int> _elsewhere = [];

        public Reports(RecordBook book)
        {
            for (int place = 0; place < book.Count; place++)
            {
                SourceId? delivered = book.SourceAt(place);
                Add(delivered, place);
                _ = book.OnlyVersionAt(place, out RecordHistory? history);
                foreach (SourceId? other in history?.Versions.Select(version => version.Source).Where(source => source != delivered).Distinct() ?? [])
                {
                    Add(other, place);
                    _elsewhere.Add(place);
                }
            }
        }

        public IReadOnlyList<int> Elsewhere => _elsewhere;

        public IReadOnlyList<int> BySource(SourceId source) => _bySource.GetValueOrDefault(source, None);

        private void Add(SourceId? reporter, int place)
        {
            if (reporter is not { } source)
                return;
            if (!_bySource.TryGetValue(source, out List<int>? places))
                _bySource[source] = places = [];
            places.Add(place);
        }
    }
}

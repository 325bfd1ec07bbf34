using NodaTime;

namespace GpuSupply.TestKit.Verdicts;

/// <summary>A record as it holds on the day that a case is looked at, and the day on which it was learned that it does.</summary>
public sealed record HeardRecord(SourcedRecord Record, LocalDate LearnedOn, SourceId? Source);

/// <summary>What is on record of a case on a day: with the corrections that are known by then, and nothing that was learned later.</summary>
public sealed class Heard
{
    private readonly Dictionary<SourceId, Source> _sources;
    private readonly Claim? _claim;

    public Heard(GeneratedCase generated, LocalDate known, RecordId claim)
    {
        Known = known;
        Scopes = new Scopes(generated.Records);
        _sources = generated.Records.OfType<Source>().ToDictionary(source => source.Id);
        SourcedRecord[] records = [.. generated.Sourced.Where(record => generated.KnownOn(record) <= known)];
        Correction[] corrections = [.. records.OfType<Correction>().OrderBy(generated.KnownOn).ThenBy(correction => correction.Id)];
        foreach (SourcedRecord record in records.Where(record => record is not Correction))
        {
            Correction? last = corrections.LastOrDefault(correction => correction.Replaces == record.Id);
            if (last is { Record: null })
                continue;
            if (last?.Record is SourcedRecord version)
            {
                bool keepsItsDays = record is SupplyRecord supply && version is SupplyRecord right && supply.On == right.On;
                Add(version, keepsItsDays ? generated.KnownOn(record) : generated.KnownOn(last), last.Source);
            }
            else
            {
                Add(record, generated.KnownOn(record), record.Source);
            }
        }

        HeardRecord[] copies = [.. All.Where(one => All.Any(other => IsCopyOf(one, other)))];
        All.RemoveAll(copies.Contains);
        _claim = All.Select(heard => heard.Record).OfType<Claim>().FirstOrDefault(one => one.Id == claim);

        void Add(SourcedRecord record, LocalDate learned, SourceId? source) => All.Add(new(record, learned, source));
    }

    public LocalDate Known { get; }

    public Scopes Scopes { get; }

    public List<HeardRecord> All { get; } = [];

    /// <summary>Whether the claim's speaker, or somebody on the same side, issued the record.</summary>
    public bool IsSelfReported(HeardRecord heard)
    {
        if (_claim is not { Source: { } own } || heard.Source is not { } cited)
            return false;
        SourceId origin = OriginOf(cited);
        Source source = _sources[origin];
        bool isOwn = origin == OriginOf(own);
        return source.Issuer is { } issuer ? (isOwn || source.SourceKind != SourceKind.Filing) && Scopes.IsOneSide(issuer, _claim.Speaker) : isOwn;
    }

    // Of what is observed of one measure by sources that repeat each other only what the nearest to the original says counts.
    private bool IsCopyOf(HeardRecord one, HeardRecord other)
    {
        if (one is not { Record: Observation mine, Source: { } source } || other is not { Record: Observation theirs, Source: { } nearer } || source == nearer || mine.Measure != theirs.Measure)
            return false;
        (int far, int near) = (DistanceOf(source), DistanceOf(nearer));
        return OriginOf(source) == OriginOf(nearer) && (near < far || (near == far && theirs.Id.CompareTo(mine.Id) < 0));
    }

    private int DistanceOf(SourceId source) => _sources[source].DerivedFrom is { } origin ? 1 + DistanceOf(origin) : 0;

    // What repeats another source speaks with its voice.
    private SourceId OriginOf(SourceId source)
    {
        while (_sources[source].DerivedFrom is { } origin)
            source = origin;
        return source;
    }
}

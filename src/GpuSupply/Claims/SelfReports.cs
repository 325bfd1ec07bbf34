using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Finds what a claim's speaker reported: what the speaker, or a party of the speaker's control group on the day on which the claim became known,
/// issued, unless it is a filing. The claim's own source counts as the speaker's where it names no issuer, and so do its copies; they count even
/// where they are filings.
/// </summary>
internal sealed class SelfReports
{
    private readonly ReferenceBook _references;
    private readonly HashSet<PartyId> _group;
    private readonly SourceId? _own;

    public SelfReports(ReferenceBook references, Question question)
    {
        _references = references;
        _group = question.Claim is { } claim ? references.ControlGroupOf(claim.Speaker, question.KnownFrom) : [];
        _own = question.Claim is null ? null : question.Source;
    }

    /// <summary>Whether what a source says is the speaker's own word. A source that repeats another one is judged by that one, too.</summary>
    public bool Contains(SourceId source) => _references.OriginalsOf(source).Any(IsOwnWord);

    private bool IsOwnWord(SourceId source)
    {
        if (!_references.Sources.TryGetValue(source, out Source? record))
            return false;
        bool isOwn = source == _own;
        bool isIssued = record.Issuer is { } issuer ? _group.Contains(issuer) : isOwn;
        return isIssued && (isOwn || record.SourceKind != SourceKind.Filing);
    }
}

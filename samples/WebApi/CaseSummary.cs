using NodaTime;

namespace WebApi;

/// <summary>What a case is.</summary>
/// <param name="Id">The hash by which it is asked for.</param>
/// <param name="Title">Its title.</param>
/// <param name="KnownOn">The day on which the last of its records became known.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="Counts">How many of each type.</param>
/// <param name="Findings">How many findings there are about them on that day.</param>
/// <param name="Links">Where more is said.</param>
internal sealed record CaseSummary(
    string Id, string Title, LocalDate KnownOn, int Records, IReadOnlyDictionary<RecordKind, int> Counts, int Findings, CaseLinks Links)
{
    public CaseSummary(KeptCase kept)
        : this(
            kept.Id,
            kept.Case.Title,
            kept.Ledger.KnownOn,
            kept.Case.Records.Count,
            kept.Case.Records.CountBy(record => record.Kind).OrderBy(count => count.Key).ToDictionary(),
            kept.Ledger.Findings.Count,
            CaseLinks.Of(kept.Id))
    {
    }
}

using System.Collections.Concurrent;

namespace GpuSupply.Reporting;

/// <summary>What is reported on a case as known on a day, whatever the form: <c>new SupplyReport(records, ledger).ToHtml()</c>.</summary>
public sealed class SupplyReport
{
    private readonly SupplyCase _case;
    private readonly Dictionary<SourceId, Source> _sources;
    private readonly ConcurrentDictionary<RecordId, IReadOnlyList<VerdictChange>> _histories = new();

    /// <summary>A report on what a ledger says on its day.</summary>
    /// <param name="records">The case that the ledger was folded from.</param>
    /// <param name="ledger">The ledger.</param>
    public SupplyReport(SupplyCase records, SupplyLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(ledger);
        (_case, Ledger) = (records, ledger);
        _sources = ledger.Sources.ToDictionary(source => source.Id);
    }

    /// <summary>The ledger.</summary>
    public SupplyLedger Ledger { get; }

    /// <summary>The policy by which claims are read; unless set <see cref="ReadingPolicy.Standard"/>.</summary>
    public ReadingPolicy Policy { get; init; } = ReadingPolicy.Standard;

    /// <summary>The claims that are reported on; none, as unless set: all that are known on the ledger's day.</summary>
    public IReadOnlyList<RecordId> Claims { get; init; } = [];

    /// <summary>Whether it says how each verdict came about, day by day; unless set it does not.</summary>
    public bool HasHistory { get; init; }

    /// <summary>The lines of a journal that could not be read; unless set none.</summary>
    public IReadOnlyList<DeadLetter> SetAside { get; init; } = [];

    /// <summary>The verdicts on the claims that were asked for, by the order of the ids. Worked out when first asked for.</summary>
    /// <exception cref="KeyNotFoundException">No such claim is known on the ledger's day.</exception>
    public IReadOnlyList<Verdict> Verdicts => field ??=
    [
        .. (Claims.Count == 0 ? Ledger.Claims.Select(claim => claim.Id) : Claims.Distinct().Order()).Select(id => Ledger.Verify(id, Policy)),
    ];

    /// <summary>What the records contradict, and what the verdicts came upon besides.</summary>
    /// <inheritdoc cref="Verdicts" path="/exception"/>
    public IReadOnlyList<Finding> Findings => field ??= [.. Ledger.Findings, .. Verdicts.Where(verdict => !IsTold(verdict)).SelectMany(verdict => verdict.Findings)];

    /// <summary>A claim's verdicts over time, worked out when first asked for; <see langword="null"/>: the report has none.</summary>
    /// <param name="claim">The claim.</param>
    /// <exception cref="KeyNotFoundException">No such claim is known on the ledger's day.</exception>
    public IReadOnlyList<VerdictChange>? HistoryOf(RecordId claim) => HasHistory ? _histories.GetOrAdd(claim, id => Ledger.History(id, Policy)) : null;

    /// <summary>Who reported a record; <see langword="null"/>: nobody is named.</summary>
    /// <param name="record">The record.</param>
    public Source? SourceOf(SourcedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (record.Source ?? _case.Source) is { } id ? _sources.GetValueOrDefault(id) : null;
    }

    /// <summary>The report for programs, <c>gpusupply-report/1</c>: every number as text, <see langword="null"/> where there is no end. Lines end in a line feed.</summary>
    /// <inheritdoc cref="Verdicts" path="/exception"/>
    public string ToJson() => JsonReport.Of(this);

    /// <summary>
    /// The report for people, as one HTML page that stands alone: pictures are in it, nothing is loaded and nothing is run. Light or dark as the reader has it; it can be printed, and read by
    /// keyboard and screen reader. It works out what <see cref="Verdict.Explain"/> does, for every claim.
    /// </summary>
    /// <inheritdoc cref="Verdicts" path="/exception"/>
    public string ToHtml() => HtmlReport.Of(this);

    /// <summary>The ledger's title and day.</summary>
    public override string ToString() => $"Report on {Ledger}";

    /// <summary>Whether a finding about the records says already that what a verdict rests on differs.</summary>
    private bool IsTold(Verdict verdict) => Ledger.Findings.Any(finding =>
        finding.Code == FindingCode.SourcesDiffer && finding.Record is SourcedRecord record && verdict.Used.Any(use => use.Record == record.Id));
}

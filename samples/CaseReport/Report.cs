namespace CaseReport;

/// <summary>What is reported, whatever the form.</summary>
internal sealed class Report
{
    private readonly SupplyCase _case;
    private readonly ReportOptions _options;
    private readonly Dictionary<SourceId, Source> _sources;

    public Report(SupplyCase records, IReadOnlyList<DeadLetter> setAside, SupplyLedger ledger, ReportOptions options)
    {
        _case = records;
        _options = options;
        _sources = ledger.Sources.ToDictionary(source => source.Id);
        Ledger = ledger;
        SetAside = setAside;
        Verdicts =
        [
            .. ledger.Claims.Select(claim => claim.Id).Where(id => options.Claims.Count == 0 || options.Claims.Contains(id))
                .Select(id => ledger.Verify(id, options.Policy)),
        ];
    }

    public SupplyLedger Ledger { get; }

    /// <summary>The lines of the journal that could not be read.</summary>
    public IReadOnlyList<DeadLetter> SetAside { get; }

    public ReadingPolicy Policy => _options.Policy;

    /// <summary>The verdicts on the claims that were asked for, by the order of the ids.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; }

    /// <summary>What the records contradict, and what the verdicts came upon besides.</summary>
    public IReadOnlyList<Finding> Findings => field ??= [.. Ledger.Findings, .. Verdicts.Where(verdict => !IsTold(verdict)).SelectMany(verdict => verdict.Findings)];

    /// <summary>A claim's verdicts over time; <see langword="null"/>: nobody asked for them.</summary>
    public IReadOnlyList<VerdictChange>? HistoryOf(RecordId claim) => _options.History ? Ledger.History(claim, Policy) : null;

    /// <summary>Who reported a record; <see langword="null"/>: nobody is named.</summary>
    public Source? SourceOf(SourcedRecord record) => (record.Source ?? _case.Source) is { } id ? _sources.GetValueOrDefault(id) : null;

    /// <summary>Whether a finding about the records says already that what a verdict rests on differs.</summary>
    private bool IsTold(Verdict verdict) => Ledger.Findings.Any(finding =>
        finding.Code == FindingCode.SourcesDiffer && finding.Record is SourcedRecord record && verdict.Used.Any(use => use.Record == record.Id));
}

namespace GpuSupply.Ledger;

/// <summary>
/// The parties and products for which coverage makes all records of a stage complete from an open beginning. A coverage speaks of all that is inside
/// its party and its product, but not of how that is shared among them: who names a company and its sites says that their units are all on record, and
/// some of them may be on record as the company's. So those accounts are complete that a coverage itself names, with all that is inside.
/// </summary>
internal sealed class CompleteAccounts
{
    private static readonly (Stage Stage, MeasureKind Measure)[] Stages =
    [
        (Stage.OnOrder, MeasureKind.OnOrder), (Stage.InTransit, MeasureKind.InTransit), (Stage.OnHand, MeasureKind.OnHand), (Stage.InService, MeasureKind.InService),
    ];

    private readonly KnownLedger _ledger;
    private readonly Dictionary<(PartyId Party, ProductId Product), List<(Coverage Coverage, DaySpan Span)>> _coverages = [];

    public CompleteAccounts(KnownLedger ledger)
    {
        _ledger = ledger;

        // What is complete for one supplier's units is not for others'.
        (Coverage Coverage, DaySpan Span)[] all =
        [
            .. ledger.Records.Where(version => version.Record is Coverage { Supplier: null }).Select(version => ((Coverage)version.Record, CoveredDays.Of(ledger, version)))
                .Where(pair => pair.Item2.First <= pair.Item2.Last),
        ];
        foreach ((Coverage coverage, _) in all)
            _coverages[(coverage.Party, coverage.Product)] = [];
        ILookup<PartyId, ProductId> named = _coverages.Keys.ToLookup(key => key.Party, key => key.Product);
        foreach ((Coverage coverage, DaySpan span) in all)
        {
            IReadOnlySet<ProductId> products = ledger.References.ScopeOf(coverage.Product);
            foreach (PartyId party in ledger.References.ScopeOf(coverage.Party, span.Last))
            {
                foreach (ProductId product in named[party].Where(products.Contains))
                    _coverages[(party, product)].Add((coverage, span));
            }
        }
    }

    /// <summary>Each account that is complete, with the last day up to which it is: an account of a party with all inside it, the same over these days.</summary>
    public IEnumerable<(PartyId Party, ProductId Product, Stage Stage, int Until)> All()
    {
        foreach (((PartyId party, ProductId product), List<(Coverage Coverage, DaySpan Span)> coverages) in _coverages)
        {
            int lastOfScope = LastDayOfScope(party);
            foreach ((Stage stage, MeasureKind measure) in Stages)
            {
                int until = lastOfScope;
                foreach (RecordKind kind in MeasureParts.RecordsOf(measure))
                    until = Math.Min(until, CoveredDays.FromTheBeginning(coverages.Where(pair => pair.Coverage.Of.Contains(kind)).Select(pair => pair.Span)) ?? Day.Beginning);
                if (until > Day.Beginning)
                    yield return (party, product, stage, until);
            }
        }
    }

    /// <summary>The last day before other parties are inside a party than in the beginning.</summary>
    private int LastDayOfScope(PartyId party)
    {
        IReadOnlySet<PartyId> first = _ledger.References.ScopeOf(party, Day.Beginning);
        foreach (int day in _ledger.References.MembershipChanges)
        {
            if (!first.SetEquals(_ledger.References.ScopeOf(party, day)))
                return day - 1;
        }

        return Day.End;
    }
}

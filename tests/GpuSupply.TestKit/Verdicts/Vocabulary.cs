namespace GpuSupply.TestKit.Verdicts;

/// <summary>All that could happen unrecorded to the parties and products that a case is about, on one day.</summary>
/// <remarks>
/// What no record and no question is about is left out where it changes nothing: units can come from outside instead of from an order, and can be left on
/// hand. A party beside the case has any number of units to give and takes any.
/// </remarks>
public sealed class Vocabulary
{
    private static readonly MeasureKind[] Pipeline =
        [MeasureKind.OnOrder, MeasureKind.InTransit, MeasureKind.Ordered, MeasureKind.Cancelled, MeasureKind.Shipped, MeasureKind.OrderValue, MeasureKind.Due];

    private static readonly MeasureKind[] Field =
        [MeasureKind.OnHand, MeasureKind.InService, MeasureKind.Held, MeasureKind.Activated, MeasureKind.Retired];

    private readonly List<PartyId> _parties;
    private readonly List<ProductId> _products;
    private readonly List<PartyId?> _suppliers;
    private readonly List<string?> _purposes;
    private readonly List<IReadOnlyList<SpendBasis>> _bases;
    private readonly bool _hasPipeline;
    private readonly bool _hasField;
    private readonly bool _hasMoney;
    private readonly bool _hasPrices;

    public Vocabulary(IReadOnlyList<ScopedMeasure> measures, IReadOnlyList<Reported> reported, IReadOnlyList<Coverage> coverages, Scopes scopes)
    {
        _parties = [.. measures.SelectMany(measure => scopes.Inside(measure.Party, Counting.DaysOf(measure).Last))
            .Concat(reported.SelectMany(report => new[] { report.What.From.Party, report.What.To.Party })).Distinct().Where(party => party != Happening.Elsewhere)];
        _products = [.. measures.Select(measure => measure.Product).OfType<ProductId>().SelectMany(scopes.KindsOf)
            .Concat(reported.Select(report => report.What.Product!.Value)).Distinct()];
        _suppliers = [.. measures.Select(measure => measure.Supplier).Concat(coverages.Select(coverage => coverage.Supplier)).Append(null).Distinct()];
        _purposes = [.. measures.Select(measure => measure.Purpose).Append(null).Distinct()];
        _bases = Subsets([.. measures.Select(measure => measure.Basis).OfType<SpendBasis>().Distinct()]);
        _hasPipeline = measures.Any(measure => Pipeline.Contains(measure.Kind)) || reported.Any(report => Touches(report, Stage.OnOrder, Stage.InTransit));
        _hasField = measures.Any(measure => Field.Contains(measure.Kind))
            || reported.Any(report => report.What.Type == RecordKind.Movement || (report.What.Type == RecordKind.Reallocation && Touches(report, Stage.OnHand)));
        HasPlans = measures.Any(measure => measure.Kind == MeasureKind.Due);
        _hasPrices = measures.Any(measure => measure.Kind == MeasureKind.OrderValue);
        _hasMoney = measures.Any(measure => measure.Kind == MeasureKind.Spend);
    }

    /// <summary>Whether a question is about plans.</summary>
    public bool HasPlans { get; }

    public IReadOnlyList<PartyId?> Suppliers => _suppliers;

    /// <summary>The supplier of a record as far as a question could tell.</summary>
    public PartyId? Told(PartyId? supplier) => _suppliers.Contains(supplier) ? supplier : null;

    /// <summary>The prices that matter: both ends of what a record says, or, where it says nothing, some.</summary>
    public IEnumerable<long> Prices((long Least, long Most) ends) => !_hasPrices ? [ends.Least]
        : ends.Most == long.MaxValue ? [0, 1, 1000] : new[] { ends.Least, ends.Most }.Distinct();

    /// <summary>What could happen on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="dues">The days for which units can be planned.</param>
    /// <param name="known">The last day on which a plan can have been changed that counts.</param>
    public IEnumerable<Happening> On(int day, IReadOnlyList<int> dues, int known)
    {
        foreach (Happening happening in On(day))
        {
            bool isOrder = happening.Type == RecordKind.Order;
            bool isPlanned = HasPlans && day <= known && (isOrder || happening.Type == RecordKind.Cancellation || (happening.Type == RecordKind.Reallocation && happening.From.Stage == Stage.OnOrder));
            foreach (long price in isOrder ? Prices((0, long.MaxValue)) : [0])
            {
                if (!isPlanned)
                    yield return happening with { Price = price };
                foreach (int due in isPlanned ? dues : [])
                    yield return happening with { Price = price, Due = due };
            }
        }

        if (!HasPlans || day > known)
            yield break;
        foreach (Happening ordered in On(day).Where(one => one.Type == RecordKind.Order))
        {
            foreach (int due in dues)
            {
                foreach (int late in dues.Where(late => late != due))
                    yield return ordered with { Type = RecordKind.Reschedule, From = ordered.To, Due = due, NewDue = late };
            }
        }
    }

    private IEnumerable<Happening> On(int day)
    {
        foreach (PartyId party in _parties)
        {
            foreach (ProductId product in _products)
            {
                foreach (PartyId? supplier in _suppliers)
                {
                    foreach ((RecordKind type, PartyId from, Stage left, PartyId to, Stage reached) in Moves(party))
                        yield return new(type, day) { From = (from, left), To = (to, reached), Product = product, Supplier = supplier };
                }
            }

            if (!_hasMoney)
                continue;
            foreach (PartyId? supplier in _suppliers)
            {
                foreach (string? purpose in _purposes)
                {
                    foreach (IReadOnlyList<SpendBasis> bases in _bases)
                        yield return new(RecordKind.Observation, day) { To = (party, Stage.Outside), Supplier = supplier, Purpose = purpose, Bases = bases };
                }
            }
        }
    }

    private IEnumerable<(RecordKind, PartyId, Stage, PartyId, Stage)> Moves(PartyId party)
    {
        PartyId elsewhere = Happening.Elsewhere;
        if (_products.Count == 0)
            yield break;
        yield return (RecordKind.Receipt, elsewhere, Stage.Outside, party, Stage.OnHand);
        if (_hasPipeline)
        {
            yield return (RecordKind.Order, elsewhere, Stage.Supply, party, Stage.OnOrder);
            yield return (RecordKind.Cancellation, party, Stage.OnOrder, elsewhere, Stage.Supply);
            yield return (RecordKind.Shipment, party, Stage.OnOrder, party, Stage.InTransit);
            yield return (RecordKind.Receipt, party, Stage.InTransit, party, Stage.OnHand);
        }

        if (_hasField)
        {
            yield return (RecordKind.Movement, party, Stage.OnHand, party, Stage.InService);
            yield return (RecordKind.Movement, party, Stage.InService, party, Stage.OnHand);
            yield return (RecordKind.Movement, party, Stage.OnHand, party, Stage.Retired);
            yield return (RecordKind.Movement, party, Stage.InService, party, Stage.Retired);
            yield return (RecordKind.Movement, party, Stage.OnHand, party, Stage.Supply);
        }

        foreach (Stage stage in new[] { Stage.OnOrder, Stage.InTransit, Stage.OnHand })
        {
            if (stage == Stage.OnHand ? !_hasField && _hasPipeline : !_hasPipeline)
                continue;
            foreach (PartyId other in _parties.Where(other => other != party).Append(elsewhere))
                yield return (RecordKind.Reallocation, party, stage, other, stage);
            yield return (RecordKind.Reallocation, elsewhere, stage, party, stage);
        }
    }

    private static bool Touches(Reported report, params Stage[] stages) => stages.Contains(report.What.From.Stage) || stages.Contains(report.What.To.Stage);

    private static List<IReadOnlyList<SpendBasis>> Subsets(SpendBasis[] bases) =>
        [.. Enumerable.Range(0, 1 << bases.Length).Select(set => (IReadOnlyList<SpendBasis>)[.. bases.Where((_, index) => (set >> index & 1) == 1)])];
}

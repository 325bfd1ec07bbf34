using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>Flows in a window, as far as they are on record.</summary>
internal static class Flows
{
    private static readonly MeasureKind[] Kinds =
    [
        MeasureKind.Ordered, MeasureKind.Cancelled, MeasureKind.Shipped, MeasureKind.Received, MeasureKind.Activated, MeasureKind.Retired,
        MeasureKind.ReallocatedIn, MeasureKind.ReallocatedOut, MeasureKind.Due,
    ];

    // What counts as each kind, by who it came to or, of some, left.
    private static readonly (MeasureKind Kind, Query Query)[] Queries =
    [
        (MeasureKind.Ordered, Query.Sum(Column.Quantity).Where(RecordKind.Order).WhereStage(Stage.OnOrder)),
        (MeasureKind.Cancelled, Query.SumLeft(Column.Quantity).Where(RecordKind.Cancellation).WhereStage(Stage.OnOrder)),
        (MeasureKind.Shipped, Query.SumLeft(Column.Quantity).Where(RecordKind.Shipment)),
        (MeasureKind.Received, Query.Sum(Column.Quantity).Where(RecordKind.Receipt)),
        (MeasureKind.Activated, Query.Sum(Column.Quantity).Where(RecordKind.Movement).WhereStage(Stage.InService)),
        (MeasureKind.Retired, Query.Sum(Column.Quantity).Where(RecordKind.Movement).WhereStage(Stage.Retired)),
        (MeasureKind.ReallocatedIn, Query.Sum(Column.Quantity).Where(RecordKind.Reallocation).WhereStage(Stage.OnOrder, Stage.InTransit, Stage.OnHand)),
        (MeasureKind.ReallocatedOut, Query.SumLeft(Column.Quantity).Where(RecordKind.Reallocation).WhereStage(Stage.OnOrder, Stage.InTransit, Stage.OnHand)),
        (MeasureKind.Due, Query.Sum(Column.Quantity).WhereStage(Stage.Planned).WithoutNetted()),
    ];

    /// <summary>Every party's own flows, without those that are zero throughout, by party, product and kind.</summary>
    public static IReadOnlyList<Flow> OfParties(KnownLedger ledger, DaySpan during)
    {
        TransferColumns columns = ledger.Columns.Columns;
        var sums = new SumsByParty(columns);
        foreach ((MeasureKind kind, Query query) in Queries)
            sums.Add(query.GroupBy(Key.Party, Key.Product).In(ledger.HeardOn, during).Answer(columns), (int)kind);
        ledger.Timeline.Once(static timeline => new NettedPlans(timeline.Columns)).AddTo(sums, (int)MeasureKind.Due, NettedPlans.Counting.InFlows, ledger.HeardOn, during);
        return [.. sums.InOrder().Select(one => Finish(one.Party, one.Product, (MeasureKind)one.Number, one.Sum))
            .Where(flow => flow.Kind != MeasureKind.Due || flow.High > 0)];

        static Flow Finish(PartyId party, ProductId product, MeasureKind kind, Sums sum)
        {
            (long low, long best, long high) = sum.ToInt64(() => $"The flow {Kebab.Of(kind)} of {party} in {product}");
            return new() { Party = party, Product = product, Kind = kind, Low = low, Best = best, High = high };
        }
    }

    /// <summary>
    /// The flow of a measure, with the records that certainly or possibly count in it. A move inside the scope is no flow of it. Of a plan the supplier has
    /// none, since the supplier is to send the units and not to receive them.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="kind">The kind of flow.</param>
    /// <param name="parties">Whose.</param>
    /// <param name="products">Of what.</param>
    /// <param name="suppliers">From which suppliers only; null: from all.</param>
    /// <param name="during">When.</param>
    /// <param name="ofOrders">Whether units count only if the order that they are of is on record.</param>
    public static KnownSum Of(
        KnownLedger ledger, MeasureKind kind, IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, IReadOnlySet<PartyId>? suppliers, DaySpan during,
        bool ofOrders = false) =>
        Sum(ledger, new Scope(kind, parties, products, suppliers, ofOrders), during);

    /// <summary>
    /// What came to the stages of a stock of some parties in a window, less what left them, as it is on record, of some suppliers' units only if these are given.
    /// Moves inside count nothing.
    /// </summary>
    public static KnownSum Between(
        KnownLedger ledger, IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, IReadOnlySet<PartyId>? suppliers, MeasureKind stock, DaySpan during) =>
        Sum(ledger, new Scope(stock, parties, products, suppliers), during);

    /// <summary>What left the stages of a stock of some parties in a window, without what came.</summary>
    public static KnownSum Leaving(
        KnownLedger ledger, IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, IReadOnlySet<PartyId>? suppliers, MeasureKind stock, DaySpan during) =>
        Sum(ledger, new Scope(stock, parties, products, suppliers, IsLeaving: true), during);

    private static KnownSum Sum(KnownLedger ledger, Scope scope, DaySpan during) => scope.Kind == MeasureKind.Due
        ? KnownSum.Of(ledger, (scope, during), key => new Counting(ledger.Timeline, key.scope).Planned(key.during))
        : RowsOf(ledger, scope).FewIn(ledger, during) ?? KnownSum.Of(ledger, (scope, during), key => RowsOf(ledger, key.scope).In(key.during));

    private static CountedRows RowsOf(KnownLedger ledger, Scope scope) =>
        ledger.Timeline.Once(static _ => new Kept<CountedRows>()).Of(scope, one => new(ledger.Columns, new Counting(ledger.Timeline, one).Counted()));

    /// <summary>What a sum is made of, in any window. Sets of parties and products are those that the references keep, and the same ones only if they are one object.</summary>
    private sealed record Scope(
        MeasureKind Kind, IReadOnlySet<PartyId> Parties, IReadOnlySet<ProductId> Products, IReadOnlySet<PartyId>? Suppliers, bool OfOrders = false, bool IsLeaving = false);

    /// <summary>Finds what counts in a scope.</summary>
    private sealed class Counting(Timeline timeline, Scope scope)
    {
        private readonly TransferList _columns = timeline.Columns;

        /// <summary>The rows that count, on any day, with what each adds.</summary>
        public IEnumerable<(int Row, long Low, long Best, long High)> Counted()
        {
            bool isFlow = Kinds.Contains(scope.Kind);
            foreach (int row in RowsIn(DaySpan.Always))
            {
                int sign = isFlow ? IsOfFlow(row) ? 1 : 0 : Moves(row);
                if (scope.IsLeaving)
                    sign = sign < 0 ? 1 : 0;
                if (sign == 0)
                    continue;
                (long low, long best, long high) = UnitsOf(row);
                yield return int.IsNegative(sign) ? (row, -high, -best, -low) : (row, low, best, high);
            }
        }

        /// <summary>What is planned in a window. The plans of an order are netted together, whatever lines they are of.</summary>
        public VisibleSums Planned(DaySpan during)
        {
            var sums = new VisibleSums.Builder(_columns);
            var plans = new Dictionary<RecordId, List<int>>();
            foreach (int row in RowsIn(during))
            {
                if (_columns.Plan[row] < 0 || SignOf(row) is not (not 0 and var sign))
                    continue;
                var best = default(Sums);
                best.AddIn(during, _columns.SpanOf(row), 0, sign * UnitsOf(row).Best, 0);
                sums.Add(row, _columns.KnownFrom[row], _columns.KnownUntil[row], best);
                RecordId order = _columns.PlanLines[_columns.Plan[row]].Order;
                if (!plans.TryGetValue(order, out List<int>? rows))
                    plans[order] = rows = [];
                rows.Add(row);
            }

            foreach (List<int> rows in plans.Values)
                sums.AddTogether(rows, some => Net(some, during));
            return sums.Build();
        }

        private IEnumerable<int> RowsIn(DaySpan during) => timeline.Once(static all => new RowsByParty(all.Columns)).Of(scope.Parties, scope.Products, during)
            .Where(row => (!scope.OfOrders || _columns.Supplier[row] >= 0) && !IsFromElsewhere(row));

        private bool IsOfFlow(int row) => WhoseFlow(_columns, row, scope.Kind) is { } party && IsInside(party) && !IsMoveInside(row);

        /// <summary>1 for what comes to the stages of a stock, −1 for what leaves them, 0 for what stays inside or outside.</summary>
        private int Moves(int row)
        {
            bool into = MeasureParts.Counts(scope.Kind, _columns.ToStage[row]) && IsInside(_columns.ToParty[row]);
            bool outOf = MeasureParts.Counts(scope.Kind, _columns.FromStage[row]) && IsInside(_columns.FromParty[row]);
            return (into ? 1 : 0) - (outOf ? 1 : 0);
        }

        private Sums Net(IEnumerable<int> rows, DaySpan during)
        {
            var plans = new PlanNetting<int>();
            foreach (int row in rows)
            {
                DaySpan on = _columns.SpanOf(row);
                plans.Add(0, _columns.Plan[row], on, _columns.Units[row], SignOf(row), UnitsOf(row).Low, UnitsOf(row).High, on.IsInside(during));
            }

            var sum = default(Sums);
            foreach ((_, Int128 low, Int128 high) in plans.Nets())
                sum.Add(low, 0, high);
            return sum;
        }

        /// <summary>1 for what the scope is planned to get, −1 for what it is no longer, 0 for what stays inside or outside.</summary>
        private int SignOf(int row) => (IsPlannedBy(row, _columns.ToParty) ? 1 : 0) - (IsPlannedBy(row, _columns.FromParty) ? 1 : 0);

        private bool IsPlannedBy(int row, int[] party) => party[row] != _columns.Supplier[row] && IsInside(party[row]);

        private bool IsFromElsewhere(int row) => scope.Suppliers is { } only && _columns.Supplier[row] >= 0 && !only.Contains(_columns.Parties[_columns.Supplier[row]]);

        // Units of unknown origin may be that supplier's, and may not.
        private (long Low, long Best, long High) UnitsOf(int row) =>
            scope.Suppliers is not null && _columns.Supplier[row] < 0 ? (0, 0, _columns.High[row]) : (_columns.Low[row], _columns.Best[row], _columns.High[row]);

        private bool IsInside(int party) => scope.Parties.Contains(_columns.Parties[party]);

        private bool IsMoveInside(int row) =>
            scope.Kind is MeasureKind.ReallocatedIn or MeasureKind.ReallocatedOut && IsInside(_columns.FromParty[row]) && IsInside(_columns.ToParty[row]);
    }

    /// <summary>The party whose flow of a kind a transfer is; null: of none.</summary>
    private static int? WhoseFlow(TransferList columns, int row, MeasureKind kind)
    {
        RecordKind record = columns.Kind[row];
        return kind switch
        {
            _ when columns.Plan[row] >= 0 => null,
            MeasureKind.Ordered => record == RecordKind.Order ? columns.ToParty[row] : null,
            MeasureKind.Cancelled => record == RecordKind.Cancellation ? columns.FromParty[row] : null,
            MeasureKind.Shipped => record == RecordKind.Shipment ? columns.FromParty[row] : null,
            MeasureKind.Received => record == RecordKind.Receipt ? columns.ToParty[row] : null,
            MeasureKind.Activated => record == RecordKind.Movement && columns.ToStage[row] == Stage.InService ? columns.ToParty[row] : null,
            MeasureKind.Retired => record == RecordKind.Movement && columns.ToStage[row] == Stage.Retired ? columns.ToParty[row] : null,
            MeasureKind.ReallocatedIn => record == RecordKind.Reallocation ? columns.ToParty[row] : null,
            MeasureKind.ReallocatedOut => record == RecordKind.Reallocation ? columns.FromParty[row] : null,
            _ => null,
        };
    }
}

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

    private static readonly Query Came = Query.Sum(Column.Quantity)
        .Where(RecordKind.Order, RecordKind.Receipt, RecordKind.Movement, RecordKind.Reallocation).GroupBy(Key.Party, Key.Product, Key.Kind, Key.Stage);

    private static readonly Query Left = Query.SumLeft(Column.Quantity)
        .Where(RecordKind.Cancellation, RecordKind.Shipment, RecordKind.Reallocation).GroupBy(Key.Party, Key.Product, Key.Kind, Key.Stage);

    private static readonly Query Planned = Query.Sum(Column.Quantity).WhereStage(Stage.Planned).GroupBy(Key.Party, Key.Product);

    /// <summary>Every party's own flows, without those that are zero throughout, by party, product and kind.</summary>
    public static IReadOnlyList<Flow> OfParties(KnownLedger ledger, DaySpan during)
    {
        var sums = new Dictionary<(PartyId Party, ProductId Product, MeasureKind Kind), Sums>();
        foreach ((Query query, Func<QueryRow, MeasureKind?> kindOf) in new (Query, Func<QueryRow, MeasureKind?>)[]
        {
            (Came, row => KindOfCame(row.Kind!.Value, row.Stage!.Value)), (Left, row => KindOfLeft(row.Kind!.Value, row.Stage!.Value)), (Planned, _ => MeasureKind.Due),
        })
        {
            foreach (QueryRow row in query.OfLedger(ledger.HeardOn, during).Answer(ledger.Columns))
            {
                if (kindOf(row) is { } kind)
                    Add((row.Party!.Value, row.Product!.Value, kind), row.Quantity!.Value.Low, row.Quantity.Value.Best, row.Quantity.Value.High);
            }
        }

        foreach (((int party, int product, MeasureKind kind), Sums sum) in Netted(ledger, during))
            Add((ledger.Columns.Parties[party], ledger.Columns.Products[product], kind), sum.Low, sum.Best, sum.High);
        return [.. sums.Where(pair => !pair.Value.IsZero).Select(pair => Finish(pair.Key, pair.Value))
            .Where(flow => flow.Kind != MeasureKind.Due || flow.High > 0 || flow.Low > 0)
            .OrderBy(flow => flow.Party).ThenBy(flow => flow.Product).ThenBy(flow => flow.Kind)];

        void Add((PartyId, ProductId, MeasureKind) key, Int128 low, Int128 best, Int128 high)
        {
            sums.TryGetValue(key, out Sums sum);
            sum.Add(low, best, high);
            sums[key] = sum;
        }

        static Flow Finish((PartyId Party, ProductId Product, MeasureKind Kind) key, Sums sum)
        {
            (long low, long best, long high) = sum.ToInt64(() => $"The flow {Kebab.Of(key.Kind)} of {key.Party} in {key.Product}");
            return new() { Party = key.Party, Product = key.Product, Kind = key.Kind, Low = low, Best = best, High = high };
        }
    }

    /// <summary>What transfers that are netted before bounds are taken, or stay in their account, add to flows.</summary>
    private static Dictionary<(int Party, int Product, MeasureKind Kind), Sums> Netted(KnownLedger ledger, DaySpan during)
    {
        TransferList columns = ledger.Columns;
        var sums = new Dictionary<(int Party, int Product, MeasureKind Kind), Sums>();
        var plans = new PlanNetting<(int, int, MeasureKind)>();
        foreach (int row in columns.Columns.NettedRowNumbers)
        {
            if (!ledger.IsVisible(row) || !columns.SpanOf(row).Meets(during))
                continue;
            foreach (MeasureKind kind in Kinds)
            {
                if (WhoseFlow(columns, row, kind) is { } party)
                    Count(kind, row, party, 1);
                if (kind == MeasureKind.Due && columns.Plan[row] >= 0 && columns.FromParty[row] != columns.Supplier[row])
                    Count(kind, row, columns.FromParty[row], -1);
            }
        }

        foreach (((int, int, MeasureKind) key, Int128 low, Int128 high) in plans.Nets())
        {
            sums.TryGetValue(key, out Sums sum);
            sum.Add(low, 0, high);
            sums[key] = sum;
        }

        return sums;

        void Count(MeasureKind kind, int row, int party, int sign)
        {
            var key = (party, columns.Product[row], kind);
            (DaySpan on, long low, long high) = (columns.SpanOf(row), columns.Low[row], columns.High[row]);
            if (kind == MeasureKind.Due)
            {
                plans.Add(key, columns.Plan[row], on, columns.Units[row], sign, low, high, on.IsInside(during));
                (low, high) = (0, 0);
            }

            sums.TryGetValue(key, out Sums sum);
            sum.AddIn(during, on, low, sign * columns.Best[row], high);
            sums[key] = sum;
        }
    }

    private static MeasureKind? KindOfCame(RecordKind record, Stage stage) => (record, stage) switch
    {
        (_, Stage.Planned) => null,
        (RecordKind.Order, _) => MeasureKind.Ordered,
        (RecordKind.Receipt, _) => MeasureKind.Received,
        (RecordKind.Reallocation, _) => MeasureKind.ReallocatedIn,
        (RecordKind.Movement, Stage.InService) => MeasureKind.Activated,
        (RecordKind.Movement, Stage.Retired) => MeasureKind.Retired,
        _ => null,
    };

    private static MeasureKind? KindOfLeft(RecordKind record, Stage stage) => (record, stage) switch
    {
        (_, Stage.Planned) => null,
        (RecordKind.Cancellation, _) => MeasureKind.Cancelled,
        (RecordKind.Shipment, _) => MeasureKind.Shipped,
        (RecordKind.Reallocation, _) => MeasureKind.ReallocatedOut,
        _ => null,
    };

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
                yield return sign > 0 ? (row, low, best, high) : (row, -high, -best, -low);
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
            if (_columns.Plan[row] >= 0)
                return 0;
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
        bool isPlan = columns.Plan[row] >= 0;
        RecordKind record = columns.Kind[row];
        return kind switch
        {
            MeasureKind.Due => isPlan && columns.ToParty[row] != columns.Supplier[row] ? columns.ToParty[row] : null,
            _ when isPlan => null,
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

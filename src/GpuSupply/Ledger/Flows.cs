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

    /// <summary>Every party's own flows, without those that are zero throughout, by party, product and kind.</summary>
    public static IReadOnlyList<Flow> OfParties(KnownLedger ledger, DaySpan during)
    {
        TransferColumns columns = ledger.Columns;
        var sums = new Dictionary<(int Party, int Product, MeasureKind Kind), Sums>();
        var plans = new PlanNetting<(int Party, int Product, MeasureKind Kind)>();
        foreach (int row in ledger.Rows)
        {
            foreach (MeasureKind kind in Kinds)
            {
                if (WhoseFlow(columns, row, kind) is { } party)
                    Count((party, columns.Product[row], kind), row, 1);
                if (kind == MeasureKind.Due && columns.Plan[row] >= 0 && columns.FromParty[row] != columns.Supplier[row])
                    Count((columns.FromParty[row], columns.Product[row], kind), row, -1);
            }
        }

        foreach (((int, int, MeasureKind) key, Int128 low, Int128 high) in plans.Nets())
        {
            sums.TryGetValue(key, out Sums sum);
            sum.Add(low, 0, high);
            sums[key] = sum;
        }

        return [.. sums.Where(pair => !pair.Value.IsZero).Select(pair => Finish(pair.Key, pair.Value))
            .Where(flow => flow.Kind != MeasureKind.Due || flow.High > 0 || flow.Low > 0)
            .OrderBy(flow => flow.Party).ThenBy(flow => flow.Product).ThenBy(flow => flow.Kind)];

        void Count((int, int, MeasureKind Kind) key, int row, int sign)
        {
            DaySpan on = columns.SpanOf(row);
            if (!on.Meets(during))
                return;
            (long low, long high) = (columns.Low[row], columns.High[row]);
            if (key.Kind == MeasureKind.Due)
            {
                plans.Add(key, columns.Plan[row], on, columns.Units[row], sign, low, high, on.IsInside(during));
                (low, high) = (0, 0);
            }

            sums.TryGetValue(key, out Sums sum);
            AddIn(ref sum, during, on, low, sign * columns.Best[row], high);
            sums[key] = sum;
        }

        Flow Finish((int Party, int Product, MeasureKind Kind) key, Sums sum)
        {
            (PartyId party, ProductId product) = (columns.Parties[key.Party], columns.Products[key.Product]);
            (long low, long best, long high) = sum.ToInt64(() => $"The flow {Kebab.Of(key.Kind)} of {party} in {product}");
            return new() { Party = party, Product = product, Kind = key.Kind, Low = low, Best = best, High = high };
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
        KnownSum.Of(ledger, new Scope(kind, parties, products, suppliers, during, ofOrders), scope => new Counting(ledger.Timeline, scope).Flow());

    /// <summary>
    /// What came to the stages of a stock of some parties in a window, less what left them, as it is on record, of some suppliers' units only if these are given.
    /// Moves inside count nothing.
    /// </summary>
    public static KnownSum Between(
        KnownLedger ledger, IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, IReadOnlySet<PartyId>? suppliers, MeasureKind stock, DaySpan during) =>
        KnownSum.Of(ledger, new Scope(stock, parties, products, suppliers, during, false), scope => new Counting(ledger.Timeline, scope).Moved());

    /// <summary>What left the stages of a stock of some parties in a window, without what came.</summary>
    public static KnownSum Leaving(
        KnownLedger ledger, IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, IReadOnlySet<PartyId>? suppliers, MeasureKind stock, DaySpan during) =>
        KnownSum.Of(ledger, (IsLeaving: true, Scope: new Scope(stock, parties, products, suppliers, during, false)), key => new Counting(ledger.Timeline, key.Scope).Left());

    /// <summary>What a sum is made of. Sets of parties and products are those that the references keep, and the same ones only if they are one object.</summary>
    private sealed record Scope(
        MeasureKind Kind, IReadOnlySet<PartyId> Parties, IReadOnlySet<ProductId> Products, IReadOnlySet<PartyId>? Suppliers, DaySpan During, bool OfOrders);

    /// <summary>Adds up a scope, as known on every day.</summary>
    private sealed class Counting(Timeline timeline, Scope scope)
    {
        private readonly TransferColumns _columns = timeline.Columns;
        private readonly VisibleSums.Builder _sums = new(timeline.Columns);

        private IEnumerable<int> Rows => timeline.Once(static all => new RowsByParty(all.Columns)).Of(scope.Parties, scope.Products, scope.During);

        public VisibleSums Flow()
        {
            var plans = new Dictionary<RecordId, List<int>>();
            foreach (int row in Rows)
            {
                if ((scope.OfOrders && _columns.Supplier[row] < 0) || IsFromElsewhere(row))
                    continue;
                if (scope.Kind == MeasureKind.Due)
                    AddPlanned(row, plans);
                else if (WhoseFlow(_columns, row, scope.Kind) is { } party && IsInside(party) && !IsMoveInside(row))
                    Add(row, UnitsOf(row));
            }

            foreach (List<int> rows in plans.Values)
                _sums.AddTogether(rows, Net);
            return _sums.Build();
        }

        public VisibleSums Moved()
        {
            foreach ((int row, bool isLeaving) in Moving())
                Add(row, UnitsOf(row), isTakenOff: isLeaving);
            return _sums.Build();
        }

        public VisibleSums Left()
        {
            foreach ((int row, _) in Moving().Where(moving => moving.IsLeaving))
                Add(row, UnitsOf(row));
            return _sums.Build();
        }

        private IEnumerable<(int Row, bool IsLeaving)> Moving()
        {
            foreach (int row in Rows)
            {
                if (_columns.Plan[row] >= 0 || IsFromElsewhere(row))
                    continue;
                bool into = MeasureParts.Counts(scope.Kind, _columns.ToStage[row]) && IsInside(_columns.ToParty[row]);
                bool outOf = MeasureParts.Counts(scope.Kind, _columns.FromStage[row]) && IsInside(_columns.FromParty[row]);
                if (into != outOf)
                    yield return (row, outOf);
            }
        }

        private void Add(int row, (long Low, long Best, long High) units, bool isTakenOff = false)
        {
            var sum = default(Sums);
            AddIn(ref sum, scope.During, _columns.SpanOf(row), units.Low, units.Best, units.High);
            _sums.Add(row, isTakenOff ? sum.TakenOff() : sum);
        }

        // The plans of an order are netted together, whatever lines they are of.
        private void AddPlanned(int row, Dictionary<RecordId, List<int>> plans)
        {
            if (_columns.Plan[row] < 0 || SignOf(row) is not (not 0 and var sign))
                return;
            Add(row, (0, sign * UnitsOf(row).Best, 0));
            RecordId order = _columns.PlanLines[_columns.Plan[row]].Order;
            if (!plans.TryGetValue(order, out List<int>? rows))
                plans[order] = rows = [];
            rows.Add(row);
        }

        private Sums Net(IEnumerable<int> rows)
        {
            var plans = new PlanNetting<int>();
            foreach (int row in rows)
            {
                DaySpan on = _columns.SpanOf(row);
                plans.Add(0, _columns.Plan[row], on, _columns.Units[row], SignOf(row), UnitsOf(row).Low, UnitsOf(row).High, on.IsInside(scope.During));
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
    private static int? WhoseFlow(TransferColumns columns, int row, MeasureKind kind)
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

    /// <summary>Adds what [low, best, high] units in a window are worth in another: what certainly falls inside, and what may.</summary>
    private static void AddIn(ref Sums sum, DaySpan during, DaySpan on, Int128 low, Int128 best, Int128 high)
    {
        if (!on.Meets(during))
            return;
        bool isInside = on.IsInside(during);
        bool isBestInside = during.First <= on.Middle && on.Middle <= during.Last;
        sum.Add(isInside ? low : Int128.Min(low, 0), isBestInside ? best : 0, isInside ? high : Int128.Max(high, 0));
    }
}

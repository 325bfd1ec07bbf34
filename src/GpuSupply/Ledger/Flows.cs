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
    /// The flow of a measure, and the records that certainly or possibly count in it. A move inside the scope is no flow of it. Of a plan the supplier has
    /// none, since the supplier is to send the units and not to receive them.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="kind">The kind of flow.</param>
    /// <param name="parties">Whose.</param>
    /// <param name="products">Of what.</param>
    /// <param name="supplier">From which supplier only; null: from all.</param>
    /// <param name="during">When.</param>
    /// <param name="ofOrders">Whether units count only if the order that they are of is on record.</param>
    public static (Sums Sum, IReadOnlyList<int> Records) Of(
        KnownLedger ledger, MeasureKind kind, IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, PartyId? supplier, DaySpan during,
        bool ofOrders = false)
    {
        TransferColumns columns = ledger.Columns;
        var sum = default(Sums);
        var plans = new PlanNetting<int>();
        var records = new HashSet<int>();
        foreach (int row in ledger.RowsOf(parties))
        {
            if (!products.Contains(columns.Products[columns.Product[row]]) || !columns.SpanOf(row).Meets(during))
                continue;
            bool isSupplierOpen = supplier is not null && columns.Supplier[row] < 0;
            if (ofOrders && columns.Supplier[row] < 0)
                continue;
            if (supplier is { } only && !isSupplierOpen && columns.Parties[columns.Supplier[row]] != only)
                continue;

            // Units of unknown origin may be that supplier's, and may not.
            (long low, long best, long high) = isSupplierOpen ? (0, 0, columns.High[row]) : (columns.Low[row], columns.Best[row], columns.High[row]);
            if (kind == MeasureKind.Due)
            {
                if (columns.Plan[row] < 0)
                    continue;
                bool into = IsPlannedBy(row, columns.ToParty), outOf = IsPlannedBy(row, columns.FromParty);
                if (into == outOf)
                    continue;
                DaySpan on = columns.SpanOf(row);
                plans.Add(0, columns.Plan[row], on, columns.Units[row], into ? 1 : -1, low, high, on.IsInside(during));
                AddIn(ref sum, during, on, 0, into ? best : -best, 0);
                records.Add(columns.Record[row]);
                continue;
            }

            if (WhoseFlow(columns, row, kind) is not { } party || !parties.Contains(columns.Parties[party]))
                continue;
            if (kind is MeasureKind.ReallocatedIn or MeasureKind.ReallocatedOut
                && parties.Contains(columns.Parties[columns.FromParty[row]]) && parties.Contains(columns.Parties[columns.ToParty[row]]))
                continue;
            AddIn(ref sum, during, columns.SpanOf(row), low, best, high);
            records.Add(columns.Record[row]);
        }

        foreach ((_, Int128 low, Int128 high) in plans.Nets())
            sum.Add(low, 0, high);
        return (sum, [.. records.Order()]);

        bool IsPlannedBy(int row, int[] party) => party[row] != columns.Supplier[row] && parties.Contains(columns.Parties[party[row]]);
    }

    /// <summary>
    /// What came to and what left stages of a scope in a window, each as it is on record, and the records concerned. Moves inside count nothing.
    /// </summary>
    public static (Sums In, Sums Out, IReadOnlyList<int> Records) Between(
        KnownLedger ledger, IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, Func<Stage, bool> stages, DaySpan during)
    {
        TransferColumns columns = ledger.Columns;
        Sums came = default, left = default;
        var records = new HashSet<int>();
        foreach (int row in ledger.RowsOf(parties))
        {
            if (columns.Plan[row] >= 0 || !products.Contains(columns.Products[columns.Product[row]]) || !columns.SpanOf(row).Meets(during))
                continue;
            bool into = stages(columns.ToStage[row]) && parties.Contains(columns.Parties[columns.ToParty[row]]);
            bool outOf = stages(columns.FromStage[row]) && parties.Contains(columns.Parties[columns.FromParty[row]]);
            if (into == outOf)
                continue;
            AddIn(ref into ? ref came : ref left, during, columns.SpanOf(row), columns.Low[row], columns.Best[row], columns.High[row]);
            records.Add(columns.Record[row]);
        }

        return (came, left, [.. records.Order()]);
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

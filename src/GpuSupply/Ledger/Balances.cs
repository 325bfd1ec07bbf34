using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>Balances of accounts at the end of a day.</summary>
internal static class Balances
{
    private static readonly Query Accounts = Query.Net(Column.Quantity).GroupBy(Key.Party, Key.Product, Key.Stage);

    /// <summary>Every account's own balance, without those that are zero throughout, by party, product and stage.</summary>
    public static IReadOnlyList<Balance> OfAccounts(KnownLedger ledger, int day)
    {
        var sums = new Dictionary<(PartyId Party, ProductId Product, Stage Stage), Sums>();
        foreach (QueryRow row in Accounts.OfLedger(ledger.HeardOn, new(Day.Beginning, day)).Answer(ledger.Columns))
            Add((row.Party!.Value, row.Product!.Value, row.Stage!.Value), row.Quantity!.Value.Low, row.Quantity.Value.Best, row.Quantity.Value.High);
        foreach (((int party, int product, Stage stage), Sums sum) in Netted(ledger, day))
            Add((ledger.Columns.Parties[party], ledger.Columns.Products[product], stage), sum.Low, sum.Best, sum.High);
        return [.. sums.Where(pair => !pair.Value.IsZero).Select(pair => Finish(pair.Key.Party, pair.Key.Product, pair.Key.Stage, pair.Value))
            .OrderBy(balance => balance.Party).ThenBy(balance => balance.Product).ThenBy(balance => balance.Stage)];

        void Add((PartyId, ProductId, Stage) account, Int128 low, Int128 best, Int128 high)
        {
            sums.TryGetValue(account, out Sums sum);
            sum.Add(low, best, high);
            sums[account] = sum;
        }
    }

    /// <summary>What transfers that are netted before bounds are taken add to balances.</summary>
    private static Dictionary<(int Party, int Product, Stage Stage), Sums> Netted(KnownLedger ledger, int day)
    {
        TransferList columns = ledger.Columns;
        var sums = new Dictionary<(int Party, int Product, Stage Stage), Sums>();
        var plans = new PlanNetting<(int Party, int Product, Stage Stage)>();
        foreach (int row in columns.Columns.NettedRowNumbers)
        {
            var from = (columns.FromParty[row], columns.Product[row], columns.FromStage[row]);
            var to = (columns.ToParty[row], columns.Product[row], columns.ToStage[row]);
            DaySpan on = columns.SpanOf(row);
            if (from == to || on.First > day || !ledger.IsVisible(row))
                continue;
            plans.Add(to, columns.Plan[row], on, columns.Units[row], 1, columns.Low[row], columns.High[row], on.Last <= day);
            plans.Add(from, columns.Plan[row], on, columns.Units[row], -1, columns.Low[row], columns.High[row], on.Last <= day);
            Int128 best = on.Middle <= day ? columns.Best[row] : 0;
            Add(to, 0, best, 0);
            Add(from, 0, -best, 0);
        }

        foreach (((int, int, Stage) account, Int128 low, Int128 high) in plans.Nets())
            Add(account, low, 0, high);
        return sums;

        void Add((int, int, Stage) account, Int128 low, Int128 best, Int128 high)
        {
            sums.TryGetValue(account, out Sums sum);
            sum.Add(low, best, high);
            sums[account] = sum;
        }
    }

    /// <summary>
    /// The balance of a set of accounts: some parties and products, some stages. A transfer with both ends inside counts nothing.
    /// </summary>
    public static Sums Of(KnownLedger ledger, IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, Func<Stage, bool> stages, int day)
    {
        TransferList columns = ledger.Columns;
        var sum = default(Sums);
        var plans = new PlanNetting<int>();
        foreach (int row in ledger.RowsOf(parties, products))
        {
            bool into = stages(columns.ToStage[row]) && parties.Contains(columns.Parties[columns.ToParty[row]]);
            bool outOf = stages(columns.FromStage[row]) && parties.Contains(columns.Parties[columns.FromParty[row]]);
            if (into == outOf)
                continue;
            DaySpan on = columns.SpanOf(row);
            (long low, long best, long high) = into
                ? (columns.Low[row], columns.Best[row], columns.High[row])
                : (-columns.High[row], -columns.Best[row], -columns.Low[row]);
            if (columns.Plan[row] >= 0 && on.First <= day)
            {
                plans.Add(0, columns.Plan[row], on, columns.Units[row], into ? 1 : -1, columns.Low[row], columns.High[row], on.Last <= day);
                (low, high) = (0, 0);
            }

            AddAt(ref sum, day, on, low, best, high);
        }

        foreach ((_, Int128 low, Int128 high) in plans.Nets())
            sum.Add(low, 0, high);
        return sum;
    }

    /// <summary>A balance as it is shown: the lower end of a stock is at least zero, unless the upper one is below as well.</summary>
    public static Balance Finish(PartyId party, ProductId product, Stage stage, Sums sum)
    {
        (long low, long best, long high) = sum.ToInt64(() => $"The {Kebab.Of(stage)} balance of {party} in {product}");
        bool floored = low < 0 && high >= 0 && stage is not (Stage.Supply or Stage.Outside or Stage.Planned);
        return new()
        {
            Party = party,
            Product = product,
            Stage = stage,
            Low = floored ? 0 : low,
            Best = floored ? Math.Max(best, 0) : best,
            High = high,
            IsFloored = floored,
        };
    }

    /// <summary>Adds what a change of [low, best, high] units in a window is worth at the end of a day: the ends it certainly has, or may have.</summary>
    public static void AddAt(ref Sums sum, int day, DaySpan on, Int128 low, Int128 best, Int128 high)
    {
        if (on.First > day)
            return;
        bool isCertain = on.Last <= day;
        sum.Add(isCertain ? low : Int128.Min(low, 0), on.Middle <= day ? best : 0, isCertain ? high : Int128.Max(high, 0));
    }
}

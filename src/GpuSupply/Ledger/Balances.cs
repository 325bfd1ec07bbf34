using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>Balances of accounts at the end of a day.</summary>
internal static class Balances
{
    private static readonly Query Accounts = Query.Net(Column.Quantity).WithoutNetted().GroupBy(Key.Party, Key.Product, Key.Stage);

    /// <summary>Every account's own balance, without those that are zero throughout, by party, product and stage.</summary>
    public static IReadOnlyList<Balance> OfAccounts(KnownLedger ledger, int day)
    {
        TransferColumns columns = ledger.Columns.Columns;
        var (sums, during) = (new SumsByParty(columns), new DaySpan(Day.Beginning, day));
        sums.Add(Accounts.In(ledger.HeardOn, during).Answer(columns), null);
        ledger.Timeline.Once(static timeline => new NettedPlans(timeline.Columns)).AddTo(sums, (int)Stage.Planned, NettedPlans.Counting.InBalances, ledger.HeardOn, during);
        return [.. sums.InOrder().Select(one => Finish(one.Party, one.Product, (Stage)one.Number, one.Sum))];
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

using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>The difference between two ledgers, as curves of balances, worked out from the transfers that one has and the other has not.</summary>
internal static class LedgerDifference
{
    public static IReadOnlyList<BalanceDifference> Between(KnownLedger mine, KnownLedger theirs)
    {
        var counts = new Dictionary<Posting, int>();
        Count(mine, 1);
        Count(theirs, -1);

        var changes = new Dictionary<Account, List<Change>>();
        var plans = new Dictionary<(Account Account, (RecordId, string?)? Plan, DaySpan On), Change>();
        foreach ((Posting posting, int count) in counts.Where(pair => pair.Value != 0))
        {
            Add(posting.To, posting, count);
            Add(posting.From, posting, -count);
        }

        foreach (((Account account, _, _), Change change) in plans)
            changes[account] = [.. changes.GetValueOrDefault(account, []), change];
        return [.. changes.OrderBy(pair => pair.Key.Party).ThenBy(pair => pair.Key.Product).ThenBy(pair => pair.Key.Stage).SelectMany(pair => Curve(pair.Key, pair.Value))];

        void Count(KnownLedger ledger, int sign)
        {
            foreach (int row in ledger.Rows)
            {
                Posting posting = PostingOf(ledger.Columns, row);
                counts[posting] = counts.GetValueOrDefault(posting) + sign;
            }
        }

        void Add(Account account, Posting posting, int count)
        {
            (Int128 low, Int128 best, Int128 high) = ((Int128)posting.Quantity.Low * count, (Int128)posting.Quantity.Best * count, (Int128)posting.Quantity.High * count);
            var change = new Change(posting.On, Int128.Min(low, high), best, Int128.Max(low, high));
            if (posting.Plan is null)
            {
                changes[account] = [.. changes.GetValueOrDefault(account, []), change];
                return;
            }

            var key = (account, posting.Plan, posting.On);
            plans[key] = plans.TryGetValue(key, out Change? net) ? new(net.On, net.Low + change.Low, net.Best + change.Best, net.High + change.High) : change;
        }
    }

    private static IEnumerable<BalanceDifference> Curve(Account account, IReadOnlyList<Change> changes)
    {
        (long Low, long Best, long High) before = default;
        foreach (int day in changes.SelectMany(change => new[] { change.On.First, change.On.Middle, change.On.Last }).Where(day => day != Day.End).Distinct().Order())
        {
            var sum = default(Sums);
            foreach (Change change in changes)
                Balances.AddAt(ref sum, day, change.On, change.Low, change.Best, change.High);
            (long Low, long Best, long High) now = sum.ToInt64(() => $"The difference of {account}");
            if (now == before)
                continue;
            before = now;
            yield return new()
            {
                Party = account.Party, Product = account.Product, Stage = account.Stage, From = Day.DateOrOpen(day), Low = now.Low, Best = now.Best, High = now.High,
            };
        }
    }

    private static Posting PostingOf(TransferColumns columns, int row)
    {
        Transfer transfer = columns[row];
        return new(transfer.From, transfer.To, transfer.Quantity, columns.SpanOf(row)) { Plan = columns.Plan[row] < 0 ? null : columns.PlanLines[columns.Plan[row]] };
    }

    private sealed record Change(DaySpan On, Int128 Low, Int128 Best, Int128 High);
}

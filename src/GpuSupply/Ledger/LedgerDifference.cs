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

        var curves = new Dictionary<Account, AccountCurve>();
        foreach ((Posting posting, int count) in counts.Where(pair => pair.Value != 0))
        {
            Add(posting.To, posting, count);
            Add(posting.From, posting, -count);
        }

        return [.. curves.OrderBy(pair => pair.Key.Party).ThenBy(pair => pair.Key.Product).ThenBy(pair => pair.Key.Stage).SelectMany(pair => Rows(pair.Key, pair.Value))];

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
            if (!curves.TryGetValue(account, out AccountCurve? curve))
                curves[account] = curve = new();
            curve.Add(posting, count);
        }
    }

    private static IEnumerable<BalanceDifference> Rows(Account account, AccountCurve curve)
    {
        (long Low, long Best, long High) before = default;
        foreach ((int day, Sums sum) in curve.Steps())
        {
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
        return new(transfer.From, transfer.To, transfer.Quantity, columns.SpanOf(row))
        {
            Plan = columns.Plan[row] < 0 ? null : columns.PlanLines[columns.Plan[row]],
            Units = columns.Units[row] < 0 ? null : columns.UnitParts[columns.Units[row]],
        };
    }
}

using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>The difference between two ledgers, as curves of balances, worked out from the transfers that one has and the other has not.</summary>
internal static class LedgerDifference
{
    public static IReadOnlyList<BalanceDifference> Between(KnownLedger mine, KnownLedger theirs)
    {
        // Most records mean the same in both, so that their transfers need no counting.
        var counts = new Dictionary<Posting, int>();
        (List<int>?[] ownRows, List<int>?[] otherRows) = (RowsByRecord(mine), RowsByRecord(theirs));
        var isShared = new bool[otherRows.Length];
        for (int place = 0; place < ownRows.Length; place++)
        {
            int other = theirs.Book.PlaceOf(mine.Book.IdAt(place));
            List<int>? rows = other < 0 ? null : otherRows[other];
            if (other >= 0)
                isShared[other] = true;
            if (AreSame(mine.Columns, ownRows[place], theirs.Columns, rows))
                continue;
            Count(mine, ownRows[place], 1);
            Count(theirs, rows, -1);
        }

        for (int place = 0; place < otherRows.Length; place++)
        {
            if (!isShared[place])
                Count(theirs, otherRows[place], -1);
        }

        var curves = new Dictionary<Account, AccountCurve>();
        foreach ((Posting posting, int count) in counts.Where(pair => pair.Value != 0))
        {
            Add(posting.To, posting, count);
            Add(posting.From, posting, -count);
        }

        return [.. curves.OrderBy(pair => pair.Key.Party).ThenBy(pair => pair.Key.Product).ThenBy(pair => pair.Key.Stage).SelectMany(pair => Rows(pair.Key, pair.Value))];

        void Count(KnownLedger ledger, List<int>? rows, int sign)
        {
            foreach (int row in rows ?? [])
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

    /// <summary>The visible rows of each record, by its place.</summary>
    private static List<int>?[] RowsByRecord(KnownLedger ledger)
    {
        var rows = new List<int>?[ledger.Book.Count];
        foreach (int row in ledger.Rows)
            (rows[ledger.Columns.Record[row]] ??= []).Add(row);
        return rows;
    }

    private static bool AreSame(TransferList mine, List<int>? ownRows, TransferList theirs, List<int>? otherRows)
    {
        if (ownRows is null || otherRows is null || ownRows.Count != otherRows.Count)
            return ownRows == otherRows;
        for (int index = 0; index < ownRows.Count; index++)
        {
            if (PostingOf(mine, ownRows[index]) != PostingOf(theirs, otherRows[index]))
                return false;
        }

        return true;
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

    private static Posting PostingOf(TransferList columns, int row)
    {
        ProductId product = columns.Products[columns.Product[row]];
        return new(
            new(columns.Parties[columns.FromParty[row]], columns.FromStage[row], product), new(columns.Parties[columns.ToParty[row]], columns.ToStage[row], product),
            columns.QuantityOf(row), columns.SpanOf(row))
        {
            Plan = columns.Plan[row] < 0 ? null : columns.PlanLines[columns.Plan[row]],
            Units = columns.Units[row] < 0 ? null : columns.UnitParts[columns.Units[row]],
        };
    }
}

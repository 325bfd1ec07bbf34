namespace GpuSupply.Aggregation;

/// <summary>Adds balances up from day to day.</summary>
internal static class BalanceFinish
{
    public static QueryResult Of(PartialResult partial)
    {
        QueryShape shape = partial.Shape;
        Key? period = shape.Keys.Where(Query.IsTime).Select(key => (Key?)key).FirstOrDefault();
        if (period is not null)
            throw new NotSupportedException("balances by period");
        KeyValues[] keys = [.. partial.Keys.Skip(1)];
        int accounts = (int)keys.Aggregate(1L, (product, key) => checked(product * key.Count));
        ExactNumbers[] figures = [partial.Columns[1], partial.Columns[2], partial.Columns[3]];
        var counts = new long[accounts];
        var balances = new Int192[3][];
        var least = new Int192[3][];
        for (int figure = 0; figure < 3; figure++)
        {
            int same = Array.FindIndex(figures, other => ReferenceEquals(other, figures[figure]));
            (balances[figure], least[figure]) = same < figure ? (balances[same], least[same]) : Curve(partial, figures[figure], accounts);
        }

        long[] rows = SumFinish.CountsOf(partial);
        long first = 0;
        for (int group = 0; group < rows.Length; group++)
        {
            long code = partial.CodeOf(group);
            while (code >= first + accounts)
                first += accounts;
            counts[code - first] += rows[group];
        }

        long[] codes = [.. Enumerable.Range(0, accounts).Where(account => keys.Length == 0 || counts[account] > 0).Select(account => (long)account)];
        return new(shape, keys, codes, [.. codes.Select(code => counts[code])], new Dictionary<Column, Total[]> { [Column.Quantity] = Totals(balances) }, Totals(least));

        Total[] Totals(Int192[][] numbers) => [.. codes.Select(code => new Total(Fit(numbers[0][code]), Fit(numbers[1][code]), Fit(numbers[2][code])))];

        static Int128 Fit(Int192 number) => number.ToInt128() ?? throw new OverflowException("A balance does not fit in 128 bits.");
    }

    private static (Int192[] Balances, Int192[] Minima) Curve(PartialResult partial, ExactNumbers changes, int accounts)
    {
        if (changes.Middle is null && ShortCurve(partial, changes.Lower, accounts) is var (shortBalances, shortMinima))
            return ([.. shortBalances.Select(balance => (Int192)(Int128)balance)], [.. shortMinima.Select(minimum => (Int192)(Int128)minimum)]);
        var (balances, minima, isSeen) = (new Int192[accounts], new Int192[accounts], new bool[accounts]);
        int[] days = partial.Keys[0].Numbers!;
        for (int group = 0; group < partial.GroupCount; group++)
        {
            long code = partial.CodeOf(group);
            int account = (int)(code % accounts), day = days[code / accounts];
            Int192 before = balances[account], after = before + changes[group];
            balances[account] = after;
            if (day < partial.Shape.From)
                continue;
            Int192 least = isSeen[account] ? minima[account] : day == partial.Shape.From || partial.Shape.From == Day.Beginning ? after : before;
            (minima[account], isSeen[account]) = (after < least ? after : least, true);
        }

        for (int account = 0; account < accounts; account++)
        {
            if (!isSeen[account])
                minima[account] = balances[account];
        }

        return (balances, minima);
    }

    /// <summary>The same in 64 bits; null: a balance leaves them.</summary>
    private static (long[] Balances, long[] Minima)? ShortCurve(PartialResult partial, long[] changes, int accounts)
    {
        var (balances, minima, isSeen) = (new long[accounts], new long[accounts], new bool[accounts]);
        int[] days = partial.Keys[0].Numbers!;
        int from = partial.Shape.From;
        long[]? codes = partial.Codes;
        long dayCode = 0;
        for (int group = 0, dayIndex = 0; group < changes.Length; group++)
        {
            long code = codes is null ? group : codes[group];
            while (code >= dayCode + accounts)
                (dayCode, dayIndex) = (dayCode + accounts, dayIndex + 1);
            int account = (int)(code - dayCode), day = days[dayIndex];
            long before = balances[account], after = unchecked(before + changes[group]);
            if (((before ^ after) & (changes[group] ^ after)) < 0)
                return null;
            balances[account] = after;
            if (day < from)
                continue;
            long least = isSeen[account] ? minima[account] : day == from || from == Day.Beginning ? after : before;
            (minima[account], isSeen[account]) = (Math.Min(after, least), true);
        }

        for (int account = 0; account < accounts; account++)
        {
            if (!isSeen[account])
                minima[account] = balances[account];
        }

        return (balances, minima);
    }
}

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
        var minima = new Int192[accounts];
        var counts = new long[accounts];
        var balances = new Int192[3][];
        var least = new Int192[3][];
        for (int figure = 0; figure < 3; figure++)
        {
            int same = Array.FindIndex(figures, other => ReferenceEquals(other, figures[figure]));
            (balances[figure], least[figure]) = same < figure ? (balances[same], least[same]) : Curve(partial, figures[figure], accounts);
        }

        for (int group = 0; group < partial.GroupCount; group++)
            counts[(int)(partial.CodeOf(group) % accounts)] += (long)partial.Columns[0][group].ToInt128()!.Value;
        long[] codes = [.. Enumerable.Range(0, accounts).Where(account => counts[account] > 0).Select(account => (long)account)];
        return new(shape, keys, codes, [.. codes.Select(code => counts[code])], new Dictionary<Column, Total[]> { [Column.Quantity] = Totals(balances) }, Totals(least));

        Total[] Totals(Int192[][] numbers) => [.. codes.Select(code => new Total(Fit(numbers[0][code]), Fit(numbers[1][code]), Fit(numbers[2][code])))];

        static Int128 Fit(Int192 number) => number.ToInt128() ?? throw new OverflowException("A balance does not fit in 128 bits.");
    }

    private static (Int192[] Balances, Int192[] Minima) Curve(PartialResult partial, ExactNumbers changes, int accounts)
    {
        var (balances, minima, isSeen) = (new Int192[accounts], new Int192[accounts], new bool[accounts]);
        int[] days = partial.Keys[0].Numbers!;
        for (int group = 0; group < partial.GroupCount; group++)
        {
            long code = partial.CodeOf(group);
            int account = (int)(code % accounts), day = days[code / accounts];
            if (day > partial.Shape.From && !isSeen[account])
                (minima[account], isSeen[account]) = (partial.Shape.From == Day.Beginning ? balances[account] + changes[group] : balances[account], true);
            balances[account] += changes[group];
            if (day >= partial.Shape.From && (!isSeen[account] || balances[account] < minima[account]))
                (minima[account], isSeen[account]) = (balances[account], true);
        }

        for (int account = 0; account < accounts; account++)
        {
            if (!isSeen[account])
                minima[account] = balances[account];
        }

        return (balances, minima);
    }
}

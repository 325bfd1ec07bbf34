namespace GpuSupply.Aggregation;

/// <summary>Puts tables together that have different groups.</summary>
internal static class GroupMerge
{
    public static GroupTable Of(IReadOnlyList<GroupTable> several)
    {
        KeyValues[] keys = [.. Enumerable.Range(0, several[0].Keys.Count).Select(key => KeyValues.Union([.. several.Select(one => one.Keys[key])]))];
        if (keys.Aggregate(Int128.One, (product, key) => product * key.Count) is var groups && groups > long.MaxValue)
            throw new OverflowException($"The keys make {groups} groups, but there can be at most {long.MaxValue}.");
        List<long[]> codes = [.. several.Select(one => CodesIn(keys, one))];
        long[] all = [.. codes.SelectMany(some => some).Distinct().Order()];
        int[][] places = [.. codes.Select(some => PlacesIn(all, some))];
        var columns = new ExactNumbers[several[0].Columns.Count];
        for (int column = 0; column < columns.Length; column++)
        {
            int same = SameColumn(several, column);
            columns[column] = same < column ? columns[same] : SumsOf(all.Length, several, column, places);
        }

        return GroupTable.Of(keys, all, columns);
    }

    /// <summary>The first column that is the same as one in all tables.</summary>
    public static int SameColumn(IReadOnlyList<GroupTable> several, int column) =>
        Enumerable.Range(0, column + 1).First(other => several.All(one => ReferenceEquals(one.Columns[other], one.Columns[column])));

    private static ExactNumbers SumsOf(int groups, IReadOnlyList<GroupTable> several, int column, int[][] places)
    {
        var sums = new Int192[groups];
        for (int part = 0; part < several.Count; part++)
        {
            ExactNumbers numbers = several[part].Columns[column];
            for (int row = 0; row < numbers.Count; row++)
                sums[places[part][row]] += numbers[row];
        }

        return ExactNumbers.Of(groups, group => sums[group]);
    }

    private static long[] CodesIn(KeyValues[] keys, GroupTable table)
    {
        int[][] places = [.. table.Keys.Select((key, index) => key.PlacesIn(keys[index]))];
        long[] weights = new long[keys.Length];
        long weight = 1;
        for (int key = keys.Length - 1; key >= 0; weight = checked(weight * keys[key--].Count))
            weights[key] = weight;
        long[] codes = new long[table.RowCount];
        for (int row = 0; row < codes.Length; row++)
        {
            long code = table.CodeOf(row);
            for (int key = keys.Length - 1; key >= 0; code /= table.Keys[key--].Count)
                codes[row] += weights[key] * places[key][code % table.Keys[key].Count];
        }

        return codes;
    }

    // Both are in order.
    private static int[] PlacesIn(long[] all, long[] some)
    {
        int[] places = new int[some.Length];
        for (int index = 0, place = 0; index < some.Length; index++)
        {
            while (all[place] != some[index])
                place++;
            places[index] = place;
        }

        return places;
    }
}

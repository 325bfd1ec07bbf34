namespace GpuSupply.Aggregation;

/// <summary>Puts partial results together that have different groups.</summary>
internal static class GroupMerge
{
    public static PartialResult Of(QueryShape shape, IReadOnlyList<PartialResult> several)
    {
        KeyValues[] keys = [.. Enumerable.Range(0, several[0].Keys.Count).Select(key => KeyValues.Union([.. several.Select(one => one.Keys[key])]))];
        List<long[]> codes = [.. several.Select(one => CodesIn(keys, one))];
        long[] all = [.. codes.SelectMany(some => some).Distinct().Order()];
        var columns = new ExactNumbers[several[0].Columns.Count];
        int[][] places = [.. codes.Select(some => PlacesIn(all, some))];
        for (int column = 0; column < columns.Length; column++)
        {
            int same = Enumerable.Range(1, column).FirstOrDefault(other => several.All(one => ReferenceEquals(one.Columns[other], one.Columns[column])) && other < column);
            columns[column] = same > 0 ? columns[same] : SumsOf(all.Length, several, column, places);
        }

        return new(shape, keys, all, columns);
    }

    private static ExactNumbers SumsOf(int groups, IReadOnlyList<PartialResult> several, int column, int[][] places)
    {
        var sums = new Int192[groups];
        for (int part = 0; part < several.Count; part++)
        {
            ExactNumbers numbers = several[part].Columns[column];
            for (int group = 0; group < numbers.Count; group++)
                sums[places[part][group]] += numbers[group];
        }

        return ExactNumbers.Of(groups, group => sums[group]);
    }

    private static long[] CodesIn(KeyValues[] keys, PartialResult partial)
    {
        int[][] places = [.. partial.Keys.Select((key, index) => key.PlacesIn(keys[index]))];
        long[] weights = new long[keys.Length];
        long weight = 1;
        for (int key = keys.Length - 1; key >= 0; weight = checked(weight * keys[key--].Count))
            weights[key] = weight;
        long[] codes = new long[partial.GroupCount];
        for (int group = 0; group < codes.Length; group++)
        {
            long code = partial.CodeOf(group);
            for (int key = keys.Length - 1; key >= 0; code /= partial.Keys[key--].Count)
                codes[group] += weights[key] * places[key][code % partial.Keys[key].Count];
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

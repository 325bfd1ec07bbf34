namespace GpuSupply.Aggregation;

/// <summary>Puts partial results together.</summary>
internal static class PartialMerge
{
    public static PartialResult Of(IReadOnlyList<PartialResult> several)
    {
        if (several.Count == 0)
            throw new ArgumentException("Name one or more.", nameof(several));
        QueryShape shape = several[0].Shape;
        foreach (PartialResult one in several)
            shape = Common(shape, one.Shape);
        IReadOnlyList<GroupTable> some = [.. several.Select(one => one.Table).Where(table => table.RowCount > 0)];
        return new(shape, some.Count switch
        {
            0 => several[0].Table,
            1 => some[0],
            _ => some.All(some[0].HasSameGroups) ? SameGroups(some) : GroupMerge.Of(some),
        });
    }

    private static GroupTable SameGroups(IReadOnlyList<GroupTable> several)
    {
        GroupTable first = several[0];
        ExactNumbers[] columns = new ExactNumbers[first.Columns.Count];
        for (int column = 0; column < columns.Length; column++)
        {
            int same = GroupMerge.SameColumn(several, column);
            columns[column] = same < column ? columns[same] : NumberMerge.Of([.. several.Select(one => one.Columns[column])]);
        }

        if (first.Codes is null && HaveNoneLess(first, columns[0]))
            return GroupTable.OfAll(first.Keys, columns);
        return GroupTable.Of(first.Keys, first.Codes ?? [.. Enumerable.Range(0, first.RowCount).Select(row => (long)row)], columns);
    }

    /// <summary>Whether no group of a table can go by adding others to it: one that has rows stays, and what has none may cancel out.</summary>
    private static bool HaveNoneLess(GroupTable table, ExactNumbers counts)
    {
        ReadOnlySpan<long> lower = counts.Word(0);
        for (int row = 0; row < lower.Length; row++)
        {
            for (int column = 0; column < table.Columns.Count && lower[row] == 0 && counts.IsZero(row); column++)
            {
                if (!table.Columns[column].IsZero(row))
                    return false;
            }
        }

        return true;
    }

    private static QueryShape Common(QueryShape one, QueryShape other)
    {
        if (one.Query != other.Query)
            throw new ArgumentException($"Partial results of two queries don't add: \"{one.Query}\" and \"{other.Query}\".", "several");
        if (!one.Currency.IsUnset && !other.Currency.IsUnset && one.Currency != other.Currency)
            throw new ArgumentException($"Partial results in {one.Currency} and in {other.Currency} don't add: two currencies never do.", "several");
        return one.Currency.IsUnset ? one with { Currency = other.Currency } : one;
    }
}

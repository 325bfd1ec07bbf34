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
        IReadOnlyList<PartialResult> some = [.. several.Where(one => one.GroupCount > 0)];
        if (some.Count <= 1)
            return some.Count == 0 ? several[0] : some[0];
        return HaveSameGroups(some) ? new(shape, some[0].Keys, CodesOf(some[0]), [.. Enumerable.Range(0, some[0].Columns.Count).Select(column => NumberMerge.Of([.. some.Select(one => one.Columns[column])]))])
            : GroupMerge.Of(shape, some);
    }

    private static QueryShape Common(QueryShape one, QueryShape other)
    {
        if (one.Query != other.Query)
            throw new ArgumentException($"Partial results of two queries don't add: \"{one.Query}\" and \"{other.Query}\".", "several");
        if (!one.Currency.IsUnset && !other.Currency.IsUnset && one.Currency != other.Currency)
            throw new ArgumentException($"Partial results in {one.Currency} and in {other.Currency} don't add: two currencies never do.", "several");
        return one.Currency.IsUnset ? one with { Currency = other.Currency } : one;
    }

    private static bool HaveSameGroups(IReadOnlyList<PartialResult> several)
    {
        PartialResult first = several[0];
        return several.All(other => ReferenceEquals(first, other) || (first.GroupCount == other.GroupCount
            && first.Keys.Zip(other.Keys).All(pair => pair.First.AreSame(pair.Second))
            && (first.Codes is null ? other.Codes is null : other.Codes is not null && first.Codes.AsSpan().SequenceEqual(other.Codes))));
    }

    private static long[] CodesOf(PartialResult partial) => partial.Codes ?? [.. Enumerable.Range(0, partial.GroupCount).Select(group => (long)group)];
}

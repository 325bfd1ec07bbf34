namespace GpuSupply.Aggregation;

/// <summary>A key while columns are scanned: the number of each row's value.</summary>
/// <param name="Key">The key.</param>
/// <param name="To">The numbers by the end that units came to; null of time.</param>
/// <param name="From">The numbers by the end that units left; null: there is no such end.</param>
/// <param name="Buckets">The buckets of time; null of other keys.</param>
/// <param name="Values">The values by their numbers.</param>
/// <param name="Order">The numbers in the order of the values; null: as they are.</param>
internal sealed record Dimension(Key Key, NumberColumn? To, NumberColumn? From, TimeBuckets? Buckets, KeyValues Values, int[]? Order)
{
    public int Size => Values.Count;

    /// <summary>By how much a group's number grows with the number of this.</summary>
    public long Weight { get; init; }

    public NumberColumn Codes(Side side) => side == Side.To ? To! : From!;

    /// <summary>The dimension of a key, which the columns have.</summary>
    public static Dimension Of(Key key, TransferColumns columns, DaySpan during, bool isBalance) => key switch
    {
        Key.Party => Named(key, columns.Party, columns.FromParty, columns.PartyNames),
        Key.Product => Named(key, columns.Product, columns.Product, columns.ProductNames),
        Key.Stage => Numbered(key, columns.Stage, columns.FromStage, Enum.GetValues<Stage>().Length),
        Key.Kind => Numbered(key, columns.Kind, columns.Kind, Enum.GetValues<RecordKind>().Length),
        _ => Timed(key, columns, during, isBalance),
    };

    private static Dimension Named(Key key, NumberColumn? to, NumberColumn? from, CodedNames names)
    {
        Require(key, to);
        return new(key, to, from, null, names.ByCode, names.AreInOrder ? null : names.Codes);
    }

    private static Dimension Numbered(Key key, NumberColumn? to, NumberColumn? from, int count)
    {
        Require(key, to);
        return new(key, to, from, null, new(key, [.. Enumerable.Range(0, count)]), null);
    }

    private static Dimension Timed(Key key, TransferColumns columns, DaySpan during, bool isBalance)
    {
        bool hasBeginning = columns.Days!.Low.Least == Day.Beginning, hasEnd = columns.Days.High.Greatest == Day.End;

        // Days that are open reach as far as the query asks, whatever others name; where it says nothing, as far as others name, and to the first day that it asks for.
        DaySpan named = columns.DaysNamed;
        if (hasBeginning && !isBalance)
            named = named with { First = Math.Min(named.First, during.First != Day.Beginning ? during.First : during.Last) };
        if (hasEnd && !isBalance)
            named = named with { Last = Math.Max(named.Last, during.Last != Day.End ? during.Last : during.First) };

        // What came on such a day may have been there before any that is named.
        var buckets = new TimeBuckets(key, named, during, isBalance && hasBeginning);
        return new(key, null, null, buckets, new(key, buckets.Starts), null);
    }

    private static void Require(Key key, NumberColumn? column)
    {
        if (column is null)
            throw new ArgumentException($"The columns have no {Kebab.Of(key)} to group by: give it with With{key}s.", "columns");
    }
}

using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>The sum of a column over some rows.</summary>
internal static class ColumnSums
{
    public static Int128 Of(NumberColumn column, in ChosenRows rows)
    {
        NumberChunk numbers = column.Chunks[rows.Chunk];
        Int128 sum = numbers.Width switch
        {
            1 => Of(numbers.Stored<byte>(), rows),
            2 => Of(numbers.Stored<ushort>(), rows),
            4 => Of(numbers.Stored<uint>(), rows),
            _ => Of(numbers.Stored<long>(), rows),
        };
        return sum + ((Int128)numbers.Base * rows.Chosen);
    }

    /// <summary>The sums of three columns; null: their numbers are not stored in the same number of bits, or the rows are few.</summary>
    public static (Int128 First, Int128 Second, Int128 Third)? Of(NumberColumn first, NumberColumn second, NumberColumn third, in ChosenRows rows)
    {
        (NumberChunk one, NumberChunk two, NumberChunk three) = (first.Chunks[rows.Chunk], second.Chunks[rows.Chunk], third.Chunks[rows.Chunk]);
        if (one.Width != two.Width || two.Width != three.Width || !rows.Places.IsEmpty)
            return null;
        (Int128 First, Int128 Second, Int128 Third) sums = one.Width switch
        {
            1 => Of<byte>(one, two, three, rows),
            2 => Of<ushort>(one, two, three, rows),
            4 => Of<uint>(one, two, three, rows),
            _ => Of<long>(one, two, three, rows),
        };
        return (sums.First + ((Int128)one.Base * rows.Chosen), sums.Second + ((Int128)two.Base * rows.Chosen), sums.Third + ((Int128)three.Base * rows.Chosen));
    }

    private static Int128 Of<T>(ReadOnlySpan<T> chunk, in ChosenRows rows)
        where T : unmanaged
    {
        ReadOnlySpan<T> values = chunk.Slice(rows.From, rows.Count);
        if (rows.AreAll)
            return Widest.Run<SumKernel<T, AllRows>, Int128>(new(values, default));
        if (rows.Places.IsEmpty)
            return Widest.Run<SumKernel<T, MaskedRows>, Int128>(new(values, rows.Mask));
        Prefetch.At(values, rows.Places);
        Int128 sum = 0;
        foreach (ushort place in rows.Places)
            sum += Number.Of(values[place]);
        return sum;
    }

    private static (Int128 First, Int128 Second, Int128 Third) Of<T>(NumberChunk first, NumberChunk second, NumberChunk third, in ChosenRows rows)
        where T : unmanaged
    {
        ReadOnlySpan<T> one = first.Stored<T>().Slice(rows.From, rows.Count), two = second.Stored<T>().Slice(rows.From, rows.Count), three = third.Stored<T>().Slice(rows.From, rows.Count);
        return rows.AreAll
            ? Widest.Run<BoundsKernel<T, AllRows>, (Int128 First, Int128 Second, Int128 Third)>(new(one, two, three, default))
            : Widest.Run<BoundsKernel<T, MaskedRows>, (Int128 First, Int128 Second, Int128 Third)>(new(one, two, three, rows.Mask));
    }
}

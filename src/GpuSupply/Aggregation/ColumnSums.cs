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
}

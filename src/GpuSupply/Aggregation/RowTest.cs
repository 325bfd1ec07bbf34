using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>A condition on the numbers of a column: from one to another, and if there is a table, one that it names.</summary>
/// <param name="Column">The column.</param>
/// <param name="First">The least number that counts.</param>
/// <param name="Last">The greatest number that counts.</param>
/// <param name="Counting">1 for each number from 0 that counts, else 0; null: all from the first to the last do.</param>
internal sealed record RowTest(NumberColumn Column, long First, long Last, byte[]? Counting = null)
{
    /// <summary>The condition that a code is one of some.</summary>
    public static RowTest OneOf(NumberColumn column, IReadOnlyCollection<int> codes)
    {
        if (codes.Count == 0)
            return new(column, 0, -1);
        (int first, int last) = (codes.Min(), codes.Max());
        if (last - first + 1 == codes.Count)
            return new(column, first, last);
        byte[] counting = new byte[Math.Max(last, (int)column.Greatest) + 1];
        foreach (int code in codes)
            counting[code] = 1;
        return new(column, first, last, counting);
    }

    /// <summary>Whether all rows of a chunk pass (true), or none (false); null: it takes a look at them.</summary>
    public bool? OfAll(int chunk)
    {
        NumberChunk numbers = Column.Chunks[chunk];
        if (numbers.Greatest < First || numbers.Least > Last)
            return false;
        if (Counting is null)
            return numbers.Least >= First && numbers.Greatest <= Last ? true : null;
        return numbers.Least == numbers.Greatest ? Counting[numbers.Least] != 0 : null;
    }

    /// <summary>Leaves those of some rows of a chunk in a mask that pass.</summary>
    /// <returns>How many are left.</returns>
    public int Mask(NumberChunk numbers, int row, int count, Span<ulong> mask)
    {
        return numbers.Width switch
        {
            1 => Mask(numbers, numbers.Stored<byte>().Slice(row, count), mask),
            2 => Mask(numbers, numbers.Stored<ushort>().Slice(row, count), mask),
            4 => Mask(numbers, numbers.Stored<uint>().Slice(row, count), mask),
            _ => Mask(numbers, numbers.Stored<ulong>().Slice(row, count), mask),
        };
    }

    /// <summary>Writes the places of some rows of a chunk that pass.</summary>
    /// <returns>How many there are.</returns>
    public int Places(NumberChunk numbers, int row, int count, Span<ushort> places)
    {
        int chosen = numbers.Width switch
        {
            1 => Places(numbers, numbers.Stored<byte>().Slice(row, count), places),
            2 => Places(numbers, numbers.Stored<ushort>().Slice(row, count), places),
            4 => Places(numbers, numbers.Stored<uint>().Slice(row, count), places),
            _ => Places(numbers, numbers.Stored<ulong>().Slice(row, count), places),
        };
        return Counting is null ? chosen : Filter(numbers, row, places[..chosen]);
    }

    /// <summary>Leaves of some rows of a chunk those that pass.</summary>
    /// <returns>How many are left.</returns>
    public int Filter(NumberChunk numbers, int row, Span<ushort> places)
    {
        return numbers.Width switch
        {
            1 => Filter(numbers, numbers.Stored<byte>()[row..], places),
            2 => Filter(numbers, numbers.Stored<ushort>()[row..], places),
            4 => Filter(numbers, numbers.Stored<uint>()[row..], places),
            _ => Filter(numbers, numbers.Stored<ulong>()[row..], places),
        };
    }

    private int Filter<T>(NumberChunk chunk, ReadOnlySpan<T> numbers, Span<ushort> places)
        where T : unmanaged, IBinaryInteger<T>
    {
        (T from, T width) = RangeIn<T>(chunk);
        ReadOnlySpan<byte> counting = CountingFrom(chunk.Base);
        Prefetch.At(numbers, places);
        int count = 0;
        foreach (ushort place in places)
        {
            T number = numbers[place];
            if (unchecked(number - from) <= width && (counting.IsEmpty || counting[(int)Number.Of(number)] != 0))
                places[count++] = place;
        }

        return count;
    }

    private int Places<T>(NumberChunk chunk, ReadOnlySpan<T> numbers, Span<ushort> places)
        where T : unmanaged, IBinaryInteger<T>
    {
        (T from, T width) = RangeIn<T>(chunk);
        return Widest.Run<RangePlacesKernel<T>, T, int>(new(numbers, from, width, places));
    }

    /// <summary>The range as numbers are stored: the least, and how far above it the greatest is.</summary>
    private (T From, T Width) RangeIn<T>(NumberChunk chunk)
        where T : unmanaged
    {
        long first = Math.Max(First, chunk.Least), last = Math.Min(Last, chunk.Greatest);
        return (Number.Stored<T>(unchecked(first - chunk.Base)), Number.Stored<T>(unchecked(last - first)));
    }

    /// <summary>The table from the number on that is stored as 0; empty: there is none.</summary>
    private ReadOnlySpan<byte> CountingFrom(long @base) => Counting is null ? default : Counting.AsSpan((int)@base);

    private int Mask<T>(NumberChunk chunk, ReadOnlySpan<T> numbers, Span<ulong> mask)
        where T : unmanaged, IBinaryInteger<T>
    {
        (T from, T width) = RangeIn<T>(chunk);
        int chosen = Widest.Run<RangeKernel<T>, T, int>(new(numbers, from, width, mask));
        return Counting is null ? chosen : Masks.AndLookedUp(mask, numbers, CountingFrom(chunk.Base));
    }
}

using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>Products of two columns.</summary>
internal static class ColumnProducts
{
    /// <summary>Whether no product in a chunk is outside of 64 bits.</summary>
    public static bool FitIn64Bits(NumberChunk one, NumberChunk other) => Reach(one) * Reach(other) <= long.MaxValue;

    /// <summary>The sum of the products over some rows.</summary>
    public static Int192 Sum(Slot slot, in ChosenRows rows)
    {
        (NumberChunk values, NumberChunk prices) = (slot.Values!.Chunks[rows.Chunk], slot.Prices!.Chunks[rows.Chunk]);
        if (!FitIn64Bits(values, prices) || !rows.Places.IsEmpty)
            return OneByOne(values, prices, rows);
        return values.Width switch
        {
            1 => Sum<byte>(values, prices, rows),
            2 => Sum<ushort>(values, prices, rows),
            4 => Sum<uint>(values, prices, rows),
            _ => Sum<long>(values, prices, rows),
        };
    }

    /// <summary>The product of each row, none of which is outside of 64 bits.</summary>
    public static void Each(NumberChunk values, NumberChunk prices, int row, Span<long> products)
    {
        for (int index = 0; index < products.Length; index++)
            products[index] = values[row + index] * prices[row + index];
    }

    private static Int128 Sum<T>(NumberChunk values, NumberChunk prices, in ChosenRows rows)
        where T : unmanaged => prices.Width switch
        {
            1 => Sum<T, byte>(values, prices, rows),
            2 => Sum<T, ushort>(values, prices, rows),
            4 => Sum<T, uint>(values, prices, rows),
            _ => Sum<T, long>(values, prices, rows),
        };

    private static Int128 Sum<TLeft, TRight>(NumberChunk values, NumberChunk prices, in ChosenRows rows)
        where TLeft : unmanaged
        where TRight : unmanaged
    {
        ReadOnlySpan<TLeft> left = values.Stored<TLeft>().Slice(rows.From, rows.Count);
        ReadOnlySpan<TRight> right = prices.Stored<TRight>().Slice(rows.From, rows.Count);
        return rows.AreAll
            ? Widest.Run<DotKernel<TLeft, TRight, AllRows>, Int128>(new(left, values.Base, right, prices.Base, default))
            : Widest.Run<DotKernel<TLeft, TRight, MaskedRows>, Int128>(new(left, values.Base, right, prices.Base, rows.Mask));
    }

    private static Int192 OneByOne(NumberChunk values, NumberChunk prices, in ChosenRows rows)
    {
        Int192 sum = default;
        foreach (int place in rows)
            sum += (Int128)values[rows.From + place] * prices[rows.From + place];
        return sum;
    }

    private static UInt128 Reach(NumberChunk numbers) => UInt128.Max((UInt128)Int128.Abs(numbers.Least), (UInt128)Int128.Abs(numbers.Greatest));
}

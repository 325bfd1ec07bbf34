using System.Numerics;

namespace GpuSupply.Internals.Kernels;

/// <summary>Masks of some rows: a bit for each, the first as the lowest of the first word. Bits behind the last row are 0.</summary>
internal static class Masks
{
    /// <summary>How many words the bits of so many rows take.</summary>
    public static int Words(int rows) => (rows + 63) >> 6;

    /// <summary>Writes a mask that has all rows.</summary>
    public static void Fill(Span<ulong> mask, int rows)
    {
        mask[..Words(rows)].Fill(ulong.MaxValue);
        if ((rows & 63) != 0)
            mask[rows >> 6] = ulong.MaxValue >> (64 - (rows & 63));
    }

    /// <summary>Whether a mask has a row.</summary>
    public static bool Has(ReadOnlySpan<ulong> mask, int row) => ((mask[row >> 6] >> (row & 63)) & 1) != 0;

    /// <summary>Leaves those rows in a mask whose code stands for something that counts.</summary>
    /// <param name="mask">The mask.</param>
    /// <param name="codes">A code for each row.</param>
    /// <param name="counting">1 for each code that counts, else 0.</param>
    /// <returns>How many are left.</returns>
    public static int AndLookedUp<T>(Span<ulong> mask, ReadOnlySpan<T> codes, ReadOnlySpan<byte> counting)
        where T : unmanaged
    {
        int chosen = 0;
        for (int word = 0; word < Words(codes.Length); word++)
        {
            ulong kept = 0;
            for (ulong bits = mask[word]; bits != 0; bits &= bits - 1)
            {
                int bit = BitOperations.TrailingZeroCount(bits);
                kept |= (ulong)counting[(int)Number.Of(codes[(word << 6) + bit])] << bit;
            }

            mask[word] = kept;
            chosen += BitOperations.PopCount(kept);
        }

        return chosen;
    }

    /// <summary>Writes the places of the rows that are in a mask.</summary>
    /// <returns>How many there are.</returns>
    public static int Places(ReadOnlySpan<ulong> mask, Span<ushort> places)
    {
        int count = 0;
        for (int word = 0; word < mask.Length; word++)
        {
            for (ulong bits = mask[word]; bits != 0; bits &= bits - 1)
                places[count++] = (ushort)((word << 6) + BitOperations.TrailingZeroCount(bits));
        }

        return count;
    }
}

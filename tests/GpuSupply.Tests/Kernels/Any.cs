using System.Numerics;

namespace GpuSupply.Tests.Kernels;

/// <summary>Numbers and masks of a random source.</summary>
internal static class Any
{
    /// <summary>Numbers of all kinds: any, and those at which sums and signs change.</summary>
    public static void Fill<T>(Span<T> numbers, Random random)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        int kind = random.Next(4);
        for (int index = 0; index < numbers.Length; index++)
            numbers[index] = kind < 3 ? Of<T>(random) : random.Next(2) == 0 ? T.MaxValue : T.MinValue;
    }

    public static T Of<T>(Random random)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => random.Next(8) switch
        {
            0 => T.MaxValue,
            1 => T.MinValue,
            2 => T.CreateTruncating((1L << 32) + random.Next(-2, 3)),
            3 => T.CreateTruncating((1L << 31) + random.Next(-2, 3)),
            4 => T.CreateTruncating(random.Next(-3, 4)),
            _ => T.CreateTruncating(random.NextInt64(long.MinValue, long.MaxValue)),
        };

    /// <summary>Writes a mask: a bit for each row, the first as the lowest, and zeros behind the last.</summary>
    /// <param name="mask">What is written.</param>
    /// <param name="rows">How many rows it is of.</param>
    /// <param name="kind">0: all rows; 1: none; 2 and 3: every other one; else any.</param>
    /// <param name="random">What decides on any.</param>
    public static void FillMask(Span<ulong> mask, int rows, int kind, Random random)
    {
        mask.Clear();
        for (int row = 0; row < rows; row++)
        {
            if (kind switch { 0 => true, 1 => false, 2 or 3 => (row & 1) == (kind & 1), _ => random.Next(2) == 0 })
                mask[row / 64] |= 1UL << (row % 64);
        }
    }

    /// <summary>A mask of all rows (0), of none (1), or of every other one (2 and 3).</summary>
    public static ulong[] Mask(int rows, int kind)
    {
        ulong[] mask = new ulong[(rows + 63) / 64];
        FillMask(mask, rows, kind, Random.Shared);
        return mask;
    }

    /// <summary>Whether a mask has a row.</summary>
    public static bool IsIn(ReadOnlySpan<ulong> mask, int row) => (mask[row / 64] & (1UL << (row % 64))) != 0;
}

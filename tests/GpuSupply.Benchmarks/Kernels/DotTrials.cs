using System.Numerics;
using System.Runtime.CompilerServices;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Sums of products, none of which leaves 64 bits, of all rows and of those in a mask.</summary>
internal static class DotTrials
{
    public static IEnumerable<Trial> All => [.. With<byte>(), .. With<ushort>(), .. With<uint>(), .. With<long>()];

    private static IEnumerable<Trial> With<TLeft>()
        where TLeft : unmanaged, IBinaryInteger<TLeft> => [Of<TLeft, byte>(), Of<TLeft, ushort>(), Of<TLeft, uint>(), Of<TLeft, long>()];

    private static Trial Of<TLeft, TRight>()
        where TLeft : unmanaged, IBinaryInteger<TLeft>
        where TRight : unmanaged, IBinaryInteger<TRight> => new($"products of {typeof(TLeft).Name} and {typeof(TRight).Name}", 1, Run<TLeft, TRight>);

    private static long Run<TLeft, TRight>(Noise noise, Action<string> contradict)
        where TLeft : unmanaged, IBinaryInteger<TLeft>
        where TRight : unmanaged, IBinaryInteger<TRight>
    {
        (int count, int bits) = (noise.Length(), 1 + noise.Below(62));
        Span<TLeft> left = noise.Room<TLeft>(count);
        Span<TRight> right = noise.Room<TRight>(count);
        (long leftBase, long rightBase) = (Fill(left, bits, noise), Fill(right, 63 - bits, noise));
        ReadOnlySpan<ulong> mask = noise.Mask(count);
        Int128 all = 0, masked = 0;
        for (int row = 0; row < left.Length; row++)
        {
            long product = (long.CreateTruncating(left[row]) + leftBase) * (long.CreateTruncating(right[row]) + rightBase);
            all += product;
            if (Noise.IsIn(mask, row))
                masked += product;
        }

        Int128 foundAll = Widest.Run<DotKernel<TLeft, TRight, AllRows>, Int128>(new(left, leftBase, right, rightBase, default));
        Int128 foundMasked = Widest.Run<DotKernel<TLeft, TRight, MaskedRows>, Int128>(new(left, leftBase, right, rightBase, mask));
        if (foundAll != all)
            contradict($"{count} rows above {leftBase} and {rightBase}: {foundAll} for {all}");
        if (foundMasked != masked)
            contradict($"{count} rows in a mask above {leftBase} and {rightBase}: {foundMasked} for {masked}");
        return 2L * count;
    }

    /// <summary>Writes numbers so that each, above the base that is given back, is less than 2^<paramref name="bits"/> away from zero.</summary>
    private static long Fill<T>(Span<T> numbers, int bits, Noise noise)
        where T : unmanaged, IBinaryInteger<T>
    {
        long reach = (1L << bits) - 1;
        if (Unsafe.SizeOf<T>() == 8)
        {
            foreach (ref T number in numbers)
                number = T.CreateTruncating(noise.Between(-reach, reach));
            return 0;
        }

        long width = Math.Min(reach, (1L << (8 * Unsafe.SizeOf<T>())) - 1), @base = noise.Between(-reach, reach - width);
        foreach (ref T number in numbers)
            number = T.CreateTruncating(noise.Between(0, width));
        return @base;
    }
}

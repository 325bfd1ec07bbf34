using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Sums of all numbers and of those in a mask.</summary>
internal static class SumTrials
{
    public static IEnumerable<Trial> All => [Of<byte>(), Of<ushort>(), Of<uint>(), Of<long>()];

    private static Trial Of<T>()
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => new($"sum of {typeof(T).Name}", 1, Run<T>);

    private static long Run<T>(Noise noise, Action<string> contradict)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        int count = noise.Length();
        ReadOnlySpan<T> values = noise.Numbers<T>(count);
        ReadOnlySpan<ulong> mask = noise.Mask(count);
        Int128 all = 0, masked = 0;
        for (int row = 0; row < values.Length; row++)
        {
            long value = long.CreateTruncating(values[row]);
            all += value;
            if (Noise.IsIn(mask, row))
                masked += value;
        }

        Int128 foundAll = Widest.Run<SumKernel<T, AllRows>, Int128>(new(values, default)), foundMasked = Widest.Run<SumKernel<T, MaskedRows>, Int128>(new(values, mask));
        if (foundAll != all)
            contradict($"{count} numbers: {foundAll} for {all}");
        if (foundMasked != masked)
            contradict($"{count} numbers in a mask: {foundMasked} for {masked}");

        // Three columns at once: the numbers, the same from another one on, and the same again.
        int some = count / 2;
        ReadOnlySpan<T> first = values[..some], second = values.Slice(count - some, some);
        (Int128, Int128, Int128) expected = (OneByOne(first, mask), OneByOne(second, mask), OneByOne(first, mask));
        (Int128, Int128, Int128) three = Widest.Run<BoundsKernel<T, MaskedRows>, (Int128, Int128, Int128)>(new(first, second, first, mask[..((some + 63) / 64)]));
        if (three != expected)
            contradict($"three times {some} numbers in a mask: {three} for {expected}");
        return (2L * count) + (3L * some);
    }

    private static Int128 OneByOne<T>(ReadOnlySpan<T> values, ReadOnlySpan<ulong> mask)
        where T : unmanaged, IBinaryInteger<T>
    {
        Int128 sum = 0;
        for (int row = 0; row < values.Length; row++)
            sum += Noise.IsIn(mask, row) ? long.CreateTruncating(values[row]) : 0;
        return sum;
    }
}

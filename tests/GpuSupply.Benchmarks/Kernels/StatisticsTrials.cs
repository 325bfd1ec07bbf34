using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>The least and the greatest number, and whether they are in order.</summary>
internal static class StatisticsTrials
{
    public static IEnumerable<Trial> All => [Of<byte>(), Of<ushort>(), Of<uint>(), Of<int>(), Of<long>()];

    private static Trial Of<T>()
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => new($"statistics of {typeof(T).Name}", 1, Run<T>);

    private static long Run<T>(Noise noise, Action<string> contradict)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        int count = 1 + noise.Length();
        Span<T> values = noise.Numbers<T>(count);
        if (noise.OneIn(2))
        {
            // In order, or but for one.
            T step = T.CreateTruncating(noise.Below(2)), value = T.MinValue;
            foreach (ref T next in values)
                next = value = value > T.MaxValue - step ? value : value + step;
            if (noise.OneIn(2))
                values[noise.Below(count)] = T.CreateTruncating(noise.Next());
        }

        (T least, T greatest, bool isSorted) = (values[0], values[0], true);
        for (int row = 1; row < values.Length; row++)
        {
            T value = values[row];
            if (value < least)
                least = value;
            if (value > greatest)
                greatest = value;
            isSorted &= value >= values[row - 1];
        }

        if (Widest.Run<StatisticsKernel<T>, T, (T, T, bool)>(new(values)) is var found && found != (least, greatest, isSorted))
            contradict($"{count} numbers: {found} for {(least, greatest, isSorted)}");
        return count;
    }
}

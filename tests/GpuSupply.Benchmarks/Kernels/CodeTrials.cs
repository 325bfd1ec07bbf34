using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Codes of several columns put together.</summary>
internal static class CodeTrials
{
    public static IEnumerable<Trial> All =>
    [
        Times<byte>(), Times<ushort>(), Times<uint>(), LookedUp<byte>(0, byte.MaxValue), LookedUp<ushort>(0, ushort.MaxValue), LookedUp<int>(int.MinValue, int.MaxValue),
        new("codes kept", 1, Keep),
    ];

    private static Trial Times<T>()
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => new($"{typeof(T).Name} in codes", 1, AddTimes<T>);

    private static Trial LookedUp<T>(int least, int greatest)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => new($"codes of {typeof(T).Name}", 1, (noise, contradict) => LookUp<T>(noise, contradict, least, greatest));

    private static long AddTimes<T>(Noise noise, Action<string> contradict)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        int count = noise.Length(), below = (int)Math.Min(1 + noise.Length(), long.CreateTruncating(T.MaxValue) + 1);
        ReadOnlySpan<T> column = noise.Codes<T>(count, below);
        uint times = (uint)noise.Between(0, uint.MaxValue / (uint)below), rest = uint.MaxValue - ((uint)(below - 1) * times), add = (uint)noise.Between(0, rest);
        Span<uint> codes = noise.Room<uint>(count);
        uint[] expected = new uint[count];
        for (int row = 0; row < codes.Length; row++)
        {
            codes[row] = (uint)noise.Between(0, rest - add);
            expected[row] = codes[row] + (uint.CreateTruncating(column[row]) * times) + add;
        }

        ComposeKernel.AddTimes(codes, column, times, add);
        if (!codes.SequenceEqual(expected))
            contradict($"{count} rows, {times} times what is below {below}, and {add}");
        return count;
    }

    private static long LookUp<T>(Noise noise, Action<string> contradict, int least, int greatest)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        int count = noise.Length(), size = (int)Math.Min(1 + noise.Length(16), greatest - (long)least + 1);
        ReadOnlySpan<uint> table = noise.Numbers<uint>(size);
        long first = noise.Between(least, greatest - (size - 1L));
        bool isWithin = noise.OneIn(2);
        Span<T> column = noise.Room<T>(count);
        foreach (ref T number in column)
            number = T.CreateTruncating(isWithin || noise.OneIn(2) ? noise.Between(first, first + size - 1) : noise.Between(least, greatest));
        if (!isWithin && noise.OneIn(4))
            first += noise.Between(-(1L << 40), 1L << 40);
        uint[] codes = new uint[count];
        ComposeKernel.LookUp<T>(codes, column, first, table, isWithin);
        for (int row = 0; row < codes.Length; row++)
        {
            long place = Math.Clamp(long.CreateTruncating(column[row]) - first, 0, size - 1);
            if (codes[row] != table[(int)place])
            {
                contradict($"{column[row]} in row {row} of {count}, in a table of {size} from {first} on: {codes[row]} for {table[(int)place]}");
                break;
            }
        }

        return count;
    }

    private static long Keep(Noise noise, Action<string> contradict)
    {
        int count = noise.Length();
        Span<uint> codes = noise.Numbers<uint>(count);
        ReadOnlySpan<ulong> mask = noise.Mask(count);
        uint other = unchecked((uint)noise.Next()), greatest = 0;
        uint[] expected = new uint[count];
        for (int row = 0; row < expected.Length; row++)
        {
            expected[row] = Noise.IsIn(mask, row) ? codes[row] : other;
            greatest = Math.Max(greatest, expected[row]);
        }

        ComposeKernel.Keep(codes, mask, other);
        if (!codes.SequenceEqual(expected))
            contradict($"{count} codes with {other} for some");
        if (ComposeKernel.Greatest(codes) != greatest)
            contradict($"the greatest of {count} codes is {greatest}, not {ComposeKernel.Greatest(codes)}");
        return 2L * count;
    }
}

using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Rows that are added to the cells of their groups.</summary>
internal static class ScatterTrials
{
    public static IEnumerable<Trial> All => [.. With<byte>(), .. With<ushort>(), .. With<uint>()];

    private static IEnumerable<Trial> With<TCode>()
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> => [.. Of<TCode, byte>(), .. Of<TCode, ushort>(), .. Of<TCode, uint>(), .. Of<TCode, long>()];

    private static IEnumerable<Trial> Of<TCode, TValue>()
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TValue : unmanaged, IBinaryInteger<TValue>, IMinMaxValue<TValue> =>
    [
        Of<TCode, TValue, Whole>((value, _, @base) => unchecked(value + @base)), Of<TCode, TValue, Upper>((value, _, @base) => unchecked(value + @base) >> 32),
        Of<TCode, TValue, Packed>((value, bits, @base) => unchecked(((value + @base) << bits) + 1)), Of<TCode, TValue, Counted>((_, _, _) => 1),
        new($"two of {typeof(TValue).Name} by {typeof(TCode).Name}", 1, AddBoth<TCode, TValue>),
    ];

    private static Trial Of<TCode, TValue, TScattered>(Func<long, int, long, long> of)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TValue : unmanaged, IBinaryInteger<TValue>, IMinMaxValue<TValue>
        where TScattered : struct, IScattered =>
        new($"{typeof(TScattered).Name} of {typeof(TValue).Name} by {typeof(TCode).Name}", 1, (noise, contradict) => Add<TCode, TValue, TScattered>(noise, contradict, of));

    private static long Add<TCode, TValue, TScattered>(Noise noise, Action<string> contradict, Func<long, int, long, long> of)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TValue : unmanaged, IBinaryInteger<TValue>, IMinMaxValue<TValue>
        where TScattered : struct, IScattered
    {
        (int count, int stride, int copies, int bits) = (noise.Length(18), 1 + noise.Below(4), noise.OneIn(2) ? 1 : 4, noise.Below(32));
        (int groups, int place, long @base) = (Groups<TCode>(noise), noise.Below(stride), noise.Between(-1_000_000, 1_000_000));
        ReadOnlySpan<TCode> codes = noise.Codes<TCode>(count, groups);
        ReadOnlySpan<TValue> values = noise.Numbers<TValue>(count);
        long[] cells = new long[groups * stride * copies], expected = new long[groups * stride];
        unchecked
        {
            for (int row = 0; row < codes.Length; row++)
                expected[(int.CreateTruncating(codes[row]) * stride) + place] += of(long.CreateTruncating(values[row]), bits, @base);
        }

        ScatterKernel.Add<TCode, TValue, TScattered>(codes, stride, values, @base, bits, cells, copies, place);
        if (!Together(cells, copies).AsSpan().SequenceEqual(expected))
            contradict($"{count} rows, {groups} groups, stride {stride}, {copies} copies, above {@base}, {bits} bits");
        if (stride > 1)
            return count;
        if (groups <= FewGroupsKernel<TCode, TValue>.Groups && typeof(TScattered) != typeof(Counted) && typeof(TScattered) != typeof(Upper))
        {
            long[] few = new long[groups];
            Widest.Run<FewGroupsKernel<TCode, TValue>, bool>(new(codes, values, TScattered.Of(1, bits, 0), TScattered.Constant(@base, bits), few));
            if (!few.AsSpan().SequenceEqual(expected))
                contradict($"{count} rows, {groups} groups side by side, above {@base}, {bits} bits");
        }

        ushort[] rows = [.. Enumerable.Range(0, Math.Min(count, 1 << 16)).Where(_ => noise.OneIn(20)).Select(row => (ushort)row)];
        long[] some = new long[groups];
        Array.Clear(expected);
        unchecked
        {
            foreach (ushort row in rows)
                expected[int.CreateTruncating(codes[row])] += of(long.CreateTruncating(values[row]), bits, @base);
        }

        ScatterKernel.AddAt<TCode, TValue, TScattered>(rows, codes, values, @base, bits, some);
        if (!some.AsSpan().SequenceEqual(expected))
            contradict($"{rows.Length} rows of {count}, {groups} groups, above {@base}, {bits} bits");
        return count + rows.Length;
    }

    private static long AddBoth<TCode, TValue>(Noise noise, Action<string> contradict)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TValue : unmanaged, IBinaryInteger<TValue>, IMinMaxValue<TValue>
    {
        // Where a code is the place of a cell, the cells of two groups overlap, which changes nothing.
        (int count, int stride, int bits, int groups) = (noise.Length(18), 1 + noise.Below(4), noise.Below(32), Groups<TCode>(noise));
        (int place, long firstBase, long secondBase) = (noise.Below(3), noise.Between(-1_000_000, 1_000_000), noise.Between(-1_000_000, 1_000_000));
        ReadOnlySpan<TCode> codes = noise.Codes<TCode>(count, groups);
        ReadOnlySpan<TValue> firsts = noise.Numbers<TValue>(count);
        ReadOnlySpan<long> seconds = noise.Numbers<long>(count);
        long[] cells = new long[((groups - 1) * stride) + place + 2], expected = new long[cells.Length];
        unchecked
        {
            for (int row = 0; row < codes.Length; row++)
            {
                int cell = (int.CreateTruncating(codes[row]) * stride) + place;
                expected[cell] += ((long.CreateTruncating(firsts[row]) + firstBase) << bits) + 1;
                expected[cell + 1] += seconds[row] + secondBase;
            }
        }

        ScatterKernel.AddBoth<TCode, TValue, long, Packed>(codes, stride, firsts, firstBase, seconds, secondBase, bits, cells, place);
        if (!cells.AsSpan().SequenceEqual(expected))
            contradict($"{count} rows, {groups} groups, stride {stride}, above {firstBase} and {secondBase}, {bits} bits");
        return 2L * count;
    }

    private static int Groups<TCode>(Noise noise)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> => (int)Math.Min(1 + noise.Length(16), long.CreateTruncating(TCode.MaxValue) + 1);

    private static long[] Together(long[] cells, int copies)
    {
        int size = cells.Length / copies;
        for (int cell = size; cell < cells.Length; cell++)
            cells[cell % size] = unchecked(cells[cell % size] + cells[cell]);
        return cells[..size];
    }
}

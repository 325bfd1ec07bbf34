using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Columns that are added up row by row, until a sum leaves 64 bits.</summary>
internal static class AddTrials
{
    public static IEnumerable<Trial> All => [new("columns added up", 2, Run)];

    private static long Run(Noise noise, Action<string> contradict)
    {
        (int count, int columns) = (noise.Length(18), 1 + noise.Below(5));
        long[][] numbers = new long[columns][];
        for (int column = 0; column < columns; column++)
        {
            numbers[column] = noise.Numbers<long>(count).ToArray();
            if (noise.OneIn(8))
                continue;
            foreach (ref long number in numbers[column].AsSpan())
                number >>= 3;
        }

        if (count > 0 && noise.OneIn(3))
            numbers[noise.Below(columns)][noise.Below(count)] = noise.OneIn(2) ? long.MaxValue : long.MinValue;
        long[] expected = new long[count];
        bool fits = true;
        for (int row = 0; row < count; row++)
        {
            Int128 sum = numbers[0][row];
            for (int column = 1; column < columns; column++)
            {
                sum += numbers[column][row];
                fits &= sum >= long.MinValue && sum <= long.MaxValue;
            }

            expected[row] = unchecked((long)sum);
        }

        Span<long> sums = noise.Room<long>(count);
        if (AddKernel.TryAdd(sums, columns, column => numbers[column]) is var found && found != fits)
            contradict($"{columns} columns of {count} rows: they fit is {found}");
        else if (fits && !sums.SequenceEqual(expected))
            contradict($"{columns} columns of {count} rows: other sums");
        return (long)columns * count;
    }
}

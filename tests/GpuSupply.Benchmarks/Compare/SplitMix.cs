using System.Collections.Concurrent;
using System.Numerics;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// Columns of random numbers: the generator known as splitmix64, whose state is a counter. So every number is known from its column and its row alone, in any order and
/// on any number of threads, and columns that nobody asks for need not be made.
/// </summary>
internal static class SplitMix
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The first rows of a column.</summary>
    public static T[] Column<T>(int rows, RandomColumn numbers)
        where T : struct, INumber<T> => Column(rows, row => T.CreateChecked(numbers[row]));

    /// <summary>A column of numbers that are made from their rows.</summary>
    public static T[] Column<T>(int rows, Func<int, T> value)
    {
        T[] values = GC.AllocateUninitializedArray<T>(rows);
        Fill(values.AsMemory(), 0, value);
        return values;
    }

    /// <summary>Writes the rows of a column from one on.</summary>
    public static void Fill<T>(Memory<T> values, int first, RandomColumn numbers)
        where T : struct, INumber<T> => Fill(values, first, row => T.CreateChecked(numbers[row]));

    private static void Fill<T>(Memory<T> values, int first, Func<int, T> value)
    {
        if (values.IsEmpty)
            return;
        Parallel.ForEach(Partitioner.Create(0, values.Length), range =>
        {
            Span<T> some = values.Span[range.Item1..range.Item2];
            for (int row = 0; row < some.Length; row++)
                some[row] = value(first + range.Item1 + row);
        });
    }

    /// <summary>A number from 0 on, below another one.</summary>
    public static long Below(ulong column, int row, long count)
    {
        unchecked
        {
            ulong state = Mix(column * Step) + ((ulong)row + 1) * Step;
            return (long)Math.BigMul(Mix(state), (ulong)count, out _);
        }
    }

    private static ulong Mix(ulong state)
    {
        unchecked
        {
            state = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9;
            state = (state ^ (state >> 27)) * 0x94D0_49BB_1331_11EB;
            return state ^ (state >> 31);
        }
    }
}

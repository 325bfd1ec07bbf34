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

    /// <summary>A column of numbers from the lowest on, all equally likely.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="column">Which column: another one has other numbers.</param>
    /// <param name="lowest">The lowest number.</param>
    /// <param name="count">How many numbers there are to choose from.</param>
    public static T[] Column<T>(int rows, ulong column, long lowest, long count)
        where T : struct, INumber<T> => Column(rows, row => T.CreateChecked(lowest + Below(column, row, count)));

    /// <summary>A column of numbers that are made from their rows.</summary>
    public static T[] Column<T>(int rows, Func<int, T> value)
    {
        T[] values = GC.AllocateUninitializedArray<T>(rows);
        Parallel.ForEach(Partitioner.Create(0, rows), range =>
        {
            for (int row = range.Item1; row < range.Item2; row++)
                values[row] = value(row);
        });
        return values;
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

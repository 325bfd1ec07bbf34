using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>The least, the greatest and whether numbers are in order are what looking at one after the other says.</summary>
public class StatisticsKernelTests
{
    [Theory, EachWidth]
    public void Run_AnyLengthAndStart_IsWhatOneByOneSays(int bits) => Room.InArrays(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_BesideGuardPages_IsWhatOneByOneSays_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_OneRowOfManyIsOdd_IsNoticedWhereverItIs(int bits)
    {
        TryOdd<byte>(bits);
        TryOdd<ushort>(bits);
        TryOdd<uint>(bits);
        TryOdd<int>(bits);
        TryOdd<long>(bits);
    }

    private static void TryAll(int bits, Room room)
    {
        if (room.Length == 0)
            return;
        Try(bits, room.Numbers<byte>(), room.Random);
        Try(bits, room.Numbers<ushort>(), room.Random);
        Try(bits, room.Numbers<uint>(), room.Random);
        Try(bits, room.Numbers<int>(), room.Random);
        Try(bits, room.Numbers<long>(), room.Random);
    }

    private static void Try<T>(int bits, Span<T> values, Random random)
        where T : unmanaged, IBinaryInteger<T>
    {
        Check<T>(bits, values);
        values.Sort();
        Check<T>(bits, values);
        int one = random.Next(values.Length), other = random.Next(values.Length);
        (values[one], values[other]) = (values[other], values[one]);
        Check<T>(bits, values);
    }

    /// <summary>One row that is less or greater than all others, or breaks their order, at every place.</summary>
    private static void TryOdd<T>(int bits)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        int step = bits / (8 * System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        foreach (int length in new[] { 2, 3, step, step + 1, step + 2, (2 * step) - 1, 2 * step, (2 * step) + 1, (3 * step) + 2 }.Where(length => length > 1).Distinct())
        {
            T[] values = new T[length];
            for (int row = 0; row < length; row++)
            {
                foreach (T odd in new[] { T.MinValue, T.MaxValue })
                {
                    Array.Fill(values, T.CreateChecked(100));
                    values[row] = odd;
                    Check<T>(bits, values);
                }

                // Ascending but for one row that is less than the one before it, though not less than the one before that.
                for (int other = 0; other < length; other++)
                    values[other] = T.CreateTruncating(other / 2);
                Check<T>(bits, values);
                values[row] += T.CreateTruncating(2);
                Check<T>(bits, values);
            }
        }
    }

    private static void Check<T>(int bits, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryInteger<T>
    {
        (T least, T greatest, bool isSorted) = (values[0], values[0], true);
        for (int row = 1; row < values.Length; row++)
        {
            least = values[row] < least ? values[row] : least;
            greatest = values[row] > greatest ? values[row] : greatest;
            isSorted &= values[row] >= values[row - 1];
        }

        Assert.Equal((least, greatest, isSorted), AtWidth.Run<StatisticsKernel<T>, T, (T, T, bool)>(bits, new(values)));
    }
}

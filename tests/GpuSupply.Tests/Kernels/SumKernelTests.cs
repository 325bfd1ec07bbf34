using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Sums of stored numbers are what adding them up one by one comes to.</summary>
public class SumKernelTests
{
    [Theory, EachWidth]
    public void Run_AnyLengthAndStart_IsTheSumOneByOne(int bits) => Room.InArrays(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_BesideGuardPages_IsTheSumOneByOne_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room => TryAll(bits, room));

    /// <summary>Bytes are added up in 16 bits, which have no room for one step more.</summary>
    [Theory, EachWidth]
    public void Run_GreatestBytesWhereTheyFold_LoseNothing(int bits)
    {
        int step = bits / 8;
        foreach (int folds in new[] { 1, 2, 3 })
        {
            foreach (int beyond in new[] { -step - 1, -step, -1, 0, 1, step - 1, step, step + 1, 2 * step })
                TryGreatest<byte>(bits, (folds * 128 * step) + beyond);
        }
    }

    /// <summary>Numbers of 16 bits are added up in 32.</summary>
    [Theory, EachWidth]
    public void Run_GreatestShortsWhereTheyFold_LoseNothing(int bits)
    {
        int step = bits / 16;
        foreach (int beyond in new[] { -1, 0, 1, step, step + 1 })
            TryGreatest<ushort>(bits, (32_768 * step) + beyond);
        TryGreatest<ushort>(bits, (2 * 32_768 * step) + step);
    }

    /// <summary>Numbers of 32 bits are added up in 64, for which many more are needed than there are here; but carries go into the upper half.</summary>
    [Theory, EachWidth]
    public void Run_GreatestUints_LoseNothing(int bits) => TryGreatest<uint>(bits, 70_000);

    [Theory, EachWidth]
    public void Run_LongsWhoseSumLeavesTheRangeAndComesBack_LoseNothing(int bits)
    {
        long[][] patterns =
        [
            [long.MaxValue], [long.MinValue], [long.MaxValue, long.MinValue], [-1], [0xFFFF_FFFF], [0x1_0000_0000], [-0x1_0000_0000], [-0x1_0000_0001],
            [long.MaxValue, long.MaxValue, 2, long.MinValue, long.MinValue], [0xFFFF_FFFF, 1, -1, -0xFFFF_FFFF],
        ];
        foreach (long[] pattern in patterns)
        {
            for (int length = 0; length <= 257; length++)
            {
                Check<long>(bits, [.. Enumerable.Range(0, length).Select(row => pattern[row % pattern.Length])], Any.Mask(length, 2));
                Check<long>(bits, [.. Enumerable.Range(0, length).Select(row => row < length / 2 ? long.MaxValue : long.MinValue)], Any.Mask(length, 2));
            }
        }
    }

    private static void TryAll(int bits, Room room)
    {
        Check<byte>(bits, room.Numbers<byte>(), room.Mask());
        Check<ushort>(bits, room.Numbers<ushort>(), room.Mask());
        Check<uint>(bits, room.Numbers<uint>(), room.Mask());
        Check<long>(bits, room.Numbers<long>(), room.Mask());
    }

    private static void TryGreatest<T>(int bits, int count)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T[] values = new T[count];
        Array.Fill(values, T.MaxValue);
        ulong[] mask = Any.Mask(count, 0);
        BigInteger expected = BigInteger.CreateChecked(T.MaxValue) * count;
        Assert.Equal(expected, (BigInteger)AtWidth.Run<SumKernel<T, AllRows>, Int128>(bits, new(values, default)));
        Assert.Equal(expected, (BigInteger)AtWidth.Run<SumKernel<T, MaskedRows>, Int128>(bits, new(values, mask)));
    }

    private static void Check<T>(int bits, ReadOnlySpan<T> values, ReadOnlySpan<ulong> mask)
        where T : unmanaged, IBinaryInteger<T>
    {
        BigInteger all = 0, masked = 0;
        for (int row = 0; row < values.Length; row++)
        {
            var value = BigInteger.CreateChecked(values[row]);
            all += value;
            masked += Any.IsIn(mask, row) ? value : 0;
        }

        Assert.Equal(all, (BigInteger)AtWidth.Run<SumKernel<T, AllRows>, Int128>(bits, new(values, default)));
        Assert.Equal(masked, (BigInteger)AtWidth.Run<SumKernel<T, MaskedRows>, Int128>(bits, new(values, mask)));
    }
}

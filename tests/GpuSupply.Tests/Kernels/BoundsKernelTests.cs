using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Sums of three columns at once are what adding each up one by one comes to.</summary>
public class BoundsKernelTests
{
    [Theory, EachWidth]
    public void Run_AnyLengthAndStart_IsTheSumsOneByOne(int bits) => Room.InArrays(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_BesideGuardPages_IsTheSumsOneByOne_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room => TryAll(bits, room));

    /// <summary>The greatest numbers, as many as are added up before they fold, and some more or fewer.</summary>
    [Theory, EachWidth]
    public void Run_GreatestNumbersWhereTheyFold_LoseNothing(int bits)
    {
        foreach (int beyond in new[] { -1, 0, 1, bits / 8, (bits / 8) + 1 })
        {
            Check<byte>(bits, Filled((128 * bits / 8) + beyond, byte.MaxValue), default);
            Check<ushort>(bits, Filled((32_768 * bits / 16) + beyond, ushort.MaxValue), default);
            Check<uint>(bits, Filled(70_000 + beyond, uint.MaxValue), default);
            Check<long>(bits, Filled(1_000 + beyond, long.MinValue), default);
        }
    }

    private static void TryAll(int bits, Room room)
    {
        if (room.IsTurnOf(0, 2))
        {
            Check<byte>(bits, [room.Numbers<byte>().ToArray(), room.Numbers<byte>().ToArray(), room.Numbers<byte>().ToArray()], room);
            Check<ushort>(bits, [room.Numbers<ushort>().ToArray(), room.Numbers<ushort>().ToArray(), room.Numbers<ushort>().ToArray()], room);
        }

        if (room.IsTurnOf(1, 2))
        {
            Check<uint>(bits, [room.Numbers<uint>().ToArray(), room.Numbers<uint>().ToArray(), room.Numbers<uint>().ToArray()], room);
            Check<long>(bits, [room.Numbers<long>().ToArray(), room.Numbers<long>().ToArray(), room.Numbers<long>().ToArray()], room);
        }
    }

    private static T[][] Filled<T>(int count, T value)
    {
        T[] numbers = new T[count];
        Array.Fill(numbers, value);
        return [numbers, numbers, numbers];
    }

    private static void Check<T>(int bits, T[][] columns, Room? room)
        where T : unmanaged, IBinaryInteger<T>
    {
        ReadOnlySpan<ulong> mask = room is null ? Any.Mask(columns[0].Length, 0) : room.Mask();
        ReadOnlySpan<T> first = Placed(room, columns[0]), second = Placed(room, columns[1]), third = Placed(room, columns[2]);
        (Int128, Int128, Int128) all = AtWidth.Run<BoundsKernel<T, AllRows>, (Int128, Int128, Int128)>(bits, new(first, second, third, default));
        (Int128, Int128, Int128) masked = AtWidth.Run<BoundsKernel<T, MaskedRows>, (Int128, Int128, Int128)>(bits, new(first, second, third, mask));
        Assert.Equal([Sum(columns[0], default), Sum(columns[1], default), Sum(columns[2], default)], new BigInteger[] { all.Item1, all.Item2, all.Item3 });
        Assert.Equal([Sum(columns[0], mask), Sum(columns[1], mask), Sum(columns[2], mask)], new BigInteger[] { masked.Item1, masked.Item2, masked.Item3 });
    }

    private static ReadOnlySpan<T> Placed<T>(Room? room, T[] numbers)
        where T : unmanaged => room is null ? numbers : room.Copied<T>(numbers);

    private static BigInteger Sum<T>(T[] numbers, ReadOnlySpan<ulong> mask)
        where T : unmanaged, IBinaryInteger<T>
    {
        BigInteger sum = 0;
        for (int row = 0; row < numbers.Length; row++)
            sum += mask.IsEmpty || Any.IsIn(mask, row) ? BigInteger.CreateChecked(numbers[row]) : 0;
        return sum;
    }
}

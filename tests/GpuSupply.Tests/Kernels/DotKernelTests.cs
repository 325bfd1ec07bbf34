using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Sums of products are what multiplying and adding up one by one comes to, where no product leaves 64 bits.</summary>
public class DotKernelTests
{
    [Theory, EachWidth]
    public void Run_AnyLengthAndStart_IsTheSumOneByOne(int bits) => Room.InArrays(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_BesideGuardPages_IsTheSumOneByOne_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room => TryAll(bits, room));

    /// <summary>Products that are the least and the greatest that there are: their sum leaves 64 bits and comes back.</summary>
    [Theory, EachWidth]
    public void Run_ProductsAsFarFromZeroAsTheyCanBe_LoseNothing(int bits)
    {
        for (int length = 0; length <= 70; length++)
        {
            ulong[] mask = [0x6DB6_DB6D_B6DB_6DB6, 0x36];
            Check<long, byte>(bits, Rows(length, row => row % 2 == 0 ? long.MaxValue : long.MinValue), 0, Rows(length, _ => (byte)1), 0, mask);
            Check<long, long>(bits, Rows(length, _ => long.MinValue), 0, Rows(length, _ => 1L), 0, mask);
            Check<uint, uint>(bits, Rows(length, _ => 0u), int.MinValue, Rows(length, _ => uint.MaxValue), 1, mask);
            Check<uint, long>(bits, Rows(length, _ => uint.MaxValue), 0, Rows(length, row => row % 2 == 0 ? int.MaxValue : (long)int.MinValue), 0, mask);
            Check<ushort, long>(bits, Rows(length, _ => ushort.MaxValue), 1, Rows(length, _ => -(1L << 47)), 0, mask);
            Check<byte, byte>(bits, Rows(length, _ => byte.MaxValue), long.MaxValue - 255, Rows(length, _ => byte.MaxValue), -254, mask);
        }
    }

    private static T[] Rows<T>(int count, Func<int, T> of) => [.. Enumerable.Range(0, count).Select(of)];

    private static void TryAll(int bits, Room room)
    {
        if (room.IsTurnOf(0, 4))
            TryAll<byte>(bits, room);
        if (room.IsTurnOf(1, 4))
            TryAll<ushort>(bits, room);
        if (room.IsTurnOf(2, 4))
            TryAll<uint>(bits, room);
        if (room.IsTurnOf(3, 4))
            TryAll<long>(bits, room);
    }

    private static void TryAll<TLeft>(int bits, Room room)
        where TLeft : unmanaged, IBinaryInteger<TLeft>
    {
        Try<TLeft, byte>(bits, room);
        Try<TLeft, ushort>(bits, room);
        Try<TLeft, uint>(bits, room);
        Try<TLeft, long>(bits, room);
    }

    /// <summary>Numbers less than so far from zero on the left, and of as much room as is left of 63 bits on the right.</summary>
    private static void Try<TLeft, TRight>(int bits, Room room)
        where TLeft : unmanaged, IBinaryInteger<TLeft>
        where TRight : unmanaged, IBinaryInteger<TRight>
    {
        int leftBits = room.Random.Next(1, 63);
        Span<TLeft> left = room.Take<TLeft>(room.Length);
        Span<TRight> right = room.Take<TRight>(room.Length);
        long leftBase = Fill(left, leftBits, room.Random), rightBase = Fill(right, 63 - leftBits, room.Random);
        Check<TLeft, TRight>(bits, left, leftBase, right, rightBase, room.Mask());
    }

    /// <summary>Writes numbers so that each, above the base that is given back, is less than 2^<paramref name="bits"/> away from zero.</summary>
    private static long Fill<T>(Span<T> numbers, int bits, Random random)
        where T : unmanaged, IBinaryInteger<T>
    {
        UInt128 reach = (UInt128.One << bits) - 1, most = (UInt128.One << (8 * System.Runtime.CompilerServices.Unsafe.SizeOf<T>())) - 1;
        Int128 width = (Int128)UInt128.Min(2 * reach, most), first = -(Int128)reach + (Int128)((2 * reach) - (UInt128)width);
        first = random.Next(3) switch { 0 => first, 1 => -(Int128)reach, _ => first - ((first + (Int128)reach) / 2) };
        long @base = typeof(T) == typeof(long) && random.Next(2) == 0 ? 0 : (long)first;
        for (int row = 0; row < numbers.Length; row++)
        {
            Int128 above = random.Next(4) switch { 0 => 0, 1 => width, _ => (Int128)((UInt128)random.NextInt64(long.MaxValue) % ((UInt128)width + 1)) };
            numbers[row] = T.CreateTruncating(first + above - @base);
        }

        return @base;
    }

    private static void Check<TLeft, TRight>(int bits, ReadOnlySpan<TLeft> left, long leftBase, ReadOnlySpan<TRight> right, long rightBase, ReadOnlySpan<ulong> mask)
        where TLeft : unmanaged, IBinaryInteger<TLeft>
        where TRight : unmanaged, IBinaryInteger<TRight>
    {
        BigInteger all = 0, masked = 0;
        for (int row = 0; row < left.Length; row++)
        {
            BigInteger product = OfRow(left[row], leftBase) * OfRow(right[row], rightBase);
            Assert.InRange(product, long.MinValue, long.MaxValue);
            all += product;
            masked += Any.IsIn(mask, row) ? product : 0;
        }

        Assert.Equal(all, (BigInteger)AtWidth.Run<DotKernel<TLeft, TRight, AllRows>, Int128>(bits, new(left, leftBase, right, rightBase, default)));
        Assert.Equal(masked, (BigInteger)AtWidth.Run<DotKernel<TLeft, TRight, MaskedRows>, Int128>(bits, new(left, leftBase, right, rightBase, mask)));
    }

    /// <summary>A number above its base; of 64 bits stored modulo 2^64.</summary>
    private static BigInteger OfRow<T>(T stored, long @base)
        where T : unmanaged, IBinaryInteger<T>
    {
        var number = BigInteger.CreateChecked(stored) + @base;
        return number > long.MaxValue ? number - (BigInteger.One << 64) : number < long.MinValue ? number + (BigInteger.One << 64) : number;
    }
}

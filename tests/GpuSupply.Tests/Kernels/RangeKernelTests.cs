using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>What is left in a mask, and the places in a range, have the numbers from the first to the last, also where the range goes on at zero behind the greatest number.</summary>
public class RangeKernelTests
{
    [Theory, EachWidth]
    public void Run_AnyLengthAndStart_HasTheNumbersInTheRange(int bits) => Room.InArrays(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_BesideGuardPages_HasTheNumbersInTheRange_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_EveryRangeOfBytes_HasTheNumbersInTheRange(int bits)
    {
        byte[] values = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        ulong[] mask = new ulong[4];
        for (int first = 0; first < 256; first++)
        {
            for (int width = 0; width < 256; width++)
            {
                Array.Fill(mask, ulong.MaxValue);
                Assert.Equal(width + 1, AtWidth.Run<RangeKernel<byte>, byte, int>(bits, new(values, (byte)first, (byte)width, mask)));
                for (int value = 0; value < 256; value++)
                {
                    bool isInside = (value >= first && value <= first + width) || value <= first + width - 256;
                    if (Any.IsIn(mask, value) != isInside)
                        Assert.Fail($"{value} from {first}, {width} wide: {!isInside}");
                }
            }
        }
    }

    private static void TryAll(int bits, Room room)
    {
        Try<byte>(bits, room);
        Try<ushort>(bits, room);
        Try<uint>(bits, room);
        Try<ulong>(bits, room);
    }

    private static void Try<T>(int bits, Room room)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        (T first, T width) = (Any.Of<T>(room.Random), Any.Of<T>(room.Random));
        Span<T> values = room.Numbers<T>();
        for (int row = 0; row < values.Length; row++)
        {
            // Numbers at the ends of the range, and just outside of it.
            int edge = room.Random.Next(8);
            values[row] = unchecked(edge switch { 0 => first, 1 => first - T.One, 2 => first + width, 3 => first + width + T.One, _ => values[row] });
        }

        Span<ulong> mask = room.Mask();
        ulong[] before = mask.ToArray(), after = new ulong[mask.Length];
        int left = AtWidth.Run<RangeKernel<T>, T, int>(bits, new(values, first, width, mask));
        Span<ushort> places = room.Take<ushort>(values.Length);
        places = places[..AtWidth.Run<RangePlacesKernel<T>, T, int>(bits, new(values, first, width, places))];
        (int found, int expected) = (0, 0);
        BigInteger from = BigInteger.CreateChecked(first), to = from + BigInteger.CreateChecked(width), turn = BigInteger.CreateChecked(T.MaxValue) + 1;
        for (int row = 0; row < values.Length; row++)
        {
            var value = BigInteger.CreateChecked(values[row]);
            bool isInside = (value >= from && value <= to) || value <= to - turn;
            if (isInside && Any.IsIn(before, row))
            {
                after[row / 64] |= 1UL << (row % 64);
                expected++;
            }

            if (isInside && (found >= places.Length || places[found++] != row))
                Assert.Fail($"{typeof(T).Name} {value} in row {row} from {first}, {width} wide: it isn't the next place");
        }

        Assert.Equal(found, places.Length);
        Assert.Equal(expected, left);
        if (!mask.SequenceEqual(after))
            Assert.Fail($"{typeof(T).Name} from {first}, {width} wide: another mask");
    }
}

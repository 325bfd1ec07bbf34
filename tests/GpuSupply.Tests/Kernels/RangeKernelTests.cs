using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>The mask of a range, and the places in it, have the numbers from the first to the last, also where the range goes on at zero behind the greatest number.</summary>
public class RangeKernelTests
{
    [Theory, EachWidth]
    public void Run_AnyLengthAndStart_HasTheNumbersInTheRange(int bits) => Room.InArrays(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_BesideGuardPages_HasTheNumbersInTheRange_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_EveryRangeOfBytes_HasTheNumbersInTheRange(int bits)
    {
        byte[] values = [.. Enumerable.Range(0, 256).Select(value => (byte)value)], mask = new byte[256];
        for (int first = 0; first < 256; first++)
        {
            for (int width = 0; width < 256; width++)
            {
                AtWidth.Run<RangeKernel<byte>, byte, bool>(bits, new(values, (byte)first, (byte)width, mask));
                for (int value = 0; value < 256; value++)
                {
                    bool isInside = (value >= first && value <= first + width) || value <= first + width - 256;
                    if (mask[value] != (isInside ? 255 : 0))
                        Assert.Fail($"{value} from {first}, {width} wide: {mask[value]}");
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

        Span<byte> mask = room.Take<byte>(values.Length);
        mask.Fill(0x33);
        AtWidth.Run<RangeKernel<T>, T, bool>(bits, new(values, first, width, mask));
        Span<ushort> places = room.Take<ushort>(values.Length);
        places = places[..AtWidth.Run<RangePlacesKernel<T>, T, int>(bits, new(values, first, width, places))];
        int found = 0;
        BigInteger from = BigInteger.CreateChecked(first), to = from + BigInteger.CreateChecked(width), turn = BigInteger.CreateChecked(T.MaxValue) + 1;
        for (int row = 0; row < values.Length; row++)
        {
            var value = BigInteger.CreateChecked(values[row]);
            bool isInside = (value >= from && value <= to) || value <= to - turn;
            if (mask[row] != (isInside ? 255 : 0))
                Assert.Fail($"{typeof(T).Name} {value} in row {row} from {first}, {width} wide: {mask[row]}");
            if (isInside && (found >= places.Length || places[found++] != row))
                Assert.Fail($"{typeof(T).Name} {value} in row {row} from {first}, {width} wide: it isn't the next place");
        }

        Assert.Equal(found, places.Length);
    }
}

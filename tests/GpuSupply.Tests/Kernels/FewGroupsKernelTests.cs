using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Every row is added to the cell of its group, once, and rows of codes beyond the eighth group to none.</summary>
public class FewGroupsKernelTests
{
    [Theory, EachWidth]
    public void Run_AnyLengthAndStart_AddsEachRowToItsGroup(int bits) => Room.InArrays(room => TryAll(bits, room));

    [Theory, EachWidth]
    public void Run_BesideGuardPages_AddsEachRowToItsGroup_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room => TryAll(bits, room));

    private static void TryAll(int bits, Room room)
    {
        if (room.IsTurnOf(0, 3))
            TryAll<byte>(bits, room);
        if (room.IsTurnOf(1, 3))
            TryAll<ushort>(bits, room);
        if (room.IsTurnOf(2, 3))
            TryAll<uint>(bits, room);
    }

    private static void TryAll<TCode>(int bits, Room room)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        Try<TCode, byte>(bits, room);
        Try<TCode, ushort>(bits, room);
        Try<TCode, uint>(bits, room);
        Try<TCode, long>(bits, room);
    }

    private static void Try<TCode, TValue>(int bits, Room room)
        where TCode : unmanaged, IBinaryInteger<TCode>
        where TValue : unmanaged, IBinaryInteger<TValue>, IMinMaxValue<TValue>
    {
        // Where there are eight groups, codes may be beyond them; where there are fewer, none is.
        int groups = 1 + room.Random.Next(8), codesBelow = groups == 8 ? 11 : groups;
        Span<TCode> codes = room.Take<TCode>(room.Length);
        foreach (ref TCode code in codes)
            code = TCode.CreateChecked(room.Random.Next(codesBelow));
        Span<TValue> values = room.Numbers<TValue>();
        (long times, long add) = (1L << room.Random.Next(64), Any.Of<long>(room.Random));
        Span<long> cells = room.Numbers<long>(groups);
        long[] expected = cells.ToArray();
        for (int row = 0; row < codes.Length; row++)
        {
            if (int.CreateChecked(codes[row]) is var group && group < groups)
                expected[group] = unchecked(expected[group] + (long.CreateChecked(values[row]) * times) + add);
        }

        AtWidth.Run<FewGroupsKernel<TCode, TValue>, bool>(bits, new(codes, values, times, add, cells));
        Assert.True(cells.SequenceEqual(expected), $"other cells: {typeof(TValue).Name} by {typeof(TCode).Name}, {groups} groups");
    }
}

using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Every row is added to the cell of its group, once, and nothing else is touched.</summary>
public class ScatterKernelTests
{
    [Fact]
    public void Add_AnyLengthAndStart_AddsEachRowToItsGroup() => Room.InArrays(TryAll);

    [Fact]
    public void Add_BesideGuardPages_AddsEachRowToItsGroup_SkippedElsewhereThanOnLinux() => Room.BesideGuards(TryAll);

    [Fact]
    public void AddBoth_AnyLengthAndStart_AddsEachRowToTwoCellsOfItsGroup() => Room.InArrays(TryAllBoth);

    [Fact]
    public void AddBoth_BesideGuardPages_AddsEachRowToTwoCellsOfItsGroup_SkippedElsewhereThanOnLinux() => Room.BesideGuards(TryAllBoth);

    /// <summary>The greatest codes of 16 bits, and greater ones.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(3, 1)]
    [InlineData(3, 4)]
    public void Add_ManyGroups_AddsEachRowToItsGroup(int stride, int copies)
    {
        ushort[] shorts = [65_535, 32_768, 32_767, 0, 65_535, 65_534, 40_000, 1, 2];
        Check<ushort, long, Whole>(shorts, stride, Enumerable.Range(1, 9).Select(value => 1L << value).ToArray(), 0, 5, new long[65_536 * stride * copies], copies, stride - 1);
        Check<uint, long, Packed>([.. shorts.Select(code => code + 70_000u)], stride, Enumerable.Range(1, 9).Select(value => 1L << value).ToArray(), 9, 5, new long[135_536 * stride * copies], copies, 0);
    }

    private static void TryAll(Room room)
    {
        if (room.IsTurnOf(0, 3))
            TryAll<byte>(room);
        if (room.IsTurnOf(1, 3))
            TryAll<ushort>(room);
        if (room.IsTurnOf(2, 3))
            TryAll<uint>(room);
    }

    private static void TryAll<TCode>(Room room)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        TryAll<TCode, byte>(room);
        TryAll<TCode, ushort>(room);
        TryAll<TCode, uint>(room);
        TryAll<TCode, long>(room);
    }

    private static void TryAll<TCode, TValue>(Room room)
        where TCode : unmanaged, IBinaryInteger<TCode>
        where TValue : unmanaged, IBinaryInteger<TValue>, IMinMaxValue<TValue>
    {
        Try<TCode, TValue, Whole>(room);
        Try<TCode, TValue, Upper>(room);
        Try<TCode, TValue, Packed>(room);
        Try<TCode, TValue, Counted>(room);
    }

    private static void Try<TCode, TValue, TScattered>(Room room)
        where TCode : unmanaged, IBinaryInteger<TCode>
        where TValue : unmanaged, IBinaryInteger<TValue>, IMinMaxValue<TValue>
        where TScattered : struct, IScattered
    {
        (int stride, int copies, int bits) = (room.Random.Next(1, 4), room.Random.Next(2) == 0 ? 1 : 4, room.Random.Next(32));
        int place = room.Random.Next(stride + 1), groups = GroupsOf(room);

        // The last group's cell is the last one of each copy.
        int size = ((groups - 1) * stride) + place + 1;
        ReadOnlySpan<TCode> codes = CodesOf<TCode>(room, groups, 1);
        ReadOnlySpan<TValue> values = room.Numbers<TValue>();
        Check<TCode, TValue, TScattered>(codes, stride, values, BaseOf(room), bits, room.Numbers<long>(copies * size), copies, place);

        Span<ushort> rows = PlacesOf(room);
        Span<long> cells = room.Numbers<long>(groups);
        long @base = BaseOf(room);
        long[] expected = cells.ToArray();
        foreach (ushort row in rows)
            expected[int.CreateChecked(codes[row])] = Plus<TScattered>(expected[int.CreateChecked(codes[row])], long.CreateChecked(values[row]), @base, bits);
        ScatterKernel.AddAt<TCode, TValue, TScattered>(rows, codes, values, @base, bits, cells);
        Assert.True(cells.SequenceEqual(expected), $"other cells at {rows.Length} places");
    }

    private static void Check<TCode, TValue, TScattered>(
        ReadOnlySpan<TCode> codes, int stride, ReadOnlySpan<TValue> values, long @base, int bits, Span<long> cells, int copies, int place)
        where TCode : unmanaged, IBinaryInteger<TCode>
        where TValue : unmanaged, IBinaryInteger<TValue>
        where TScattered : struct, IScattered
    {
        int size = cells.Length / copies;
        long[] expected = Together(cells, copies);
        for (int row = 0; row < codes.Length; row++)
        {
            int cell = (int.CreateChecked(codes[row]) * stride) + place;
            expected[cell] = Plus<TScattered>(expected[cell], long.CreateChecked(values[row]), @base, bits);
        }

        ScatterKernel.Add<TCode, TValue, TScattered>(codes, stride, values, @base, bits, cells, copies, place);
        Assert.Equal(size, expected.Length);
        Assert.True(Together(cells, copies).AsSpan().SequenceEqual(expected), $"other cells: {typeof(TScattered).Name}, stride {stride}, {copies} copies, from {place} on");
    }

    private static void TryAllBoth(Room room)
    {
        if (room.IsTurnOf(0, 3))
            TryAllBoth<byte>(room);
        if (room.IsTurnOf(1, 3))
            TryAllBoth<ushort>(room);
        if (room.IsTurnOf(2, 3))
            TryAllBoth<uint>(room);
    }

    private static void TryAllBoth<TCode>(Room room)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        TryAllBoth<TCode, byte>(room);
        TryAllBoth<TCode, ushort>(room);
        TryAllBoth<TCode, uint>(room);
        TryAllBoth<TCode, long>(room);
    }

    private static void TryAllBoth<TCode, TFirst>(Room room)
        where TCode : unmanaged, IBinaryInteger<TCode>
        where TFirst : unmanaged, IBinaryInteger<TFirst>, IMinMaxValue<TFirst>
    {
        TryBoth<TCode, TFirst, byte, Packed>(room);
        TryBoth<TCode, TFirst, ushort, Packed>(room);
        TryBoth<TCode, TFirst, uint, Whole>(room);
        TryBoth<TCode, TFirst, long, Packed>(room);
    }

    private static void TryBoth<TCode, TFirst, TSecond, TScattered>(Room room)
        where TCode : unmanaged, IBinaryInteger<TCode>
        where TFirst : unmanaged, IBinaryInteger<TFirst>, IMinMaxValue<TFirst>
        where TSecond : unmanaged, IBinaryInteger<TSecond>, IMinMaxValue<TSecond>
        where TScattered : struct, IScattered
    {
        // Where a code is the place of a cell, groups have two cells.
        (int stride, int bits) = (room.Random.Next(1, 4), room.Random.Next(32));
        (int place, int groups, int step) = (room.Random.Next(3), GroupsOf(room), stride == 1 ? 2 : 1);
        groups = stride == 1 ? Math.Min(groups, 128) : groups;
        ReadOnlySpan<TCode> codes = CodesOf<TCode>(room, groups, step);
        ReadOnlySpan<TFirst> firsts = room.Numbers<TFirst>();
        ReadOnlySpan<TSecond> seconds = room.Numbers<TSecond>();
        (long firstBase, long secondBase) = (BaseOf(room), BaseOf(room));
        Span<long> cells = room.Numbers<long>(((groups - 1) * stride * step) + place + 2);
        long[] expected = cells.ToArray();
        for (int row = 0; row < codes.Length; row++)
        {
            int cell = (int.CreateChecked(codes[row]) * stride) + place;
            expected[cell] = Plus<TScattered>(expected[cell], long.CreateChecked(firsts[row]), firstBase, bits);
            expected[cell + 1] = Plus<Whole>(expected[cell + 1], long.CreateChecked(seconds[row]), secondBase, 0);
        }

        ScatterKernel.AddBoth<TCode, TFirst, TSecond, TScattered>(codes, stride, firsts, firstBase, seconds, secondBase, bits, cells, place);
        Assert.True(cells.SequenceEqual(expected), $"other cells: {typeof(TFirst).Name} and {typeof(TSecond).Name}, stride {stride}, from {place} on");
    }

    private static int GroupsOf(Room room) => room.Random.Next(4) == 0 ? 256 : 1 + room.Random.Next(9);

    private static long BaseOf(Room room) => room.Random.Next(3) switch { 0 => 0, 1 => room.Random.Next(-100_000, 100_000), _ => room.Random.NextInt64(-(1L << 40), 1L << 40) };

    private static Span<T> CodesOf<T>(Room room, int groups, int step)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<T> codes = room.Take<T>(room.Length);
        bool isOne = room.Random.Next(4) == 0;
        foreach (ref T code in codes)
            code = T.CreateChecked(step * (isOne ? groups - 1 : room.Random.Next(groups)));
        return codes;
    }

    private static Span<ushort> PlacesOf(Room room)
    {
        ushort[] rows = [.. Enumerable.Range(0, room.Length).Where(_ => room.Random.Next(3) == 0).Select(row => (ushort)row)];
        return room.Copied<ushort>(rows);
    }

    /// <summary>What a cell is once a number is added, modulo 2^64.</summary>
    private static long Plus<TScattered>(long cell, long value, long @base, int bits)
        where TScattered : struct, IScattered
    {
        var number = (Int128)(long)Wrapped((Int128)value + @base);
        Int128 add = typeof(TScattered) == typeof(Whole) ? number : typeof(TScattered) == typeof(Counted) ? 1
            : typeof(TScattered) == typeof(Packed) ? (number << bits) + 1 : number >> 32;
        return Wrapped(cell + add);
    }

    private static long Wrapped(Int128 number) => unchecked((long)(ulong)number);

    /// <summary>The cells of all copies added up.</summary>
    private static long[] Together(ReadOnlySpan<long> cells, int copies)
    {
        long[] together = new long[cells.Length / copies];
        for (int cell = 0; cell < cells.Length; cell++)
            together[cell % together.Length] = unchecked(together[cell % together.Length] + cells[cell]);
        return together;
    }
}

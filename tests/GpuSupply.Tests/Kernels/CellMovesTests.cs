using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>What is in the cells of groups is moved on to sums, each part to its own.</summary>
public class CellMovesTests
{
    private const int BitsAtMost = 31;

    [Fact]
    public void Add_AnyGroupsAndStride_AddsTheFirstCellOfEach() => Each((room, stride) =>
    {
        ReadOnlySpan<long> cells = room.Numbers<long>(CellsOf(room.Length, stride, 1));
        Span<long> sums = room.Numbers<long>();
        long[] before = sums.ToArray();
        CellMoves.Add(cells, stride, sums);
        for (int group = 0; group < sums.Length; group++)
            Assert.Equal(Wrapped((BigInteger)before[group] + cells[group * stride]), sums[group]);
    });

    [Fact]
    public void AddWhole_AnyGroupsAndStride_AddsTheCellAndItsUpperHalf() => Each((room, stride) =>
    {
        ReadOnlySpan<long> cells = room.Numbers<long>(CellsOf(room.Length, stride, 1));
        Span<long> sums = room.Numbers<long>(), uppers = Small(room, room.Random.Next(4) == 0 ? 0 : room.Length);
        long[] before = sums.ToArray(), beforeUppers = uppers.ToArray();
        CellMoves.AddWhole(cells, stride, sums, uppers);
        for (int group = 0; group < sums.Length; group++)
            Assert.Equal(Wrapped((BigInteger)before[group] + cells[group * stride]), sums[group]);
        for (int group = 0; group < uppers.Length; group++)
            Assert.Equal(beforeUppers[group] + Floor(cells[group * stride], 32), uppers[group]);
    });

    [Fact]
    public void AddSplit_AnyGroupsAndStride_AddsTheFirstTwoCells() => Each((room, stride) =>
    {
        if (stride == 1)
            return;
        ReadOnlySpan<long> cells = room.Numbers<long>(Math.Max(1, CellsOf(room.Length, stride, 2)));
        Span<long> sums = room.Numbers<long>(), uppers = room.Numbers<long>();
        long[] before = sums.ToArray(), beforeUppers = uppers.ToArray();
        CellMoves.AddSplit(cells, stride, sums, uppers);
        for (int group = 0; group < sums.Length; group++)
        {
            Assert.Equal(Wrapped((BigInteger)before[group] + cells[group * stride]), sums[group]);
            Assert.Equal(Wrapped((BigInteger)beforeUppers[group] + cells[(group * stride) + 1]), uppers[group]);
        }
    });

    [Fact]
    public void Split_AnyGroups_CountsTheLowerBitsAndLeavesTheOthers() => Each((room, stride) =>
    {
        int bits = room.Random.Next(BitsAtMost + 1);
        Span<long> cells = room.Numbers<long>(), counts = Small(room, room.Length);
        long[] before = cells.ToArray();
        CellMoves.Split(cells, bits, counts);
        for (int group = 0; group < cells.Length; group++)
        {
            Assert.Equal(Floor(before[group], bits), cells[group]);
            Assert.Equal((long)((BigInteger)before[group] - ((BigInteger)cells[group] << bits)), counts[group]);
        }
    });

    [Fact]
    public void AddPacked_AnyGroupsAndStride_CountsTheLowerBitsAndAddsTheOthers() => Each((room, stride) =>
    {
        int bits = room.Random.Next(BitsAtMost + 1);
        ReadOnlySpan<long> cells = room.Numbers<long>(CellsOf(room.Length, stride, 1));
        Span<long> counts = Small(room, room.Length), sums = room.Numbers<long>(), uppers = Small(room, room.Random.Next(4) == 0 ? 0 : room.Length);
        long[] beforeCounts = counts.ToArray(), before = sums.ToArray(), beforeUppers = uppers.ToArray();
        CellMoves.AddPacked(cells, stride, bits, counts, sums, uppers);
        for (int group = 0; group < counts.Length; group++)
        {
            long cell = cells[group * stride], sum = Floor(cell, bits);
            Assert.Equal(beforeCounts[group] + (long)((BigInteger)cell - ((BigInteger)sum << bits)), counts[group]);
            Assert.Equal(Wrapped((BigInteger)before[group] + sum), sums[group]);
            if (!uppers.IsEmpty)
                Assert.Equal(beforeUppers[group] + Floor(sum, 32), uppers[group]);
        }
    });

    private static void Each(Action<Room, int> body)
    {
        for (int stride = 1; stride <= 4; stride++)
        {
            int one = stride;
            Room.BesideGuards(room => body(room, one));
        }

        Room.InArrays(room => body(room, 1 + (room.Length % 5)));
    }

    /// <summary>So many cells that the last group has no more than it needs.</summary>
    private static int CellsOf(int groups, int stride, int needed) => groups == 0 ? 0 : ((groups - 1) * stride) + needed;

    /// <summary>Counts and sums of upper halves are small enough that nothing is lost.</summary>
    private static Span<long> Small(Room room, int count)
    {
        Span<long> numbers = room.Take<long>(count);
        foreach (ref long number in numbers)
            number = room.Random.Next(-1_000, 1_000);
        return numbers;
    }

    private static long Wrapped(BigInteger number) => unchecked((long)(ulong)(number & ulong.MaxValue));

    private static long Floor(long number, int bits)
    {
        var (quotient, rest) = BigInteger.DivRem(number, BigInteger.One << bits);
        return (long)(rest < 0 ? quotient - 1 : quotient);
    }
}

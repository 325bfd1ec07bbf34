using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Columns add up row by row, and a sum that leaves 64 bits is noticed wherever it does.</summary>
public class AddKernelTests
{
    private delegate bool AddRun(Span<long> sums, ReadOnlySpan<long> added);

    [Theory, EachWidth]
    public void Run_AnyLengthAndStart_IsTheSumOfEachRow(int bits) => Add(bits, Room.InArrays);

    [Theory, EachWidth]
    public void Run_BesideGuardPages_IsTheSumOfEachRow_SkippedElsewhereThanOnLinux(int bits) => Add(bits, Room.BesideGuards);

    /// <summary>At each place of each length a sum that is just inside of 64 bits, and one that is just outside.</summary>
    [Theory, EachWidth]
    public void Run_OneSumAtTheEdge_IsNoticedOnlyOutside(int bits)
    {
        AddRun run = Of(bits);
        (long One, long Other, bool Fits)[] edges =
        [
            (long.MaxValue, 0, true), (long.MaxValue, 1, false), (long.MaxValue - 1, 1, true), (long.MinValue, 0, true), (long.MinValue, -1, false),
            (long.MinValue + 1, -1, true), (long.MaxValue, long.MaxValue, false), (long.MinValue, long.MinValue, false), (long.MinValue, long.MaxValue, true),
            (1L << 62, 1L << 62, false), (-(1L << 62), -(1L << 62), true), (-(1L << 62), -(1L << 62) - 1, false), ((1L << 62) - 1, 1L << 62, true),
        ];
        for (int length = 1; length <= 35; length++)
        {
            for (int row = 0; row < length; row++)
            {
                foreach ((long one, long other, bool fits) in edges.Concat(edges.Select(edge => (edge.Other, edge.One, edge.Fits))))
                {
                    long[] sums = new long[length], added = new long[length];
                    (sums[row], added[row]) = (one, other);
                    if (run(sums, added) != fits)
                        Assert.Fail($"{one} + {other} in row {row} of {length}");
                    if (fits)
                        Assert.Equal(one + other, sums[row]);
                }
            }
        }
    }

    /// <summary>Blocks of rows, one after the other.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_047)]
    [InlineData(2_048)]
    [InlineData(2_049)]
    [InlineData(6_151)]
    public void TryAdd_SeveralColumns_AreAddedUp(int rows)
    {
        var random = new Random(rows);
        for (int count = 1; count <= 5; count++)
        {
            long[][] columns = [.. Enumerable.Range(0, count).Select(_ => Filled(rows, () => random.NextInt64(-(1L << 60), 1L << 60)))];
            long[] sums = Filled(rows, () => 77);
            Assert.True(AddKernel.TryAdd(sums, count, column => columns[column]));
            Assert.Equal(Enumerable.Range(0, rows).Select(row => columns.Sum(column => column[row])), sums);
            foreach (int row in new[] { 0, 1, 2_047, 2_048, rows - 1 }.Where(row => row >= 0 && row < rows))
            {
                long[][] edge = [.. columns.Select(column => (long[])column.Clone())];
                foreach (long[] column in edge)
                    column[row] = 0;
                (edge[^1][row], edge[0][row]) = (long.MaxValue, count == 1 ? long.MaxValue : 0);
                Assert.True(AddKernel.TryAdd(sums, count, column => edge[column]));
                Assert.Equal(long.MaxValue, sums[row]);
                if (count == 1)
                    continue;
                edge[0][row] = 1;
                Assert.False(AddKernel.TryAdd(sums, count, column => edge[column]));
            }
        }
    }

    /// <summary>A sum that comes back may not be trusted, or was right: either way it is said that it left.</summary>
    [Fact]
    public void TryAdd_ASumThatLeavesAndComesBack_IsNoticed()
    {
        long[][] columns = [[5, long.MaxValue, 5], [5, 1, 5], [5, -1, 5]];
        Assert.False(AddKernel.TryAdd(new long[3], 3, column => columns[column]));
        Assert.True(AddKernel.TryAdd(new long[3], 3, column => columns[column == 0 ? 0 : 3 - column]));
    }

    private static long[] Filled(int count, Func<long> of) => [.. Enumerable.Range(0, count).Select(_ => of())];

    private static AddRun Of(int bits) => PrivateKernel.Of<AddRun>(typeof(AddKernel), "Kernel", bits);

    private static void Add(int bits, Action<Action<Room>> rooms)
    {
        AddRun run = Of(bits);
        rooms(room =>
        {
            Span<long> sums = room.Numbers<long>(), added = room.Numbers<long>();
            if (room.Random.Next(2) == 0)
            {
                foreach (ref long sum in sums)
                    sum >>= 1;
                foreach (ref long one in added)
                    one >>= 1;
            }

            long[] before = sums.ToArray();
            bool fits = true;
            for (int row = 0; row < before.Length; row++)
                fits &= (BigInteger)before[row] + added[row] is var sum && sum >= long.MinValue && sum <= long.MaxValue;
            Assert.Equal(fits, run(sums, added));
            for (int row = 0; row < before.Length && fits; row++)
                Assert.Equal(before[row] + added[row], sums[row]);
        });
    }
}

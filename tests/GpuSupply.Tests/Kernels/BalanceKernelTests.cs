using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Balances go from day to day as they do one by one, in each lane.</summary>
public class BalanceKernelTests
{
    [Theory, EachWidth]
    public void Run_AnyLengthAndStart_IsWhatEachComesTo(int bits) => Room.InArrays(room => Try(bits, room));

    [Theory, EachWidth]
    public void Run_BesideGuardPages_IsWhatEachComesTo_SkippedElsewhereThanOnLinux(int bits) => Room.BesideGuards(room => Try(bits, room));

    /// <summary>One number that leaves 64 bits, at each place.</summary>
    [Theory, EachWidth]
    public void Run_OneThatLeavesTheRange_IsNoticed(int bits)
    {
        const int Accounts = 21;
        for (int account = 0; account < Accounts; account++)
        {
            foreach ((long before, long change, long count, long more, bool fits) in new[]
            {
                (long.MaxValue, 1L, 0L, 1L, false), (long.MinValue, -1L, 0L, 1L, false), (long.MaxValue, -1L, 0L, 1L, true), (long.MinValue, long.MaxValue, 0L, 1L, true),
                (0L, 1L, long.MaxValue, 1L, false), (0L, 1L, long.MaxValue - 1, 1L, true),
            })
            {
                long[] changes = new long[Accounts], rows = new long[Accounts], balances = new long[Accounts], minima = new long[Accounts], counts = new long[Accounts];
                (changes[account], rows[account], balances[account], counts[account]) = (change, more, before, count);
                Assert.Equal(fits, AtWidth.Run<BalanceKernel, bool>(bits, new(changes, rows, balances, minima, counts)));
            }
        }
    }

    private static void Try(int bits, Room room)
    {
        Span<long> changes = room.Numbers<long>(), rows = room.Take<long>(room.Length), balances = room.Numbers<long>(), minima = room.Numbers<long>(), counts = room.Take<long>(room.Length);
        for (int account = 0; account < rows.Length; account++)
            (rows[account], counts[account]) = (room.Random.Next(3), room.Random.NextInt64(long.MaxValue - 3));
        (long[] expectedBalances, long[] expectedMinima, long[] expectedCounts) = (balances.ToArray(), minima.ToArray(), counts.ToArray());
        bool fits = true;
        for (int account = 0; account < changes.Length; account++)
        {
            BigInteger after = (BigInteger)balances[account] + changes[account];
            fits &= after >= long.MinValue && after <= long.MaxValue;
            expectedBalances[account] = unchecked(balances[account] + changes[account]);
            expectedCounts[account] += rows[account];
            if (rows[account] > 0)
                expectedMinima[account] = Math.Min(minima[account], expectedBalances[account]);
        }

        Assert.Equal(fits, AtWidth.Run<BalanceKernel, bool>(bits, new(changes, rows, balances, minima, counts)));
        Assert.True(balances.SequenceEqual(expectedBalances) && minima.SequenceEqual(expectedMinima) && counts.SequenceEqual(expectedCounts), "other balances, minima or counts");
    }
}

using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Arithmetic on lanes is arithmetic on each of them.</summary>
public class LanesTests
{
    private const int Tries = 300;

    [Theory, EachWidth]
    public void Count_OfAWidth_IsHowManyLanesItHas(int bits) => Assert.Equal(bits / 64, AtWidth.Run<CountKernel, int>(bits, default));

    [Theory, EachWidth]
    public void Operators_OnAnyNumbers_WorkOnEachLane(int bits)
    {
        var random = new Random(3);
        for (int count = 0; count < Tries; count++)
        {
            long[] left = new long[8], right = new long[8];
            Any.Fill<long>(left, random);
            Any.Fill<long>(right, random);
            left.AsSpan(0, random.Next(9)).CopyTo(right);
            AtWidth.Run<OperatorsKernel, bool>(bits, new(left, right, random.Next(64)));
        }
    }

    /// <summary>One number below zero, in each lane, and none.</summary>
    [Theory, EachWidth]
    public void AnyNegative_OneBelowZero_IsNoticedInEachLane(int bits)
    {
        long[] numbers = new long[8];
        for (int lane = 0; lane < bits / 64; lane++)
        {
            foreach ((long number, bool isNegative) in new[] { (-1L, true), (long.MinValue, true), (long.MaxValue, false), (0L, false), (0x8000_0000L, false) })
            {
                Array.Fill(numbers, 5);
                numbers[lane] = number;
                Assert.Equal(isNegative, AtWidth.Run<NegativeKernel, bool>(bits, new(numbers)));
            }
        }
    }

    private readonly struct CountKernel : IKernel<int>
    {
        public int Run<TLanes>()
            where TLanes : struct, ILanes<TLanes> => TLanes.Count;
    }

    private readonly struct NegativeKernel(long[] numbers) : IKernel<bool>
    {
        public bool Run<TLanes>()
            where TLanes : struct, ILanes<TLanes> => TLanes.AnyNegative(TLanes.LoadWidened(ref numbers[0]));
    }

    private readonly struct OperatorsKernel(long[] left, long[] right, int bits) : IKernel<bool>
    {
        public bool Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            TLanes one = TLanes.LoadWidened(ref left[0]), other = TLanes.LoadWidened(ref right[0]);
            (int shift, long all) = (bits, right[0]);
            unchecked
            {
                Check(TLanes.Min(one, other), Math.Min);
                Check(one + other, (a, b) => a + b);
                Check(one * other, (a, b) => a * b);
                Check(one & other, (a, b) => a & b);
                Check(one | other, (a, b) => a | b);
                Check(one ^ other, (a, b) => a ^ b);
                Check(one >> shift, (a, _) => a >> shift);
                Check(one >>> shift, (a, _) => a >>> shift);
                Check(TLanes.LessUnsigned(one, other), (a, b) => (ulong)a < (ulong)b ? -1 : 0);
                Check(TLanes.LessUnsigned(one, one), (_, _) => 0);
                Check(TLanes.AddWhere(one, other, one, other), (a, b) => a == b ? a + b : a);
                Check(TLanes.AddWhere(one, other, other, TLanes.Create(all)), (a, b) => b == all ? a + b : a);
                Check(TLanes.UpperParts<byte>(one), (a, _) => (a >>> 8) & 0x00FF_00FF_00FF_00FF);
                Check(TLanes.UpperParts<ushort>(one), (a, _) => (a >>> 16) & 0x0000_FFFF_0000_FFFF);
                Check(TLanes.UpperParts<uint>(one), (a, _) => a >>> 32);
                Check(TLanes.UpperParts<long>(one), (a, _) => a >> 32);
                Check(TLanes.Create(all), (_, _) => all);
                long sum = 0;
                for (int lane = 0; lane < TLanes.Count; lane++)
                    sum += left[lane];
                Assert.Equal(sum, TLanes.Sum(one));
            }

            return true;
        }

        private void Check<TLanes>(TLanes lanes, Func<long, long, long> expected)
            where TLanes : struct, ILanes<TLanes>
        {
            long[] to = new long[TLanes.Count];
            TLanes.Store(lanes, ref to[0]);
            for (int lane = 0; lane < to.Length; lane++)
                Assert.Equal(expected(left[lane], right[lane]), to[lane]);
        }
    }
}

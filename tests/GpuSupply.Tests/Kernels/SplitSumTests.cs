using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>A sum modulo 2^64 and one of upper halves are the whole sum.</summary>
public class SplitSumTests
{
    [Fact]
    public void ToInt128_OfAnyNumbers_IsTheirSum()
    {
        var random = new Random(7);
        for (int count = 0; count < 3_000; count++)
        {
            (long wrapped, long upper, BigInteger sum) = (0, 0, 0);
            int kind = random.Next(3);
            for (int index = 0; index < count; index++)
            {
                long number = kind switch { 0 => Any.Of<long>(random), 1 => long.MinValue, _ => long.MaxValue };
                wrapped = unchecked(wrapped + number);
                upper += number >> 32;
                sum += number;
            }

            Assert.Equal(sum, (BigInteger)new SplitSum(wrapped, upper).ToInt128());
        }
    }

    /// <summary>As many numbers as there may be, one less than 2^32, each as far from zero as it can be.</summary>
    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    [InlineData(0xFFFF_FFFF)]
    public void ToInt128_OfAsManyAsThereMayBe_IsTheirSum(long number)
    {
        const long Count = uint.MaxValue;
        Assert.Equal((BigInteger)number * Count, (BigInteger)new SplitSum(unchecked(number * Count), (number >> 32) * Count).ToInt128());
    }
}

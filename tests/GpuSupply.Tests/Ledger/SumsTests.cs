using GpuSupply.Internals;
using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>What units in a window are worth in another, and sums that fit in 64 bits or don't.</summary>
public class SumsTests
{
    /// <summary>Asked from day 10 to day 20: inside all count; where the two only meet, the least that comes and the most that leaves is none, and the best counts if the middle day is one of these.</summary>
    [Theory]
    [InlineData(12, 14, 5, 6, 7, "5..6..7")]
    [InlineData(10, 20, 5, 6, 7, "5..6..7")]
    [InlineData(5, 12, 5, 6, 7, "0..0..7")]
    [InlineData(5, 15, 5, 6, 7, "0..6..7")]
    [InlineData(15, 25, 5, 6, 7, "0..6..7")]
    [InlineData(16, 26, 5, 6, 7, "0..0..7")]
    [InlineData(5, 12, -7, -6, -5, "-7..0..0")]
    [InlineData(12, 14, -7, -6, -5, "-7..-6..-5")]
    [InlineData(5, 9, 5, 6, 7, "0..0..0")]
    [InlineData(21, 25, 5, 6, 7, "0..0..0")]
    [InlineData(21, 25, -7, -6, -5, "0..0..0")]
    public void AddIn_AWindow_CountsWhatFallsInAndWhatMay(int first, int last, int low, int best, int high, string expected)
    {
        var sums = default(Sums);
        sums.AddIn(new DaySpan(10, 20), new DaySpan(first, last), low, best, high);
        Assert.Equal(expected, $"{sums.Low}..{sums.Best}..{sums.High}");
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(-1, 0, 0, false)]
    [InlineData(0, 5, 0, false)]
    [InlineData(0, 0, 7, false)]
    [InlineData(3, 0, 0, false)]
    public void IsZero_WhereAnyIsNot_IsFalse(int low, int best, int high, bool expected) => Assert.Equal(expected, Of(low, best, high).IsZero);

    /// <summary>The least and the greatest number of 64 bits are such numbers.</summary>
    [Theory]
    [InlineData(long.MinValue, 0, long.MaxValue)]
    [InlineData(long.MaxValue, long.MaxValue, long.MaxValue)]
    [InlineData(long.MinValue, long.MinValue, long.MinValue)]
    public void ToInt64_WhatJustFits_IsThat(long low, long best, long high) => Assert.Equal((low, best, high), Of(low, best, high).ToInt64(() => "planned"));

    /// <summary>One more than fits at either end is refused, whatever the other end is.</summary>
    [Theory]
    [InlineData("-9223372036854775809", "0")]
    [InlineData("0", "9223372036854775808")]
    [InlineData("9223372036854775808", "0")]
    [InlineData("0", "-9223372036854775809")]
    public void ToInt64_WhatDoesNotFit_IsRefusedByName(string low, string high)
    {
        Sums sums = Of(Int128.Parse(low, null), 0, Int128.Parse(high, null));
        Assert.Equal($"planned is {low}..{high}, which does not fit in 64 bits.", Assert.Throws<OverflowException>(() => sums.ToInt64(() => "planned")).Message);
    }

    private static Sums Of(Int128 low, Int128 best, Int128 high)
    {
        var sums = default(Sums);
        sums.Add(low, best, high);
        return sums;
    }
}

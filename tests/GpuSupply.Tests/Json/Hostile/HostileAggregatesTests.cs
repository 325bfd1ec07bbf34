using System.Diagnostics;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Json.Hostile;

/// <summary>What is very large takes seconds and some hundred megabytes, and comes to an exact answer or to an error that names it.</summary>
public class HostileAggregatesTests(ITestOutputHelper output)
{
    // Each takes well under a second on one core; a way whose cost grows with the square would take minutes.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);
    private const long MostBytes = 1L << 30;

    public static TheoryData<string> Names => [.. HostileAggregates.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WhatIsVeryLarge_TakesSecondsAndComesToWhatIsSaid(string name)
    {
        var watch = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        HostileAggregates.All[name]();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine($"{watch.ElapsedMilliseconds} ms, {bytes >> 20} MB allocated");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, MostTime);
        Assert.InRange(bytes, 0, MostBytes);
    }
}

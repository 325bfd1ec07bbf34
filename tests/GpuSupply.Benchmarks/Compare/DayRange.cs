namespace GpuSupply.Benchmarks.Compare;

/// <summary>Days one after another, both ends included.</summary>
internal readonly record struct DayRange(int First, int Last);

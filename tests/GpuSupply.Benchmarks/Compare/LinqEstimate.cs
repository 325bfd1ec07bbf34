namespace GpuSupply.Benchmarks.Compare;

/// <summary>A row with bounds of a quantity.</summary>
internal sealed record LinqEstimate(DateOnly Day, long Low, long Best, long High);

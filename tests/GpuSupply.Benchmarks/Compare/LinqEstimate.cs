namespace GpuSupply.Benchmarks.Compare;

/// <summary>A row with bounds of a quantity.</summary>
/// <typeparam name="TQuery">The query that it is for: one of <see cref="LinqQuery"/>.</typeparam>
internal readonly record struct LinqEstimate<TQuery>(DateOnly Day, long Low, long Best, long High);

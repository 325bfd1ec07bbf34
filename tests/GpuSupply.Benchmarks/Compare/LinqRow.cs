namespace GpuSupply.Benchmarks.Compare;

/// <summary>A row as somebody has it who uses LINQ, with no more than the largest query needs.</summary>
/// <typeparam name="TQuery">The query that it is for: one of <see cref="LinqQuery"/>.</typeparam>
internal readonly record struct LinqRow<TQuery>(ushort Party, ushort Product, DateOnly Day, long Quantity, long Amount);

namespace GpuSupply.Benchmarks.Compare;

/// <summary>A row as somebody has it who uses LINQ, with no more than the largest query needs.</summary>
internal readonly record struct LinqRow(ushort Party, ushort Product, DateOnly Day, long Quantity, long Amount);

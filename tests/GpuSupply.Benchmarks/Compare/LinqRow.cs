namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// A row as somebody has it who uses LINQ: an object as serializers make it, whose ids are texts of its own, with no more than the largest query needs. Of structs in an array, and of ids that
/// are numbers, groups are made two to eight times as fast.
/// </summary>
internal sealed record LinqRow(string Party, string Product, DateOnly Day, long Quantity, long Amount);

namespace Cluster;

/// <summary>What a partition read so far, and who hosts it.</summary>
/// <param name="Read">How many lines that are no blank ones.</param>
/// <param name="Accepted">How many of them became records.</param>
/// <param name="SetAside">How many could not be read.</param>
/// <param name="ProcessId">The process of the silo.</param>
[GenerateSerializer, Immutable]
public sealed record PartitionCounts(long Read, long Accepted, long SetAside, int ProcessId);

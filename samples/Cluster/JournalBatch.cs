namespace Cluster;

/// <summary>Consecutive lines of a partition's journal, each with its line feed.</summary>
/// <param name="Start">Where they begin in that journal.</param>
/// <param name="Lines">The lines.</param>
[GenerateSerializer, Immutable]
public sealed record JournalBatch(JournalPosition Start, byte[] Lines);

namespace Cluster;

/// <summary>What a partition says to a batch.</summary>
/// <param name="ContinueAt">
/// Where the next batch must begin: behind the one that it was given, if it took that. Before it: something lacks, so that nothing was taken. Behind what was sent
/// long ago: it knows that already.
/// </param>
/// <param name="SavedUpTo">What comes before this place is saved: it is acknowledged, and need never be sent again.</param>
[GenerateSerializer, Immutable]
public sealed record Delivery(JournalPosition ContinueAt, JournalPosition SavedUpTo);

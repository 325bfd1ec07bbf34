namespace Cluster;

/// <summary>Sends the journal of a partition, batch after batch, until all of it is saved. Where a silo is lost it goes back to where the partition says.</summary>
/// <param name="partition">The partition.</param>
/// <param name="journal">Its journal, whose lines all have a line feed.</param>
internal sealed class PartitionStream(IPartitionGrain partition, ReadOnlyMemory<byte> journal)
{
    private const int BatchBytes = 1 << 12;

    /// <summary>How many bytes were sent, those that were sent again included.</summary>
    public long SentBytes { get; private set; }

    /// <summary>How many times the partition had to be asked where to go on, since a silo was lost.</summary>
    public int LostCount { get; private set; }

    /// <summary>Sends all.</summary>
    /// <param name="taken">Is told, after each batch, up to which byte the partition has the journal.</param>
    /// <param name="stop">Ends the sending.</param>
    public async Task SendAsync(Action<long> taken, CancellationToken stop)
    {
        Delivery delivery = await AskAsync(partition.SaveAsync, stop).ConfigureAwait(false);
        while (delivery.SavedUpTo.ByteOffset < journal.Length)
        {
            JournalPosition next = delivery.ContinueAt;
            delivery = next.ByteOffset < journal.Length
                ? await AskAsync(() => partition.DeliverAsync(BatchAt(next)), stop).ConfigureAwait(false)
                : await AskAsync(partition.SaveAsync, stop).ConfigureAwait(false);
            taken(delivery.ContinueAt.ByteOffset);
        }
    }

    private Task<Delivery> AskAsync(Func<Task<Delivery>> ask, CancellationToken stop) => Retry.UntilAnsweredAsync(ask, () => LostCount++, stop);

    /// <summary>So many lines as fit, and at least one.</summary>
    private JournalBatch BatchAt(JournalPosition start)
    {
        ReadOnlySpan<byte> rest = journal.Span[(int)start.ByteOffset..];
        int length = rest[..Math.Min(BatchBytes, rest.Length)].LastIndexOf((byte)'\n') + 1;
        if (length == 0)
            length = rest.IndexOf((byte)'\n') + 1;
        SentBytes += length;
        return new(start, rest[..length].ToArray());
    }
}

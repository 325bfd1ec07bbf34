using System.Text;

namespace Cluster;

/// <summary>
/// Splits a journal into journals of partitions. Parties, products, sources and their corrections go to all, since every record is read by them; records that name each other go
/// to one, since what a shipment means depends on its order; a line that can't be read goes to the first, which sets it aside.
/// </summary>
internal static class PartitionedJournal
{
    /// <summary>The journals of the partitions, in the order of their numbers. Every line has a line feed.</summary>
    public static async Task<byte[][]> SplitAsync(byte[] journal, int partitions)
    {
        var linked = new LinkedIds();
        await foreach (Record record in Journal.ReadAsync(new MemoryStream(journal), new UnreadLines(Stream.Null)))
        {
            if (record is SourcedRecord sourced)
                linked.Add(sourced);
        }

        IReadOnlySet<RecordId> forAll = linked.RootsOfReferences();
        MemoryStream[] streams = [.. Enumerable.Range(0, partitions).Select(_ => new MemoryStream())];
        JournalWriter[] writers = [.. streams.Select(stream => new JournalWriter(stream))];
        foreach (JournalWriter writer in writers)
            await writer.WriteFormatAsync();
        await foreach (Record record in Journal.ReadAsync(new MemoryStream(journal), new UnreadLines(streams[0], writers[0])))
        {
            IEnumerable<JournalWriter> chosen = record is SourcedRecord { Id: var id } && !forAll.Contains(linked.RootOf(id)) ? [writers[Hash(linked.RootOf(id)) % partitions]] : writers;
            foreach (JournalWriter writer in chosen)
                await writer.WriteAsync(record);
        }

        foreach (JournalWriter writer in writers)
            await writer.DisposeAsync();
        return [.. streams.Select(stream => stream.ToArray())];
    }

    /// <summary>FNV-1a, which is the same in every process.</summary>
    private static int Hash(RecordId id)
    {
        uint hash = 2_166_136_261;
        foreach (byte one in Encoding.UTF8.GetBytes(id.Value))
            hash = unchecked((hash ^ one) * 16_777_619);
        return (int)(hash >> 1);
    }

    /// <summary>Copies lines that can't be read, as they are.</summary>
    private sealed class UnreadLines(Stream stream, JournalWriter? before = null) : IDeadLetterSink
    {
        public async ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken)
        {
            if (before is not null)
                await before.FlushAsync(cancellationToken);
            await stream.WriteAsync(letter.Raw, cancellationToken);
            stream.WriteByte((byte)'\n');
        }
    }
}

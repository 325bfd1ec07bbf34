using Apache.Arrow;
using Apache.Arrow.Ipc;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow;

/// <summary>Streams in Arrow's IPC format, which other programs read and write: <c>ledger.Transfers.WriteArrow(file)</c>.</summary>
public static class ArrowStreams
{
    /// <summary>Writes all transfers of a ledger, as <see cref="ArrowBatches.ToRecordBatches(TransferList)"/> makes batches of them. Linear.</summary>
    /// <param name="transfers">The transfers.</param>
    /// <param name="stream">Where they are written to; it stays open.</param>
    /// <exception cref="IOException">Writing failed.</exception>
    public static void WriteArrow(this TransferList transfers, Stream stream) => Write(transfers.ToRecordBatches(), stream);

    /// <summary>Writes columns, as <see cref="ArrowBatches.ToRecordBatches(TransferColumns)"/> makes batches of them. Linear.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="stream">Where they are written to; it stays open.</param>
    /// <exception cref="IOException">Writing failed.</exception>
    public static void WriteArrow(this TransferColumns columns, Stream stream) => Write(columns.ToRecordBatches(), stream);

    /// <summary>Writes what a query came to, as <see cref="ArrowBatches.ToRecordBatch(QueryResult)"/> makes a batch of it. Linear.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where it is written to; it stays open.</param>
    /// <exception cref="IOException">Writing failed.</exception>
    /// <exception cref="OverflowException">A sum has more than 38 digits; the message says which row and field.</exception>
    public static void WriteArrow(this QueryResult result, Stream stream) => Write([result.ToRecordBatch()], stream);

    /// <summary>
    /// The batches of a stream, each read when it is asked for: <c>query.Run(ArrowStreams.Read(file))</c>. Batches that are compressed need
    /// an <see cref="ArrowStreamReader"/> with a codec.
    /// </summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <exception cref="InvalidDataException">What is read is no Arrow stream.</exception>
    /// <exception cref="IOException">Reading failed.</exception>
    public static IEnumerable<RecordBatch> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Batches(stream);

        static IEnumerable<RecordBatch> Batches(Stream stream)
        {
            using var reader = new ArrowStreamReader(stream, leaveOpen: true);
            while (reader.ReadNextRecordBatch() is { } batch)
                yield return batch;
        }
    }

    // Apache's writer writes the dictionaries of the first batch alone. All of these batches have the same.
    private static void Write(IReadOnlyList<RecordBatch> batches, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new ArrowStreamWriter(stream, batches[0].Schema, leaveOpen: true);
        writer.WriteStart();
        foreach (RecordBatch batch in batches)
            writer.WriteRecordBatch(batch);
        writer.WriteEnd();
    }
}

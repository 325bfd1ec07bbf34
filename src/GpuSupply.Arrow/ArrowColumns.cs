using Apache.Arrow;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow;

/// <summary>Columns for queries from record batches that any program made.</summary>
public static class ArrowColumns
{
    // So many partial results are merged at once: enough to do it seldom, and few enough to hold.
    private const int MergedAtOnce = 64;

    /// <summary>
    /// The rows of a batch as columns: <c>query.Answer(batch.ToTransferColumns(fields))</c>. Buffers of <c>int64</c> and <c>date32</c> are not copied, nor are the
    /// indices of dictionaries with up to 32 bits where each of its texts is an id and there once. Everything else is. Linear: each number is looked at once.
    /// </summary>
    /// <remarks>
    /// The columns have a share in the buffers, so that the batch can be disposed; they are given back when the columns have been collected. What is in
    /// them must stay as it is until then.
    /// </remarks>
    /// <param name="batch">The batch; slices are looked at as they are.</param>
    /// <param name="fields">Which fields have what. <see langword="null"/>: <c>party</c>, <c>product</c>, <c>day</c> and <c>quantity</c>, and those of the others of
    /// <see cref="ArrowFields"/> that are there, named alike: <c>quantityLow</c>, <c>kind</c> and so on, as <see cref="ArrowBatches"/> names them.</param>
    /// <exception cref="ArgumentException">
    /// A field is not there, or twice, or of a type that is not read as what it is named for; a row of it is null, or has something that is none, as a text that is no id, a day
    /// that no window can name, or units that do not fit in 64 bits; or money has no currency. The message says which field and which row.
    /// </exception>
    public static TransferColumns ToTransferColumns(this RecordBatch batch, ArrowFields? fields = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new BatchReader(batch, null).Read(fields);
    }

    /// <summary>
    /// Asks batch after batch, and puts together what the query came to on each: <c>received.Run(ArrowStreams.Read(stream)).Finish()</c>. Each batch may have
    /// dictionaries of its own. No batch is held on to, and none is disposed; of none there is <see cref="Query.None"/>.
    /// </summary>
    /// <inheritdoc cref="ToTransferColumns(RecordBatch, ArrowFields?)" path="/param[@name='fields']"/>
    /// <param name="query">What is asked.</param>
    /// <param name="batches">The batches, taken once and in their order.</param>
    /// <param name="fields">Which fields have what.</param>
    /// <param name="threads">At most so many threads work on a batch; 0: as many as the machine has processors. What comes out is the same.</param>
    /// <exception cref="ArgumentException">As of <see cref="ToTransferColumns(RecordBatch, ArrowFields?)"/>, and the message says which batch, from 0; or a batch lacks something that is
    /// asked for; or two batches have money in different currencies, which never add.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 0.</exception>
    /// <exception cref="OverflowException">A sum does not fit in 192 bits.</exception>
    public static PartialResult Run(this Query query, IEnumerable<RecordBatch> batches, ArrowFields? fields = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        List<PartialResult> partials = [query.None()];
        foreach ((int index, RecordBatch batch) in batches.Index())
        {
            if (partials.Count == MergedAtOnce)
                partials = [PartialResult.Merge(partials)];
            partials.Add(query.Run(new BatchReader(batch ?? throw new ArgumentException($"Batch {index} is null.", nameof(batches)), index).Read(fields), threads));
        }

        return PartialResult.Merge(partials);
    }
}

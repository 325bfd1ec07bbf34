using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace GpuSupply.Arrow.Tests;

/// <summary>Batches one after the other.</summary>
internal sealed class BatchStream(IReadOnlyList<RecordBatch> batches) : IArrowArrayStream
{
    private int _next;

    public Schema Schema => batches[0].Schema;

    public ValueTask<RecordBatch> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default) => new(_next < batches.Count ? batches[_next++] : null!);

    public void Dispose()
    {
    }
}

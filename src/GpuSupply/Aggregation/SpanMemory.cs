using System.Buffers;

namespace GpuSupply.Aggregation;

/// <summary>A span as memory, which can be read as long as the span is pinned.</summary>
/// <param name="place">Where the span is.</param>
/// <param name="length">How many numbers it has.</param>
internal sealed class SpanMemory<T>(SpanPlace place, int length) : MemoryManager<T>
    where T : unmanaged
{
    public override Memory<T> Memory => CreateMemory(length);

    public override unsafe Span<T> GetSpan() => length == 0
        ? default
        : place.Address != 0
            ? new((void*)place.Address, length)
            : throw new InvalidOperationException("A span is read outside of the call that it is pinned for.");

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException("Columns are read as spans.");

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}

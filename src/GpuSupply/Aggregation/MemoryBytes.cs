using System.Buffers;
using System.Runtime.InteropServices;

namespace GpuSupply.Aggregation;

/// <summary>Somebody's memory, as the bytes that it is made of.</summary>
internal sealed class MemoryBytes<T>(ReadOnlyMemory<T> memory) : MemoryManager<byte>
    where T : unmanaged
{
    // Nobody here writes.
    private readonly Memory<T> _memory = MemoryMarshal.AsMemory(memory);

    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(_memory.Span);

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException("Columns are read as spans.");

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GpuSupply.Aggregation;

/// <summary>Somebody's memory, as the bytes that it is made of.</summary>
internal sealed class MemoryBytes<T>(ReadOnlyMemory<T> memory) : MemoryManager<byte>
    where T : unmanaged
{
    // Nobody here writes.
    private readonly Memory<T> _memory = MemoryMarshal.AsMemory(memory);

    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(_memory.Span);

    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, _memory.Length * Unsafe.SizeOf<T>());
        var pinned = new Pinned(_memory.Pin());
        return new(pinned.First + elementIndex, pinnable: pinned);
    }

    public override void Unpin()
    {
        // Each handle has the pin that it undoes.
    }

    protected override void Dispose(bool disposing)
    {
    }

    private sealed unsafe class Pinned(MemoryHandle handle) : IPinnable
    {
        private MemoryHandle _handle = handle;

        public byte* First => (byte*)_handle.Pointer;

        public MemoryHandle Pin(int elementIndex) => throw new NotSupportedException("This is a pin already.");

        public void Unpin() => _handle.Dispose();
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;

namespace GpuSupply.Arrow;

/// <summary>
/// Numbers in a buffer that somebody may dispose: this has a share in it of its own, which is given up when nobody refers to this. Reading a buffer of native
/// memory that was given back would end the process.
/// </summary>
/// <param name="retained">A share in the buffer, for this alone.</param>
/// <param name="start">The first byte.</param>
/// <param name="length">How many bytes.</param>
internal sealed class RetainedMemory<T>(ArrowBuffer retained, int start, int length) : MemoryManager<T>
    where T : unmanaged
{
    // The share is held by the handle inside of it, whose finalizer gives it up. The bytes alone do not hold it.
    private readonly ArrowBuffer _retained = retained;
    private readonly Memory<byte> _bytes = MemoryMarshal.AsMemory(retained.Memory.Slice(start, length));

    public override Memory<T> Memory => CreateMemory(_bytes.Length / Unsafe.SizeOf<T>());

    public override Span<T> GetSpan() => MemoryMarshal.Cast<byte, T>(_bytes.Span);

    public override MemoryHandle Pin(int elementIndex = 0) => _bytes[(elementIndex * Unsafe.SizeOf<T>())..].Pin();

    public override void Unpin()
    {
        // The handle is the buffer's, which unpins itself.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _retained.Dispose();
    }
}

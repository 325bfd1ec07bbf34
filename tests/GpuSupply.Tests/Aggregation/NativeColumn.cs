using System.Runtime.InteropServices;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Numbers in native memory. They are overwritten before it is given back, so that whoever reads them later reads something else.</summary>
internal sealed unsafe class NativeColumn<T> : IDisposable
    where T : unmanaged
{
    private readonly int _length;
    private T* _first;

    public NativeColumn(T[] numbers)
    {
        _length = numbers.Length;
        _first = (T*)NativeMemory.Alloc((nuint)Math.Max(1, numbers.Length), (nuint)sizeof(T));
        numbers.CopyTo(new Span<T>(_first, _length));
    }

    public ReadOnlySpan<T> Span => _first is null ? throw new ObjectDisposedException(nameof(NativeColumn<T>)) : new(_first, _length);

    public void Dispose()
    {
        new Span<byte>(_first, _length * sizeof(T)).Fill(0xA5);
        NativeMemory.Free(_first);
        _first = null;
    }
}

using System.Runtime.CompilerServices;

namespace GpuSupply.Tests.Kernels;

/// <summary>Memory of which a part is given away, with something around that part that nobody may change.</summary>
internal abstract unsafe class Piece : IDisposable
{
    /// <summary>The bytes that there are.</summary>
    protected const int Bytes = 1 << 16;

    private const int Margin = 64;
    private const byte Untouched = 0xA5;

    private byte* _from;
    private byte* _until;

    /// <summary>The first byte of all.</summary>
    protected abstract byte* First { get; }

    /// <summary>A part for so many numbers.</summary>
    public Span<T> Take<T>(int count)
        where T : unmanaged
    {
        int size = count * Unsafe.SizeOf<T>();
        if (size > Bytes / 2)
            throw new InvalidOperationException($"{count} numbers of {Unsafe.SizeOf<T>()} bytes are too many for a piece.");
        _from = First + PlaceOf(size, Unsafe.SizeOf<T>());
        _until = _from + size;
        Before.Fill(Untouched);
        After.Fill(Untouched);
        return new(_from, count);
    }

    /// <summary>Fails where what is around the part that was taken last is not what it was.</summary>
    public void RequireUntouchedAround()
    {
        Assert.False(Before.ContainsAnyExcept(Untouched), "something was written before the first number");
        Assert.False(After.ContainsAnyExcept(Untouched), "something was written behind the last number");
    }

    public abstract void Dispose();

    /// <summary>Where a part of so many bytes, for numbers of so many each, begins.</summary>
    protected abstract int PlaceOf(int size, int width);

    private Span<byte> Before => new(_from - Math.Min(Margin, _from - First), (int)Math.Min(Margin, _from - First));

    private Span<byte> After => new(_until, (int)Math.Min(Margin, First + Bytes - _until));
}

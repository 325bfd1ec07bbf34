using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace GpuSupply.Internals;

/// <summary>Writes little-endian bytes one after the other; over nothing it writes none, and only counts them.</summary>
internal ref struct BytesWriter
{
    private readonly Span<byte> _bytes;
    private readonly bool _isCounting;

    private BytesWriter(Span<byte> bytes, bool isCounting)
    {
        _bytes = bytes;
        _isCounting = isCounting;
    }

    /// <summary>How many bytes were written.</summary>
    public long At { get; private set; }

    public static BytesWriter Over(Span<byte> bytes) => new(bytes, false);

    public static BytesWriter Counting() => new(default, true);

    public void Byte(byte value)
    {
        Span<byte> to = Next(sizeof(byte));
        if (!_isCounting)
            to[0] = value;
    }

    public void Bytes(ReadOnlySpan<byte> values)
    {
        Span<byte> to = Next(values.Length);
        if (!_isCounting)
            values.CopyTo(to);
    }

    /// <summary>A text of ASCII characters alone.</summary>
    public void Text(string ascii)
    {
        Span<byte> to = Next(ascii.Length);
        if (!_isCounting)
            Encoding.ASCII.GetBytes(ascii, to);
    }

    public void Int32(int value)
    {
        Span<byte> to = Next(sizeof(int));
        if (!_isCounting)
            BinaryPrimitives.WriteInt32LittleEndian(to, value);
    }

    public void Int64(long value)
    {
        Span<byte> to = Next(sizeof(long));
        if (!_isCounting)
            BinaryPrimitives.WriteInt64LittleEndian(to, value);
    }

    public void Int64s(ReadOnlySpan<long> values)
    {
        Span<byte> to = Next((long)values.Length * sizeof(long));
        if (_isCounting)
            return;
        if (BitConverter.IsLittleEndian)
            MemoryMarshal.AsBytes(values).CopyTo(to);
        else
            BinaryPrimitives.ReverseEndianness(values, MemoryMarshal.Cast<byte, long>(to));
    }

    /// <summary>Zeros up to the next multiple of 8.</summary>
    public void Align()
    {
        Span<byte> to = Next(-At & 7);
        to.Clear();
    }

    private Span<byte> Next(long count)
    {
        long at = At;
        At += count;
        return _isCounting ? default : _bytes.Slice((int)at, (int)count);
    }
}

using System.Buffers.Binary;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Takes decisions from the bytes of an input, one after the other; where there are none left, zeros.</summary>
internal ref struct ByteFeed(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    public readonly bool IsEmpty => _left.IsEmpty;

    public int Below(int end)
    {
        if (_left.IsEmpty)
            return 0;
        int one = _left[0];
        _left = _left[1..];
        return one % end;
    }

    public long Number()
    {
        Span<byte> number = stackalloc byte[8];
        number.Clear();
        int count = Math.Min(1 + Below(8), _left.Length);
        _left[..count].CopyTo(number);
        _left = _left[count..];
        return BinaryPrimitives.ReadInt64LittleEndian(number);
    }
}

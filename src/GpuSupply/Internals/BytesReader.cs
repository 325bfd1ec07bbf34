using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace GpuSupply.Internals;

/// <summary>
/// Reads little-endian bytes one after the other. It takes memory only for what is there; what is not there, or is not allowed, is a <see cref="FormatException"/>
/// that says at which byte.
/// </summary>
internal ref struct BytesReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The next byte, from 0.</summary>
    public int At { get; private set; }

    /// <summary>How many are left.</summary>
    public readonly int Left => _bytes.Length - At;

    /// <summary>What is said of bytes that can't be read.</summary>
    /// <param name="at">The first of them, from 0.</param>
    /// <param name="found">What was found there.</param>
    /// <param name="why">What is wrong with it, to stand after "which".</param>
    /// <param name="allowed">What is allowed.</param>
    public static FormatException Refused(long at, string found, string why, string allowed) =>
        new(OneLine.Of(string.Create(CultureInfo.InvariantCulture, $"byte {at}: found {found}, which {why}; allowed is {allowed}")));

    /// <summary>So many bytes.</summary>
    /// <param name="count">How many.</param>
    /// <param name="what">What they are, to stand after "the bytes of".</param>
    public ReadOnlySpan<byte> Take(long count, string what)
    {
        if (count > Left)
            throw Refused(At, $"{Left} bytes and then the end", $"is too little for {what}", $"{count} bytes there");
        ReadOnlySpan<byte> taken = _bytes.Slice(At, (int)count);
        At += (int)count;
        return taken;
    }

    public byte Byte(string what) => Take(sizeof(byte), what)[0];

    public int Int32(string what) => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int), what));

    /// <summary>A number of things each of which takes some bytes, all of which must be there.</summary>
    public int Count(int bytesOfEach, string what)
    {
        int at = At;
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint), what));
        return count <= (uint)Left / (uint)bytesOfEach ? (int)count : throw TooMany(at, count, bytesOfEach, what);
    }

    /// <summary>The same in 64 bits.</summary>
    public int LongCount(int bytesOfEach, string what)
    {
        int at = At;
        ulong count = BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong), what));
        return count <= (uint)Left / (uint)bytesOfEach ? (int)count : throw TooMany(at, count, bytesOfEach, what);
    }

    public long[] Int64s(int count, string what)
    {
        ReadOnlySpan<long> taken = MemoryMarshal.Cast<byte, long>(Take((long)count * sizeof(long), what));
        long[] numbers = new long[count];
        if (BitConverter.IsLittleEndian)
            taken.CopyTo(numbers);
        else
            BinaryPrimitives.ReverseEndianness(taken, numbers);
        return numbers;
    }

    /// <summary>Zeros up to the next multiple of 8.</summary>
    public void Align()
    {
        int at = At;
        ReadOnlySpan<byte> zeros = Take(-At & 7, "zeros up to the next multiple of 8");
        if (zeros.IndexOfAnyExcept((byte)0) is var other and >= 0)
            throw Refused(at + other, $"{zeros[other]}", "is no zero", "0, up to the next multiple of 8");
    }

    private readonly FormatException TooMany(int at, ulong count, int bytesOfEach, string what) =>
        Refused(at, $"{count} as the number of {what}", $"needs {(UInt128)count * (uint)bytesOfEach} bytes or more of the {Left} that follow", $"at most {Left / bytesOfEach}");
}

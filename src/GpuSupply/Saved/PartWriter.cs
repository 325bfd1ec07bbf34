using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using GpuSupply.Json;

namespace GpuSupply.Saved;

/// <summary>Writes the parts of a saved ledger: each is put together in memory, and written with its length and checksum.</summary>
internal sealed class PartWriter
{
    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _part = new();

    public PartWriter(Stream stream)
    {
        _stream = stream;
        Span<byte> head = stackalloc byte[SavedForm.HeadBytes];
        SavedForm.Magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], SavedForm.Version);
        Write(head);
    }

    /// <summary>How many bytes were written.</summary>
    public long Written { get; private set; }

    /// <summary>The part that is being put together.</summary>
    public IBufferWriter<byte> Part => _part;

    /// <summary>How many bytes of it there are.</summary>
    public int PartBytes => _part.WrittenCount;

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_part.GetSpan(sizeof(int)), value);
        _part.Advance(sizeof(int));
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_part.GetSpan(sizeof(long)), value);
        _part.Advance(sizeof(long));
    }

    /// <summary>A text in UTF-8 behind its length; −1 is the length of none.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Int32(-1);
            return;
        }

        if (!Utf16Text.IsWellFormed(text))
            throw new InvalidOperationException($"{Throw.Quote(text)} has half of a surrogate pair without the other and can't be written.");
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Int32(utf8.Length);
        _part.Write(utf8);
    }

    /// <summary>Numbers one after the other.</summary>
    public void Numbers<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        if (BitConverter.IsLittleEndian || Unsafe.SizeOf<T>() == 1)
        {
            _part.Write(MemoryMarshal.AsBytes(numbers));
            return;
        }

        foreach (T number in numbers)
        {
            Span<byte> bytes = _part.GetSpan(Unsafe.SizeOf<T>())[..Unsafe.SizeOf<T>()];
            MemoryMarshal.Write(bytes, number);
            bytes.Reverse();
            _part.Advance(bytes.Length);
        }
    }

    /// <summary>Writes the part, behind its name and length, with zeros up to a multiple of 8 and its checksum.</summary>
    public void End(string name)
    {
        Span<byte> head = stackalloc byte[SavedForm.PartHeadBytes];
        SavedForm.NameOf(name).CopyTo(head);
        BinaryPrimitives.WriteInt64LittleEndian(head[8..], _part.WrittenCount);
        Write(head);
        Write(_part.WrittenSpan);
        Span<byte> zeros = stackalloc byte[8];
        zeros.Clear();
        Write(zeros[..(-_part.WrittenCount & 7)]);
        BinaryPrimitives.WriteUInt32LittleEndian(zeros, Checksum.Of(_part.WrittenSpan));
        Write(zeros);
        _part.ResetWrittenCount();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        Written += bytes.Length;
    }
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace GpuSupply.Saved;

/// <summary>Reads the parts of a saved ledger one after the other, and makes sure that each is as it was written.</summary>
internal sealed class PartReader
{
    // More is taken only when so much has come, whatever the length says.
    private const int ReadBytes = 1 << 20;

    private readonly Stream _stream;
    private byte[] _part = [];
    private int _at;

    public PartReader(Stream stream)
    {
        _stream = stream;
        byte[] head = new byte[SavedForm.HeadBytes];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!head.AsSpan(0, length).StartsWith(SavedForm.Magic))
            throw SavedForm.Refused(0, SavedForm.Shown(head.AsSpan(0, length)), "is no saved ledger", $"{SavedForm.Shown(SavedForm.Magic)} (\"GSLG\")");
        if (length < head.Length)
            throw SavedForm.Refused(length, "the end", "comes too early", "a version");
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
        if (version != SavedForm.Version)
            throw SavedForm.Refused(4, $"version {version}", version > SavedForm.Version ? "is newer than this library" : "is no version", $"{SavedForm.Version}");
        Position = length;
    }

    /// <summary>Where in the file the next byte is that was not read.</summary>
    public long Position { get; private set; }

    /// <summary>The name of the part that is being read.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where it begins.</summary>
    public long Start { get; private set; }

    /// <summary>How many bytes of it are left.</summary>
    public int Left => _part.Length - _at;

    /// <summary>Reads the next part, which must have a name.</summary>
    public void Next(string name)
    {
        Next();
        if (Name != name)
            throw SavedForm.Refused(Start, $"the part \"{Name}\"", "does not come here", $"\"{name}\"");
    }

    /// <summary>Reads the next part.</summary>
    public void Next()
    {
        (Start, _at) = (Position, 0);
        byte[] head = Read(SavedForm.PartHeadBytes, "the head of a part");
        Name = Encoding.ASCII.GetString(head, 0, 4);
        RequireZeros(head.AsSpan(4, 4), Start + 4);
        long length = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(8));
        if (length < 0 || length > Array.MaxLength - 8)
            throw SavedForm.Refused(Start + 8, $"{length}", "is no length of a part", $"0 to {Array.MaxLength - 8}");
        byte[] padded = Read((int)length + (int)(-length & 7), $"the part \"{Name}\"");
        RequireZeros(padded.AsSpan((int)length), Start + SavedForm.PartHeadBytes + length);
        _part = padded.Length == length ? padded : padded[..(int)length];
        byte[] end = Read(SavedForm.PartEndBytes, "a checksum");
        RequireZeros(end.AsSpan(4), Position - 4);
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(end), sum = Checksum.Of(_part);
        if (stated != sum)
            throw SavedForm.Refused(Position - SavedForm.PartEndBytes, $"0x{stated:X8}", $"is not the checksum of the part \"{Name}\": some byte of it is not what was written", $"0x{sum:X8}");
    }

    /// <summary>Makes sure that all of the part was read.</summary>
    public void EndPart()
    {
        if (Left > 0)
            throw SavedForm.Refused(Place, $"{Left} bytes", $"are more than the part \"{Name}\" has", "its end");
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void EndFile()
    {
        if (_stream.ReadByte() is >= 0 and var more)
            throw SavedForm.Refused(Position, SavedForm.Shown([(byte)more]), "is behind the end", "nothing");
    }

    public ReadOnlySpan<byte> Rest() => Take(Left);

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    /// <summary>A number of things, each of which takes some bytes of the part.</summary>
    public int Count(int bytesOfEach)
    {
        long at = Place;
        int count = Int32();
        return count >= 0 && (long)count * bytesOfEach <= Left ? count : throw SavedForm.Refused(at, $"{count}", $"is no number of things of {bytesOfEach} bytes or more in {Left}", $"0 to {Left / bytesOfEach}");
    }

    /// <summary>A text; null: there is none.</summary>
    public string? Text()
    {
        long at = Place;
        int length = Int32();
        if (length == -1)
            return null;
        if (length < 0 || length > Left)
            throw SavedForm.Refused(at, $"{length}", "is no length of a text here", $"-1 to {Left}");
        return Encoding.UTF8.GetString(Take(length));
    }

    /// <summary>A text that must be there.</summary>
    public string TextThere() => Text() ?? throw SavedForm.Refused(Place - sizeof(int), "-1", "is no length of a text that must be there", "0 or more");

    /// <summary>A text that is parsed.</summary>
    public T Parsed<T>()
        where T : IParsable<T>
    {
        long at = Place;
        string text = TextThere();
        return T.TryParse(text, null, out T? value) ? value : throw SavedForm.Refused(at, Throw.Quote(text), $"is no {typeof(T).Name}", "one as it was written");
    }

    /// <summary>Numbers that make up a column.</summary>
    public T[] Numbers<T>(int count)
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        ReadOnlySpan<byte> bytes = Take((long)count * size);
        T[] numbers = GC.AllocateUninitializedArray<T>(count);
        Span<byte> to = MemoryMarshal.AsBytes(numbers.AsSpan());
        bytes.CopyTo(to);
        if (!BitConverter.IsLittleEndian && size > 1)
        {
            for (int at = 0; at < to.Length; at += size)
                to.Slice(at, size).Reverse();
        }

        return numbers;
    }

    /// <summary>Where in the file the next byte of the part is.</summary>
    public long Place => Start + SavedForm.PartHeadBytes + _at;

    private static void RequireZeros(ReadOnlySpan<byte> bytes, long at)
    {
        if (bytes.IndexOfAnyExcept((byte)0) is var other and >= 0)
            throw SavedForm.Refused(at + other, $"{bytes[other]}", "is no zero", "0");
    }

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count > Left)
            throw SavedForm.Refused(Place, $"{Left} bytes", $"are too few in the part \"{Name}\"", $"{count}");
        ReadOnlySpan<byte> taken = _part.AsSpan(_at, (int)count);
        _at += (int)count;
        return taken;
    }

    private byte[] Read(int count, string what)
    {
        byte[] bytes = new byte[Math.Min(count, ReadBytes)];
        for (int read = 0; read < count;)
        {
            if (read == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
            int some = _stream.Read(bytes, read, bytes.Length - read);
            if (some == 0)
                throw SavedForm.Refused(Position + read, "the end", $"comes too early in {what}", $"{count - read} bytes more");
            read += some;
        }

        Position += count;
        return bytes;
    }
}

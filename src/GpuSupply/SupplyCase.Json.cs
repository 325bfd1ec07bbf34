using System.Text;
using GpuSupply.Json;

namespace GpuSupply;

public sealed partial class SupplyCase
{
    /// <summary>Reads a case from a file.</summary>
    /// <param name="path">The path of the file, which errors name as it is given.</param>
    /// <exception cref="CaseFormatException">The file is no case; the message says where and why.</exception>
    /// <exception cref="IOException">The file is not there or can't be read.</exception>
    public static SupplyCase Load(string path) => CaseJsonReader.Read(File.ReadAllBytes(path), path);

    /// <summary>Reads a case from a stream, from where it stands to its end.</summary>
    /// <param name="stream">The stream. It stays open.</param>
    /// <exception cref="CaseFormatException">What the stream holds is no case; the message says where and why.</exception>
    public static SupplyCase Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return CaseJsonReader.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), null);
    }

    /// <summary>Reads a case from a text.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="CaseFormatException">The text is no case; the message says where and why.</exception>
    public static SupplyCase Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return CaseJsonReader.Read(Utf16Text.ToUtf8(json), null);
    }

    /// <summary>Reads a case from the bytes of a document.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte-order mark.</param>
    /// <param name="fileName">The name that errors give it; <see langword="null"/>: none.</param>
    /// <exception cref="CaseFormatException">The bytes are no case; the message says where and why.</exception>
    public static SupplyCase Parse(ReadOnlySpan<byte> utf8, string? fileName = null) => CaseJsonReader.Read(utf8, fileName);

    /// <summary>Writes the case to a file, which is replaced if it is there. Nothing is written if the case can't be.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="InvalidOperationException">A record has a number without an exact decimal, money without a currency, or a text that is no Unicode.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Save(string path) => File.WriteAllBytes(path, CaseJsonWriter.Write(this));

    /// <summary>Writes the case to a stream.</summary>
    /// <param name="stream">The stream. It stays open.</param>
    /// <exception cref="InvalidOperationException">A record has a number without an exact decimal, money without a currency, or a text that is no Unicode.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(CaseJsonWriter.Write(this));
    }

    /// <summary>
    /// The case as a document that <see cref="Parse(string)"/> reads: two spaces of indentation, a line for each record, line feeds. Letters
    /// stand as they are, characters beyond 16 bits as escapes; to be put into HTML the text must be escaped.
    /// </summary>
    /// <exception cref="InvalidOperationException">A record has a number without an exact decimal, money without a currency, or a text that is no Unicode.</exception>
    public string ToJson() => Encoding.UTF8.GetString(CaseJsonWriter.Write(this));
}

using System.Buffers;

namespace GpuSupply.Aggregation;

/// <content>As bytes.</content>
public sealed partial class PartialResult
{
    /// <summary>
    /// The partial result as bytes, for another process, machine or day: <see cref="FromBytes"/> reads them. Equal partial results have equal bytes, however they
    /// came about; the page on partial results says what stands in them. Linear in the groups.
    /// </summary>
    /// <exception cref="InvalidOperationException">It takes more bytes than an array can have, some 2 GB.</exception>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[PartialWriter.LengthOf(this)];
        PartialWriter.Write(this, bytes);
        return bytes;
    }

    /// <summary>Writes the bytes that <see cref="ToBytes"/> gives, in one piece. Linear in the groups.</summary>
    /// <param name="writer">Where to: a pipe, or a buffer.</param>
    /// <exception cref="InvalidOperationException">It takes more bytes than an array can have, some 2 GB.</exception>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        int length = PartialWriter.LengthOf(this);
        PartialWriter.Write(this, writer.GetSpan(length)[..length]);
        writer.Advance(length);
    }

    /// <summary>
    /// The partial result that bytes are. Everything is looked at, the checksum first, so that what is read can be merged and finished like what was made here.
    /// Linear in the bytes, and so is the memory that it takes, whatever they say.
    /// </summary>
    /// <param name="bytes">All bytes of one partial result, and none behind them.</param>
    /// <exception cref="FormatException">They are none, or of a newer version; the message says at which byte, what was found there and what is allowed.</exception>
    public static PartialResult FromBytes(ReadOnlySpan<byte> bytes) => PartialReader.Read(bytes);
}

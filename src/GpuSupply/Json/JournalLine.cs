namespace GpuSupply.Json;

/// <summary>A line of a journal, without the line feed at its end.</summary>
/// <param name="Bytes">Its bytes, as many as are kept, until the next line is taken.</param>
/// <param name="Length">How many bytes it has, in the journal.</param>
internal readonly record struct JournalLine(ReadOnlyMemory<byte> Bytes, long Length)
{
    /// <summary>Whether it has more bytes than are kept.</summary>
    public bool IsTooLong => Length > Bytes.Length;
}

using System.IO.Pipelines;
using GpuSupply.Json;

namespace GpuSupply;

/// <summary>
/// Records as a stream of lines: NDJSON, one record a line, in UTF-8. Blank lines are passed over, and the first line may be <c>{"format":"gpusupply/1"}</c>. A
/// journal may be compressed with gzip, also in several members one after the other, which is seen by its first bytes.
/// </summary>
/// <remarks>
/// Reading takes memory for a line and not for the journal, whatever is in it: see <see cref="JournalOptions"/> for what is refused. A line that can't be read takes no other
/// with it: it goes to the sink as a <see cref="DeadLetter"/>, and reading goes on. Every line that isn't blank is either accepted or set aside; where reading
/// ends in an exception, <see cref="JournalReading.Position"/> says from where on it goes on, so that nothing is lost and nothing counted twice.
/// </remarks>
public static class Journal
{
    /// <summary>Reads a journal from a stream, from where it stands to its end. Linear in its bytes.</summary>
    /// <param name="stream">The stream. It stays open.</param>
    /// <param name="deadLetters">Where lines go that can't be read; <see langword="null"/>: reading stops at the first of them with its error.</param>
    /// <param name="cancellationToken">Ends the reading: before each record and in every wait.</param>
    /// <returns>The records, which are read as they are asked for, once.</returns>
    public static JournalReading ReadAsync(Stream stream, IDeadLetterSink? deadLetters = null, CancellationToken cancellationToken = default) =>
        ReadAsync(stream, new JournalOptions(), deadLetters, cancellationToken);

    /// <inheritdoc cref="ReadAsync(Stream, IDeadLetterSink?, CancellationToken)"/>
    /// <param name="stream">The stream. It stays open.</param>
    /// <param name="options">From where on it is read, under which name, and what is refused.</param>
    /// <param name="deadLetters">Where lines go that can't be read; <see langword="null"/>: reading stops at the first of them with its error.</param>
    /// <param name="cancellationToken">Ends the reading: before each record and in every wait.</param>
    public static JournalReading ReadAsync(Stream stream, JournalOptions options, IDeadLetterSink? deadLetters = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return new(stream, options, deadLetters, cancellationToken);
    }

    /// <summary>Reads a journal from a pipe, to its end. Linear in its bytes.</summary>
    /// <param name="pipe">The pipe. It is not completed.</param>
    /// <param name="deadLetters">Where lines go that can't be read; <see langword="null"/>: reading stops at the first of them with its error.</param>
    /// <param name="cancellationToken">Ends the reading: before each record and in every wait.</param>
    /// <returns>The records, which are read as they are asked for, once.</returns>
    public static JournalReading ReadAsync(PipeReader pipe, IDeadLetterSink? deadLetters = null, CancellationToken cancellationToken = default) =>
        ReadAsync(pipe, new JournalOptions(), deadLetters, cancellationToken);

    /// <inheritdoc cref="ReadAsync(PipeReader, IDeadLetterSink?, CancellationToken)"/>
    /// <param name="pipe">The pipe. It is not completed.</param>
    /// <param name="options">From where on it is read, under which name, and what is refused.</param>
    /// <param name="deadLetters">Where lines go that can't be read; <see langword="null"/>: reading stops at the first of them with its error.</param>
    /// <param name="cancellationToken">Ends the reading: before each record and in every wait.</param>
    public static JournalReading ReadAsync(PipeReader pipe, JournalOptions options, IDeadLetterSink? deadLetters = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return ReadAsync(pipe.AsStream(leaveOpen: true), options, deadLetters, cancellationToken);
    }

    /// <summary>Writes a whole journal: the line with the format, and a line for each record. Linear in the records.</summary>
    /// <param name="stream">The stream, which stays open. A <see cref="System.IO.Compression.GZipStream"/> makes a compressed journal.</param>
    /// <param name="records">The records. Of a case those that name no source have that of the case, which a journal cannot say: they are refused.</param>
    /// <param name="cancellationToken">Ends the writing, maybe in the middle of a line.</param>
    /// <exception cref="InvalidOperationException">
    /// A record names neither a source nor a day on which it was learned, or has a number without an exact decimal, money without a currency, or a text that is no
    /// Unicode. The records before it are written, and nothing of it.
    /// </exception>
    public static async Task WriteAsync(Stream stream, IEnumerable<Record> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        await using var writer = new JournalWriter(stream);
        await writer.WriteFormatAsync(cancellationToken).ConfigureAwait(false);
        foreach (Record record in records)
            await writer.WriteAsync(record, cancellationToken).ConfigureAwait(false);
    }
}

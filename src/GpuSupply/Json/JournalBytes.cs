namespace GpuSupply.Json;

/// <summary>The bytes of a journal from where it is to be read on, without compression.</summary>
internal sealed class JournalBytes : IDisposable
{
    private static ReadOnlySpan<byte> GzipBeginning => [0x1F, 0x8B];

    private readonly JournalOptions _options;
    private readonly Stream _stream;
    private readonly CheckedGzip? _gzip;

    // The first bytes of the stream, as far as nobody took them yet.
    private ReadOnlyMemory<byte> _ahead;

    private JournalBytes(JournalOptions options, Stream stream, ReadOnlyMemory<byte> beginning)
    {
        (_options, _stream) = (options, stream);
        if (beginning.Span.SequenceEqual(GzipBeginning))
            _gzip = new(stream, beginning);
        else
            _ahead = beginning;
    }

    /// <summary>How many bytes of the journal lie before what is read next.</summary>
    public long Count { get; private set; }

    public void Dispose() => _gzip?.Dispose();

    /// <summary>Looks at the first bytes of a stream, and goes to where reading is to begin.</summary>
    /// <exception cref="CaseFormatException">No line begins there.</exception>
    public static async ValueTask<JournalBytes> OpenAsync(Stream stream, JournalOptions options, CancellationToken cancellationToken)
    {
        byte[] beginning = new byte[GzipBeginning.Length];
        long start = stream.CanSeek ? stream.Position : 0;
        int length = await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var bytes = new JournalBytes(options, stream, beginning.AsMemory(0, length));
        if (options.From.ByteOffset == 0)
            return bytes;
        if (stream.CanSeek && bytes._gzip is null)
        {
            if (stream.Length - start < options.From.ByteOffset)
                throw bytes.NotAtLine(options.From, AtEnd(stream.Length - start));
            stream.Position = start + options.From.ByteOffset - 1;
            (bytes.Count, bytes._ahead) = (options.From.ByteOffset - 1, default);
        }

        await bytes.GoToAsync(options.From, cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    /// <summary>Reads some bytes; none: there are no more.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <param name="position">Where the next line begins, for errors.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CaseFormatException">The compression is damaged, or becomes more than is read.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, JournalPosition position, CancellationToken cancellationToken)
    {
        if (!_ahead.IsEmpty)
        {
            int ahead = Math.Min(_ahead.Length, buffer.Length);
            _ahead[..ahead].CopyTo(buffer);
            _ahead = _ahead[ahead..];
            Count += ahead;
            return ahead;
        }

        try
        {
            int count = _gzip is null
                ? await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)
                : await _gzip.ReadAsync(buffer[..(int)Math.Min(buffer.Length, Math.Max(1, Allowed))], cancellationToken).ConfigureAwait(false);
            if (_gzip is not null && count > Allowed)
            {
                throw Journals.Error(
                    _options, position, CaseErrorCode.TooMuchData, $"compressed data that becomes more than {_options.MaxDecompressedBytes} bytes", "is more than is read",
                    "a greater MaxDecompressedBytes, or fewer records");
            }

            Count += count;
            return count;
        }
        catch (InvalidDataException wrong)
        {
            throw Journals.Error(_options, position, CaseErrorCode.DamagedCompression, "compressed data", wrong.Message, "gzip (RFC 1952), whole, one or more members");
        }
    }

    // How many decompressed bytes are allowed yet. One beyond is read, to see whether there is one.
    private long Allowed => _options.MaxDecompressedBytes - Count;

    private async ValueTask GoToAsync(JournalPosition position, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[1 << 16];
        bool isAtLine;
        do
        {
            int count = await ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, position.ByteOffset - Count)), position, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                throw NotAtLine(position, AtEnd(Count));
            isAtLine = buffer[count - 1] == '\n';
        }
        while (Count < position.ByteOffset);

        if (isAtLine)
            return;

        // A last line need not end: what is written after it begins with its line feed.
        int next = await ReadAsync(buffer.AsMemory(0, 1), position, cancellationToken).ConfigureAwait(false);
        if (next > 0 && buffer[0] != '\n')
            throw NotAtLine(position, "the middle of a line");
    }

    private static string AtEnd(long bytes) => $"the end of the journal after {bytes} bytes";

    private CaseFormatException NotAtLine(JournalPosition position, string found) =>
        Journals.Error(_options, position, CaseErrorCode.NotAtLine, $"{found} at byte {position.ByteOffset}", "is no beginning of a line", "a position that an earlier reading of the journal had");
}

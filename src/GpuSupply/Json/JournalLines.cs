namespace GpuSupply.Json;

/// <summary>
/// Splits a stream into lines in a buffer that is as long as the longest line so far, and never longer than lines may be and a read more. What is in the stream behind the end of
/// a line that is too long is read over.
/// </summary>
internal sealed class JournalLines(Stream stream, JournalOptions options) : IDisposable
{
    private const int ReadBytes = 1 << 15;

    private JournalBytes? _bytes;
    private byte[] _buffer = new byte[2 * ReadBytes];

    // The bytes of the buffer that belong to no line yet that was taken, and up to where they have no line feed.
    private int _start;
    private int _end;
    private int _searched;
    private bool _isEnd;

    // Of a line that is too long: its beginning, and how many of its bytes are read over.
    private byte[]? _beginning;
    private long _readOver;

    /// <summary>Whether the line that was taken last is the first one of the journal.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>The byte at which the line after the one that was taken last begins.</summary>
    public long NextByte { get; private set; } = options.From.ByteOffset;

    public void Dispose() => _bytes?.Dispose();

    /// <summary>Passes over the empty lines that come next, as far as they have been read: a small compressed journal can have very many.</summary>
    /// <returns>How many there were.</returns>
    public int SkipEmpty()
    {
        if (_searched > _start || _beginning is not null || NextByte == 0)
            return 0;
        int count = _buffer.AsSpan(_start, _end - _start).IndexOfAnyExcept((byte)'\n');
        count = count < 0 ? _end - _start : count;
        _start = _searched = _start + count;
        NextByte += count;
        return count;
    }

    /// <summary>Takes the next line, if all of it has been read.</summary>
    public bool TryTake(out JournalLine line)
    {
        int length = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        _searched = length < 0 ? _end : _searched + length;
        bool isWhole = length >= 0 || (_isEnd && (_end > _start || _beginning is not null));
        line = isWhole ? Take(hasEnd: length >= 0) : default;
        return isWhole;
    }

    /// <summary>Reads more; false: there is no more.</summary>
    /// <param name="position">Where the next line begins, for errors.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<bool> FillAsync(JournalPosition position, CancellationToken cancellationToken)
    {
        if (_isEnd)
            return false;
        if (_bytes is null)
        {
            _bytes = await JournalBytes.OpenAsync(stream, options, cancellationToken).ConfigureAwait(false);
            NextByte = _bytes.Count;
        }

        MakeRoom();
        int count = await _bytes.ReadAsync(_buffer.AsMemory(_end, ReadBytes), position, cancellationToken).ConfigureAwait(false);
        _isEnd = count == 0;
        _end += count;
        return true;
    }

    private JournalLine Take(bool hasEnd)
    {
        ReadOnlyMemory<byte> rest = _buffer.AsMemory(_start, _searched - _start);
        long length = _readOver + rest.Length;
        if (_beginning is null && rest.Length > options.MaxLineBytes)
            _beginning = rest[..options.MaxLineBytes].ToArray();
        var line = new JournalLine(_beginning ?? rest, length);
        (_beginning, _readOver) = (null, 0);
        IsFirst = NextByte == 0;
        NextByte += length + (hasEnd ? 1 : 0);
        _start = _searched = _searched + (hasEnd ? 1 : 0);
        return line;
    }

    /// <summary>Makes room for a read behind what belongs to no line yet.</summary>
    private void MakeRoom()
    {
        int unread = _end - _start;
        if (unread > options.MaxLineBytes || _beginning is not null)
        {
            _beginning ??= _buffer.AsSpan(_start, options.MaxLineBytes).ToArray();
            _readOver += unread;
            (_start, _end, _searched) = (0, 0, 0);
            return;
        }

        byte[] old = _buffer;
        if (old.Length - unread < ReadBytes)
            _buffer = new byte[(int)Math.Min(2L * old.Length, options.MaxLineBytes + 1L + ReadBytes)];
        old.AsSpan(_start, unread).CopyTo(_buffer);
        (_start, _end, _searched) = (0, unread, unread);
    }
}

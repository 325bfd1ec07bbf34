using GpuSupply.Json;

namespace GpuSupply;

/// <summary>The records of a journal while they are read, and how far that is. They can be gone through once, by one thread at a time.</summary>
public sealed class JournalReading : IAsyncEnumerable<Record>
{
    private readonly Stream _stream;
    private readonly JournalOptions _options;
    private readonly IDeadLetterSink? _deadLetters;
    private readonly CancellationToken _cancellationToken;
    private int _begun;

    internal JournalReading(Stream stream, JournalOptions options, IDeadLetterSink? deadLetters, CancellationToken cancellationToken)
    {
        (_stream, _options, _deadLetters, _cancellationToken) = (stream, options, deadLetters, cancellationToken);
        Position = options.From;
    }

    /// <summary>
    /// Where a later reading can go on (<see cref="JournalOptions.From"/>): behind the record that was handed out last and the lines that were set aside before it. When
    /// reading ended in an exception, before the line at which it did.
    /// </summary>
    public JournalPosition Position { get; private set; }

    /// <summary>How many lines became records so far.</summary>
    public long Accepted { get; private set; }

    /// <summary>How many lines could not be read so far, and are with the sink.</summary>
    public long SetAside { get; private set; }

    /// <summary>How many lines that are no blank ones, nor the one with the format, were read so far: <see cref="Accepted"/> and <see cref="SetAside"/>.</summary>
    public long Read => Accepted + SetAside;

    /// <summary>Reads the records, one as each is asked for.</summary>
    /// <param name="cancellationToken">Ends the reading, like the token that it began with.</param>
    /// <exception cref="InvalidOperationException">They have been gone through already.</exception>
    /// <exception cref="CaseFormatException">
    /// While reading: a line can't be read, and there is no sink for it; the journal is in another format; its compression is damaged, or becomes more than is read; or no line
    /// begins where it is to be read from.
    /// </exception>
    public IAsyncEnumerator<Record> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _begun, 1) != 0)
            throw new InvalidOperationException("This reading of a journal has begun already: a journal is read once. Begin another one, from Position on or anew.");
        return new JournalEnumerator(this, _stream, _options, _deadLetters, _cancellationToken, cancellationToken);
    }

    /// <summary>How many lines were accepted and set aside, and where it stands.</summary>
    public override string ToString() => $"{Accepted} accepted, {SetAside} set aside; at {Position}";

    /// <summary>The next line became a record, or was set aside, or is neither.</summary>
    internal void Settle(long nextByte, bool isAccepted, bool isSetAside)
    {
        Position = new(nextByte, Position.Lines + 1, Position.Records + (isAccepted || isSetAside ? 1 : 0));
        Accepted += isAccepted ? 1 : 0;
        SetAside += isSetAside ? 1 : 0;
    }

    /// <summary>The next lines are empty.</summary>
    internal void PassOver(long nextByte, long lines) => Position = new(nextByte, Position.Lines + lines, Position.Records);
}

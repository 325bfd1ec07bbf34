using System.Runtime.CompilerServices;
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
        return ReadAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>How many lines were accepted and set aside, and where it stands.</summary>
    public override string ToString() => $"{Accepted} accepted, {SetAside} set aside; at {Position}";

    private async IAsyncEnumerable<Record> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        CancellationToken token = both.Token;
        var meter = new JournalMeter(_options);
        using var lines = new JournalLines(_stream, _options);
        var reader = new JournalLineReader(_options);
        do
        {
            while (TryTake(lines, out JournalLine line))
            {
                token.ThrowIfCancellationRequested();
                Record? record = reader.Read(line, Position, lines.IsFirst, out CaseFormatException? error);
                if (error is not null)
                    await SetAsideAsync(line, error, token).ConfigureAwait(false);
                Settle(lines, record, error);
                if (record is not null)
                    yield return record;
            }

            meter.Report(this);
        }
        while (await lines.FillAsync(Position, token).ConfigureAwait(false));
        meter.ReportLast(this);
    }

    private bool TryTake(JournalLines lines, out JournalLine line)
    {
        // They also differ where reading goes on at the end of a line that had no line feed then, and has one now.
        long empty = lines.SkipEmpty();
        if (lines.NextByte != Position.ByteOffset)
            Position = new(lines.NextByte, Position.Lines + empty, Position.Records);
        return lines.TryTake(out line);
    }

    private async ValueTask SetAsideAsync(JournalLine line, CaseFormatException error, CancellationToken token)
    {
        if (_deadLetters is null || error.Code == CaseErrorCode.UnknownFormat)
            throw error;
        var letter = new DeadLetter(error, Position.Records + 1, Position.ByteOffset, line.Length, line.Bytes.ToArray());
        await _deadLetters.AddAsync(letter, token).ConfigureAwait(false);
    }

    private void Settle(JournalLines lines, Record? record, CaseFormatException? error)
    {
        (bool isAccepted, bool isSetAside) = (record is not null, error is not null);
        Position = new(lines.NextByte, Position.Lines + 1, Position.Records + (isAccepted || isSetAside ? 1 : 0));
        Accepted += isAccepted ? 1 : 0;
        SetAside += isSetAside ? 1 : 0;
    }
}

namespace GpuSupply.Json;

/// <summary>
/// Goes through the records of a journal. Most stand in memory when they are asked for, and are given at once: what a wait would cost is a good part of what reading one does.
/// </summary>
internal sealed class JournalEnumerator : IAsyncEnumerator<Record>
{
    private readonly JournalReading _reading;
    private readonly IDeadLetterSink? _deadLetters;
    private readonly JournalLines _lines;
    private readonly JournalLineReader _reader;
    private readonly JournalMeter _meter;
    private readonly CancellationTokenSource? _both;
    private readonly CancellationToken _token;

    // The line that can't be read, and why; null: there is none.
    private JournalLine _bad;
    private CaseFormatException? _error;
    private bool _hasFailed;

    public JournalEnumerator(
        JournalReading reading, Stream stream, JournalOptions options, IDeadLetterSink? deadLetters, CancellationToken one, CancellationToken other)
    {
        (_reading, _deadLetters) = (reading, deadLetters);
        (_lines, _reader, _meter) = (new(stream, options), new(options), new(options));
        _both = one.CanBeCanceled && other.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(one, other) : null;
        _token = _both?.Token ?? (one.CanBeCanceled ? one : other);
    }

    public Record Current { get; private set; } = null!;

    public ValueTask<bool> MoveNextAsync()
    {
        if (_hasFailed)
            throw new InvalidOperationException("This reading of a journal has ended in an exception. Begin another one, from Position on.");

        // Where it fails, what was read ahead belongs to no line yet: a call more would pass over it.
        _hasFailed = true;
        if (!TryNext())
            return WaitForNextAsync();
        _hasFailed = false;
        return new(true);
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _both?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<bool> WaitForNextAsync()
    {
        do
        {
            if (_error is not null)
            {
                await SetAsideAsync(_bad, _error).ConfigureAwait(false);
                _error = null;
                continue;
            }

            _meter.Report(_reading);
            if (await _lines.FillAsync(_reading.Position, _token).ConfigureAwait(false))
                continue;
            _meter.ReportLast(_reading);
            _hasFailed = false;
            return false;
        }
        while (!TryNext());
        _hasFailed = false;
        return true;
    }

    /// <summary>Reads lines up to the next record; false: there is none in memory, or a line comes before it that can't be read.</summary>
    private bool TryNext()
    {
        _token.ThrowIfCancellationRequested();
        while (TryTake(out JournalLine line))
        {
            Record? record = _reader.Read(line, _reading.Position, _lines.IsFirst, out _error);
            if (_error is not null)
            {
                _bad = line;
                return false;
            }

            _reading.Settle(_lines.NextByte, record is not null, isSetAside: false);
            if (record is null)
                continue;
            Current = record;
            return true;
        }

        return false;
    }

    private bool TryTake(out JournalLine line)
    {
        // They also differ where reading goes on at the end of a line that had no line feed then, and has one now.
        long empty = _lines.SkipEmpty();
        if (_lines.NextByte != _reading.Position.ByteOffset)
            _reading.PassOver(_lines.NextByte, empty);
        return _lines.TryTake(out line);
    }

    private async ValueTask SetAsideAsync(JournalLine line, CaseFormatException error)
    {
        if (_deadLetters is null || error.Code == CaseErrorCode.UnknownFormat)
            throw error;
        JournalPosition position = _reading.Position;
        var letter = new DeadLetter(error, position.Records + 1, position.ByteOffset, line.Length, line.Bytes.ToArray());
        await _deadLetters.AddAsync(letter, _token).ConfigureAwait(false);
        _reading.Settle(_lines.NextByte, isAccepted: false, isSetAside: true);
    }
}

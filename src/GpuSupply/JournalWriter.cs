using System.Buffers;
using System.Text.Json;
using GpuSupply.Json;

namespace GpuSupply;

/// <summary>Writes records to a journal one by one, as they come. For one thread at a time.</summary>
public sealed class JournalWriter : IAsyncDisposable
{
    private const int BufferBytes = 1 << 16;

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(BufferBytes);
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _writer;
    private long _count;

    /// <summary>Begins to write where a stream stands: a journal's beginning, or its end, behind a line feed, to add records to it.</summary>
    /// <param name="stream">The stream, which stays open. A <see cref="System.IO.Compression.GZipStream"/> makes a compressed journal.</param>
    public JournalWriter(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _writer = new(_line, RecordJsonWriter.Options);
    }

    /// <summary>Writes the line that says what the lines after it are. It can stand first in a journal alone.</summary>
    /// <param name="cancellationToken">Ends the writing.</param>
    public ValueTask WriteFormatAsync(CancellationToken cancellationToken = default)
    {
        _buffer.Write("{\"format\":\"gpusupply/1\"}\n"u8);
        return WriteIfFullAsync(cancellationToken);
    }

    /// <summary>Writes a record. It reaches the stream when many are there, or with <see cref="FlushAsync"/>. Linear in its size.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="InvalidOperationException">
    /// It names neither a source nor a day on which it was learned, or has a number without an exact decimal, money without a currency, or a text that is no Unicode.
    /// Nothing of it is written.
    /// </exception>
    public ValueTask WriteAsync(Record record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (RecordJsonReader.IsUnsourced(record))
            throw new InvalidOperationException($"{record} names neither a source nor the day on which it was learned, and a journal has no source for all.");
        _line.ResetWrittenCount();
        _writer.Reset();
        RecordJsonWriter.Write(_writer, record);
        _writer.Flush();
        _buffer.Write(_line.WrittenSpan);
        _buffer.Write("\n"u8);
        _count++;
        return WriteIfFullAsync(cancellationToken);
    }

    /// <summary>Writes what has not reached the stream yet, and flushes that.</summary>
    /// <param name="cancellationToken">Ends the writing, maybe in the middle of a line.</param>
    public async Task FlushAsync(CancellationToken cancellationToken = default)
    {
        await WriteBufferAsync(cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what has not reached the stream yet, which stays open.</summary>
    public async ValueTask DisposeAsync()
    {
        await WriteBufferAsync(CancellationToken.None).ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>How many records were written.</summary>
    public override string ToString() => $"{_count} records written";

    private ValueTask WriteIfFullAsync(CancellationToken cancellationToken) =>
        _buffer.WrittenCount < BufferBytes ? ValueTask.CompletedTask : WriteBufferAsync(cancellationToken);

    private async ValueTask WriteBufferAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_buffer.WrittenCount > 0)
                await _stream.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // What of it was written when the stream failed is not known: it is not written again.
            _buffer.ResetWrittenCount();
        }
    }
}

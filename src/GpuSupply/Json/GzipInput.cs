namespace GpuSupply.Json;

/// <summary>A stream with some bytes before it, and some behind its end.</summary>
internal sealed class GzipInput(Stream stream, ReadOnlyMemory<byte> beginning, ReadOnlyMemory<byte> ending) : Stream
{
    private ReadOnlyMemory<byte> _beginning = beginning;
    private ReadOnlyMemory<byte> _ending = ending;

    /// <summary>Whether bytes from behind its end were given: what was read before was all of the stream.</summary>
    public bool IsEnding { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_beginning.IsEmpty)
            return Take(ref _beginning, buffer.Span);
        int count = IsEnding ? 0 : await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count > 0)
            return count;
        IsEnding = true;
        return Take(ref _ending, buffer.Span);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static int Take(ref ReadOnlyMemory<byte> bytes, Span<byte> buffer)
    {
        int count = Math.Min(bytes.Length, buffer.Length);
        bytes.Span[..count].CopyTo(buffer);
        bytes = bytes[count..];
        return count;
    }
}

using System.Text;

namespace GpuSupply.Tests.Journals;

/// <summary>A line, one byte again and again, and the line once more. Nothing of it is kept.</summary>
internal sealed class RepeatedStream : Stream
{
    private readonly byte[] _beginning;
    private readonly byte[] _ending;
    private readonly byte _repeated;
    private readonly long _times;
    private long _position;

    public RepeatedStream(string line, byte repeated, long times)
    {
        (_beginning, _ending) = (Encoding.UTF8.GetBytes($"{line}\n"), Encoding.UTF8.GetBytes($"\n{line}\n"));
        (_repeated, _times) = (repeated, times);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _beginning.Length + _times + _ending.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        if (_position < _beginning.Length)
            count = Copy(_beginning.AsSpan((int)_position), buffer);
        else if (_position < _beginning.Length + _times)
            buffer[..(count = (int)Math.Min(buffer.Length, _beginning.Length + _times - _position))].Fill(_repeated);
        else
            count = Copy(_ending.AsSpan((int)(_position - _beginning.Length - _times)), buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static int Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        int count = Math.Min(from.Length, to.Length);
        from[..count].CopyTo(to);
        return count;
    }
}

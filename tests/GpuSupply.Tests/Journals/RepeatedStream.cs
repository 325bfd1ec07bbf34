using System.Text;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Journals;

/// <summary>A line, one byte again and again, and the line once more. Nothing of it is kept.</summary>
internal sealed class RepeatedStream : ReadStream
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

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Give(buffer.Span));

    private int Give(Span<byte> buffer)
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

    private static int Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        int count = Math.Min(from.Length, to.Length);
        from[..count].CopyTo(to);
        return count;
    }
}

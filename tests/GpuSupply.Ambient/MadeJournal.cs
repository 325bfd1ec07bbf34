using System.Globalization;
using System.Text;

namespace GpuSupply.Ambient;

/// <summary>A journal that is made as it is read: shipments, each with an id of its own, until there are so many bytes. Nothing of it is kept.</summary>
internal sealed class MadeJournal(long bytes) : Stream
{
    private byte[] _line = [];
    private int _at;
    private long _given;
    private long _lines;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int given = 0;
        while (given < buffer.Length)
        {
            if (_at == _line.Length)
            {
                if (_given >= bytes)
                    break;
                _line = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"type\":\"shipment\",\"id\":\"s{_lines}\",\"source\":\"m\",\"order\":\"o{_lines % 1000}\",\"quantity\":{_lines % 97},\"on\":\"2024-03\"}}\n"));
                (_at, _lines, _given) = (0, _lines + 1, _given + _line.Length);
            }

            int some = Math.Min(buffer.Length - given, _line.Length - _at);
            _line.AsSpan(_at, some).CopyTo(buffer[given..]);
            (_at, given) = (_at + some, given + some);
        }

        return given;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

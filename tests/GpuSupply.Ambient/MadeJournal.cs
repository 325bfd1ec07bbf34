using System.Globalization;
using System.Text;
using GpuSupply.TestKit;

namespace GpuSupply.Ambient;

/// <summary>A journal that is made as it is read: shipments, each with an id of its own, until there are so many bytes. Nothing of it is kept.</summary>
internal sealed class MadeJournal(long bytes) : ReadStream
{
    private byte[] _line = [];
    private int _at;
    private long _given;
    private long _lines;

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
}

using System.IO.Compression;
using System.Text;

namespace GpuSupply.Json;

/// <summary>
/// Decompresses gzip and makes sure that it is whole. The framework's stream takes compressed data that is cut off for its end, and drops what follows that is not compressed. So a
/// member of our own is put behind the last one: if its content comes out, and nothing else, then all before it was whole; otherwise what comes out is not handed on.
/// </summary>
internal sealed class CheckedGzip : IDisposable
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("The end of the compressed data.");
    private static readonly byte[] CompressedMark = Compressed(Mark);

    private readonly GzipInput _input;
    private readonly GZipStream _gzip;
    private bool _isOver;

    public CheckedGzip(Stream stream, ReadOnlyMemory<byte> beginning)
    {
        _input = new(stream, beginning, CompressedMark);
        _gzip = new(_input, CompressionMode.Decompress);
    }

    public void Dispose() => _gzip.Dispose();

    /// <summary>Reads some decompressed bytes; none: all have been read, and it was whole.</summary>
    /// <exception cref="InvalidDataException">It is damaged, cut off, or followed by something else; the message says so, to stand after "which".</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_isOver)
            return 0;
        int count = await DecompressAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (!_input.IsEnding)
            return count > 0 ? count : throw new InvalidDataException("is followed by bytes that are not gzip");
        await RequireMarkAsync(buffer[..count], cancellationToken).ConfigureAwait(false);
        _isOver = true;
        return 0;
    }

    private async ValueTask RequireMarkAsync(ReadOnlyMemory<byte> first, CancellationToken cancellationToken)
    {
        byte[] rest = [.. first.Span, .. new byte[Mark.Length + 1]];
        int length = first.Length;
        while (length <= Mark.Length)
        {
            int count = await DecompressAsync(rest.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                break;
            length += count;
        }

        if (!rest.AsSpan(0, length).SequenceEqual(Mark))
            throw new InvalidDataException("is cut off");
    }

    private async ValueTask<int> DecompressAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await _gzip.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException(_input.IsEnding ? "is cut off" : "is damaged", wrong);
        }
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return compressed.ToArray();
    }
}

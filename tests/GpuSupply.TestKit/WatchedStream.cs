namespace GpuSupply.TestKit;

/// <summary>A stream that has somebody look now and then while it is read.</summary>
/// <param name="stream">What is read.</param>
/// <param name="look">Looks, at each thousandth read.</param>
public sealed class WatchedStream(Stream stream, Action look) : ReadStream
{
    private const int Every = 1_000;

    private int _reads;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_reads++ % Every == 0)
            look();
        return stream.ReadAsync(buffer, cancellationToken);
    }
}

using GpuSupply.TestKit;

namespace GpuSupply.Tests.Journals;

/// <summary>A stream over some bytes that gives few at a time, can't seek unless it is to, and fails for good at a byte if it is to.</summary>
internal sealed class FaultyStream(ReadOnlyMemory<byte> bytes) : ReadStream
{
    /// <summary>How many bytes it gives at most.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>The byte that it can't give.</summary>
    public int FailsAt { get; init; } = int.MaxValue;

    public bool IsSeekable { get; init; }

    /// <summary>Is called before each read.</summary>
    public Action? BeforeRead { get; init; }

    public override bool CanSeek => IsSeekable;

    public override long Length => bytes.Length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        BeforeRead?.Invoke();
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        if (Position >= FailsAt)
            throw new IOException($"The stream fails at byte {FailsAt}.");
        int count = (int)Math.Max(0, Math.Min(Math.Min(buffer.Length, Most), Math.Min(bytes.Length, FailsAt) - Position));
        if (count > 0)
            bytes.Slice((int)Position, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A journal is read asynchronously.");
}

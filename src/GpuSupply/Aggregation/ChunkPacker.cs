using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>Copies chunks, with as few bits for each number as the distance from the least to the greatest needs (frame of reference).</summary>
internal static class ChunkPacker
{
    public static NumberChunk Copied(NumberChunk chunk, PageArena arena, bool isPacked)
    {
        int width = isPacked ? Math.Min(chunk.Width, WidthOf(chunk.Least, chunk.Greatest)) : chunk.Width;
        if (width == chunk.Width)
        {
            Memory<byte> same = arena.Take(chunk.Data.Length);
            chunk.Data.Span.CopyTo(same.Span);
            return chunk with { Data = same };
        }

        Memory<byte> data = arena.Take(chunk.Count * width);
        switch (width)
        {
            case 1: Pack<byte>(chunk, data.Span); break;
            case 2: Pack<ushort>(chunk, MemoryMarshal.Cast<byte, ushort>(data.Span)); break;
            default: Pack<uint>(chunk, MemoryMarshal.Cast<byte, uint>(data.Span)); break;
        }

        return chunk with { Data = data, Width = width, Base = chunk.Least };
    }

    /// <summary>How many bytes hold the distance between two numbers.</summary>
    public static int WidthOf(long least, long greatest) => unchecked((ulong)greatest - (ulong)least) switch
    {
        <= byte.MaxValue => 1,
        <= ushort.MaxValue => 2,
        <= uint.MaxValue => 4,
        _ => 8,
    };

    private static void Pack<T>(NumberChunk chunk, Span<T> to)
        where T : unmanaged
    {
        switch (chunk.Width)
        {
            case 2: Pack(chunk.Stored<ushort>(), chunk.Base - chunk.Least, to); break;
            case 4: Pack(chunk.Stored<uint>(), chunk.Base - chunk.Least, to); break;
            default: Pack(chunk.Stored<long>(), unchecked(-chunk.Least), to); break;
        }
    }

    // What is stored of a number with a sign in 32 bits wraps around to the right distance.
    private static void Pack<TFrom, TTo>(ReadOnlySpan<TFrom> from, long add, Span<TTo> to)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        for (int row = 0; row < from.Length; row++)
            to[row] = Number.Stored<TTo>(unchecked(Number.Of(from[row]) + add));
    }
}

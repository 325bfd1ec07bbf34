using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>A column of whole numbers in chunks, each with its statistics. Immutable.</summary>
/// <param name="chunks">The chunks; all but the last have <see cref="ChunkRows"/> numbers.</param>
internal sealed class NumberColumn(NumberChunk[] chunks)
{
    /// <summary>How many rows a chunk has: enough that looking at its statistics costs nothing beside them, and few enough that they are sharp.</summary>
    public const int ChunkRows = 1 << 16;

    public IReadOnlyList<NumberChunk> Chunks => chunks;

    public long Count { get; } = chunks.Sum(chunk => (long)chunk.Count);

    /// <summary>The least number; 0 of an empty column.</summary>
    public long Least { get; } = chunks.Length == 0 ? 0 : chunks.Min(chunk => chunk.Least);

    /// <summary>The greatest number; 0 of an empty column.</summary>
    public long Greatest { get; } = chunks.Length == 0 ? 0 : chunks.Max(chunk => chunk.Greatest);

    /// <summary>How far from zero a number can be.</summary>
    public UInt128 Reach => UInt128.Max((UInt128)Int128.Abs(Least), (UInt128)Int128.Abs(Greatest));

    public long this[int row] => chunks[row / ChunkRows][row % ChunkRows];

    /// <summary>A column over memory that is not copied. Linear: its statistics are made.</summary>
    public static NumberColumn Over<T>(ReadOnlyMemory<T> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        var chunks = new NumberChunk[(numbers.Length + ChunkRows - 1) / ChunkRows];
        for (int index = 0; index < chunks.Length; index++)
        {
            ReadOnlyMemory<T> some = numbers.Slice(index * ChunkRows, Math.Min(ChunkRows, numbers.Length - (index * ChunkRows)));
            chunks[index] = Chunk(new MemoryBytes<T>(some).Memory, some.Span, 0);
        }

        return new(chunks);
    }

    /// <summary>A column over numbers in stretches, which are not copied. Linear: its statistics are made.</summary>
    public static NumberColumn Over<T>(RowNumbers<T> numbers)
        where T : unmanaged, IBinaryInteger<T> => new([.. numbers.Stretches.Select(stretch => Chunk<T>(new MemoryBytes<T>(stretch).Memory, stretch, 0))]);

    /// <summary>The same numbers in memory of their own, each chunk with as few bits as it needs if wanted.</summary>
    public NumberColumn Copied(PageArena arena, bool isPacked) => new([.. chunks.Select(chunk => ChunkPacker.Copied(chunk, arena, isPacked))]);

    internal static NumberChunk Chunk<T>(ReadOnlyMemory<byte> data, ReadOnlySpan<T> numbers, long @base)
        where T : unmanaged, IBinaryInteger<T>
    {
        (T least, T greatest, bool isSorted) = Widest.Run<StatisticsKernel<T>, T, (T, T, bool)>(new(numbers));
        return new(data, Unsafe.SizeOf<T>(), @base, numbers.Length, @base + long.CreateChecked(least), @base + long.CreateChecked(greatest), isSorted);
    }
}

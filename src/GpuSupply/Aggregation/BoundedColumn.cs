namespace GpuSupply.Aggregation;

/// <summary>
/// Three columns that are mostly one: the least, best and greatest figure, or the first, middle and last day. Chunks in which they are the same in every row
/// are one object, stored once.
/// </summary>
internal sealed record BoundedColumn(NumberColumn Low, NumberColumn Best, NumberColumn High)
{
    public BoundedColumn(NumberColumn exact)
        : this(exact, exact, exact)
    {
    }

    /// <summary>Whether the three are one in every chunk.</summary>
    public bool IsExact { get; } = Enumerable.Range(0, Best.Chunks.Count).All(chunk => AreOne(Low, Best, High, chunk));

    /// <summary>Three columns of which equal chunks become one. Linear.</summary>
    public static BoundedColumn Sharing(NumberColumn low, NumberColumn best, NumberColumn high) => new(Shared(low, best), best, Shared(high, best));

    public bool IsExactAt(int chunk) => AreOne(Low, Best, High, chunk);

    /// <summary>The same in memory of their own.</summary>
    public BoundedColumn Copied(PageArena arena, bool isPacked)
    {
        NumberColumn best = Best.Copied(arena, isPacked);
        return new(CopiedBeside(Low, best), best, CopiedBeside(High, best));

        NumberColumn CopiedBeside(NumberColumn column, NumberColumn copy) => new([.. column.Chunks
            .Select((chunk, index) => ReferenceEquals(chunk, Best.Chunks[index]) ? copy.Chunks[index] : ChunkPacker.Copied(chunk, arena, isPacked))]);
    }

    private static bool AreOne(NumberColumn low, NumberColumn best, NumberColumn high, int chunk) =>
        ReferenceEquals(low.Chunks[chunk], best.Chunks[chunk]) && ReferenceEquals(high.Chunks[chunk], best.Chunks[chunk]);

    private static NumberColumn Shared(NumberColumn column, NumberColumn best) => new([.. column.Chunks
        .Select((chunk, index) => chunk.Width == best.Chunks[index].Width && chunk.Base == best.Chunks[index].Base
            && chunk.Data.Span.SequenceEqual(best.Chunks[index].Data.Span) ? best.Chunks[index] : chunk)]);
}

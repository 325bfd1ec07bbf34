namespace GpuSupply.Internals.Kernels;

/// <summary>Moves what is in the cells of groups on to sums.</summary>
internal static class CellMoves
{
    /// <summary>Adds the first of each group's cells to a sum.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="stride">How many each group has.</param>
    /// <param name="sums">A sum for each group.</param>
    public static void Add(ReadOnlySpan<long> cells, int stride, Span<long> sums)
    {
        for (int group = 0, cell = 0; group < sums.Length; group++, cell += stride)
            sums[group] = unchecked(sums[group] + cells[cell]);
    }

    /// <summary>The same, and its upper 32 bits to another sum, if there is one.</summary>
    public static void AddWhole(ReadOnlySpan<long> cells, int stride, Span<long> sums, Span<long> uppers)
    {
        Add(cells, stride, sums);
        for (int group = 0, cell = 0; group < uppers.Length; group++, cell += stride)
            uppers[group] += cells[cell] >> 32;
    }

    /// <summary>Adds the first and the second of each group's cells to one sum each.</summary>
    public static void AddSplit(ReadOnlySpan<long> cells, int stride, Span<long> sums, Span<long> uppers)
    {
        Add(cells, stride, sums);
        Add(cells[1..], stride, uppers);
    }

    /// <summary>Writes the lower bits of each cell as a count, and leaves in the cell what is above them.</summary>
    public static void Split(Span<long> cells, int bits, Span<long> counts)
    {
        long mask = (1L << bits) - 1;
        counts = counts[..cells.Length];
        for (int group = 0; group < cells.Length; group++)
        {
            counts[group] = cells[group] & mask;
            cells[group] >>= bits;
        }
    }

    /// <summary>Adds the lower bits of the first of each group's cells to a count, and what is above them as the others do.</summary>
    public static void AddPacked(ReadOnlySpan<long> cells, int stride, int bits, Span<long> counts, Span<long> sums, Span<long> uppers)
    {
        long mask = (1L << bits) - 1;
        sums = sums[..counts.Length];
        for (int group = 0, cell = 0; group < counts.Length; group++, cell += stride)
        {
            counts[group] += cells[cell] & mask;
            sums[group] = unchecked(sums[group] + (cells[cell] >> bits));
        }

        for (int group = 0, cell = 0; group < uppers.Length; group++, cell += stride)
            uppers[group] += cells[cell] >> bits >> 32;
    }
}

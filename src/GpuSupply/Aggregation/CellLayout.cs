namespace GpuSupply.Aggregation;

/// <summary>
/// How the sums of a group are kept while rows are added to them: in cells of 64 bits. Where the numbers are small enough, a sum and the count of its rows share
/// a cell, the count in the lower bits. Where they may be too large for that, a sum has two cells (modulo 2^64, and of the upper 32 bits) and rows are counted in
/// one of their own. What is in the cells is moved on before it can overflow.
/// </summary>
internal sealed class CellLayout
{
    private const int LeastRows = 1 << 14;

    /// <param name="slots">The sums.</param>
    /// <param name="groups">How many groups there are.</param>
    public CellLayout(IReadOnlyList<Slot> slots, long groups)
    {
        // So many rows: their count fits in the lower bits, and their sum above them; of sums that stand alone all bits are theirs.
        int sumBits = BitsOf(slots.Where(slot => slot.IsCounting)), bits = (63 - sumBits) / 2;
        long rows = bits <= 0 ? 0 : Math.Min((1L << Math.Min(bits, 31)) - 1, 63 - BitsOf(slots) is > 0 and var spare ? 1L << spare : 0);
        IsPacked = rows >= Math.Max(LeastRows, 4 * groups);
        Bits = IsPacked ? Math.Min(bits, 31) : 0;
        RowsAtMost = IsPacked ? rows : int.MaxValue;
        Stride = IsPacked ? Math.Max(1, slots.Count) : (2 * slots.Count) + 1;
    }

    private static int BitsOf(IEnumerable<Slot> slots) => 128 - (int)UInt128.LeadingZeroCount(slots.Aggregate(UInt128.One, (most, slot) => UInt128.Max(most, slot.Reach)));

    /// <summary>Whether sums share their cells with counts.</summary>
    public bool IsPacked { get; }

    /// <summary>How many bits the counts have.</summary>
    public int Bits { get; }

    /// <summary>How many rows can be added before the cells must be emptied.</summary>
    public long RowsAtMost { get; }

    /// <summary>How many cells a group has.</summary>
    public int Stride { get; }
}

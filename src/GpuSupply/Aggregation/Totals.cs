using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>
/// Sums of groups that nothing can overflow, for fewer than 2^31 rows: modulo 2^64, and of the upper 32 bits where the first may not say all; what is wider
/// has room of its own. Whoever adds takes turns with others.
/// </summary>
/// <param name="groups">How many groups there are.</param>
/// <param name="slots">How many sums each has.</param>
/// <param name="isNarrow">Whether all sums, and all sums of them, fit in 64 bits.</param>
/// <param name="lease">Where memory is from; null: it is made anew, since somebody keeps the result.</param>
internal sealed class Totals(int groups, int slots, bool isNarrow, ScratchLease? lease)
{
    private Memory<long>? _counts;
    private readonly Memory<long>?[] _wrapped = new Memory<long>?[slots];
    private readonly long[]?[] _upper = new long[]?[slots];
    private readonly Int192[]?[] _wide = new Int192[]?[slots];

    public int Groups => groups;

    /// <summary>Whether all sums, and all sums of them, fit in 64 bits.</summary>
    public bool IsNarrow { get; private set; } = isNarrow;

    /// <summary>How many rows count in each group.</summary>
    public Memory<long> Counts => _counts ??= lease?.Take(groups) ?? new long[groups];

    /// <summary>The sums of a slot modulo 2^64.</summary>
    public Memory<long> Wrapped(int slot) => _wrapped[slot] ??= lease?.Take(groups) ?? new long[groups];

    /// <summary>Takes memory for the sums of a slot, if nothing was added up yet.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="sums">The memory.</param>
    /// <param name="counts">Where the counts are to be written; something else may stand there.</param>
    /// <returns>Whether it did: else there are some to add to.</returns>
    public bool TryTake(int slot, Memory<long> sums, out Memory<long> counts)
    {
        counts = default;
        if (_counts is not null || _wrapped[slot] is not null)
            return false;
        _wrapped[slot] = sums[..groups];
        _counts = counts = lease?.TakeAny(groups) ?? new long[groups];
        return true;
    }

    /// <summary>The sums of upper 32 bits of a slot; nobody needs them where all is narrow.</summary>
    public long[] UpperOf(int slot) => _upper[slot] ??= new long[groups];

    /// <summary>Adds something wider than 64 bits to a sum.</summary>
    public void AddWide(int slot, int group, Int192 value)
    {
        Int192[] wide = _wide[slot] ??= new Int192[groups];
        wide[group] += value;
        IsNarrow = false;
    }

    /// <summary>What a sum came to.</summary>
    public Int192 this[int slot, int group]
    {
        get
        {
            Int192 sum = _upper[slot] is { } upper ? new SplitSum(Wrapped(slot).Span[group], upper[group]).ToInt128() : (Int128)Wrapped(slot).Span[group];
            return _wide[slot] is { } wide ? sum + wide[group] : sum;
        }
    }
}

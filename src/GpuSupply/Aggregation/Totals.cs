using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>
/// Sums of groups that nothing can overflow, for fewer than 2^31 additions of 64 bits each: modulo 2^64, and of the upper 32 bits; what is wider has room of
/// its own. Additions from several threads take turns.
/// </summary>
/// <param name="groups">How many groups there are.</param>
/// <param name="slots">How many sums each has.</param>
internal sealed class Totals(int groups, int slots)
{
    private readonly long[][] _wrapped = [.. Enumerable.Range(0, slots).Select(_ => new long[groups])];
    private readonly long[][] _upper = [.. Enumerable.Range(0, slots).Select(_ => new long[groups])];
    private readonly Int192[]?[] _wide = new Int192[]?[slots];

    public int Groups => groups;

    /// <summary>How many rows count in each group.</summary>
    public long[] Counts { get; } = new long[groups];

    /// <summary>Adds to the rows of a group.</summary>
    public void AddCount(int group, long rows) => Counts[group] += rows;

    /// <summary>Adds to a sum.</summary>
    public void Add(int slot, int group, long value)
    {
        ref long wrapped = ref _wrapped[slot][group];
        wrapped = unchecked(wrapped + value);
        _upper[slot][group] += value >> 32;
    }

    /// <summary>Adds another sum of this kind.</summary>
    public void AddSplit(int slot, int group, SplitSum sum)
    {
        ref long wrapped = ref _wrapped[slot][group];
        wrapped = unchecked(wrapped + sum.Wrapped);
        _upper[slot][group] += sum.Upper;
    }

    /// <summary>Adds something wider to a sum.</summary>
    public void AddWide(int slot, int group, Int192 value)
    {
        Int192[] wide = _wide[slot] ??= new Int192[groups];
        wide[group] += value;
    }

    /// <summary>What a sum came to.</summary>
    public Int192 this[int slot, int group]
    {
        get
        {
            Int192 sum = new SplitSum(_wrapped[slot][group], _upper[slot][group]).ToInt128();
            return _wide[slot] is { } wide ? sum + wide[group] : sum;
        }
    }
}

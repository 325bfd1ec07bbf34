namespace GpuSupply.Ledger;

/// <summary>Sums of low, best and high. They add up in 128 bits, so that no order of adding overflows where the total fits.</summary>
internal struct Sums
{
    private Int128 _low;
    private Int128 _best;
    private Int128 _high;

    public readonly bool IsZero => _low == 0 && _best == 0 && _high == 0;

    public readonly Int128 Low => _low;

    public readonly Int128 Best => _best;

    public readonly Int128 High => _high;

    public void Add(Int128 low, Int128 best, Int128 high)
    {
        _low += low;
        _best += best;
        _high += high;
    }

    /// <summary>What taking these off adds: at least less by the most that they are.</summary>
    public readonly Sums TakenOff() => new() { _low = -_high, _best = -_best, _high = -_low };

    /// <summary>The three in 64 bits.</summary>
    /// <exception cref="OverflowException">One does not fit; the message names the sum.</exception>
    public readonly (long Low, long Best, long High) ToInt64(Func<string> name)
    {
        if (_low < long.MinValue || _high > long.MaxValue || _low > long.MaxValue || _high < long.MinValue)
            throw new OverflowException($"{name()} is {_low}..{_high}, which does not fit in 64 bits.");
        return ((long)_low, (long)_best, (long)_high);
    }
}

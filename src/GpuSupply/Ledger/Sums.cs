using System.Globalization;

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

    /// <summary>Adds what [low, best, high] units in a window are worth in another: what certainly falls inside, and what may.</summary>
    public void AddIn(DaySpan during, DaySpan on, Int128 low, Int128 best, Int128 high)
    {
        if (!on.Meets(during))
            return;
        bool isInside = on.IsInside(during);
        bool isBestInside = during.First <= on.Middle && on.Middle <= during.Last;
        Add(isInside ? low : Int128.Min(low, 0), isBestInside ? best : 0, isInside ? high : Int128.Max(high, 0));
    }

    /// <summary>The three in 64 bits.</summary>
    /// <exception cref="OverflowException">One does not fit; the message names the sum.</exception>
    public readonly (long Low, long Best, long High) ToInt64(Func<string> name)
    {
        if (_low < long.MinValue || _high > long.MaxValue || _low > long.MaxValue || _high < long.MinValue)
            throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"{name()} is {_low}..{_high}, which does not fit in 64 bits."));
        return ((long)_low, (long)_best, (long)_high);
    }
}

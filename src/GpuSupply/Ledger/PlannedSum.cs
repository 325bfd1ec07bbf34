namespace GpuSupply.Ledger;

/// <summary>
/// A sum of stated quantities, each counted so many times, also less than none. Exact numbers are one total; those with bounds are kept apart, so that
/// a quantity which is taken off again is gone, however uncertain it was.
/// </summary>
internal sealed class PlannedSum
{
    private Dictionary<(RecordId Record, int Part), (Quantity Quantity, int Times)>? _bounded;

    /// <summary>The units of exact quantities.</summary>
    public Int128 Exact { get; private set; }

    /// <summary>The quantities with bounds, and how often each counts, by record and part.</summary>
    public IEnumerable<((RecordId Record, int Part) Units, Quantity Quantity, int Times)> Bounded =>
        (_bounded ?? []).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Quantity, pair.Value.Times));

    public bool IsExact => _bounded is null || _bounded.Count == 0;

    /// <summary>Whether it is certainly no unit.</summary>
    public bool IsNothing => Exact == 0 && IsExact;

    /// <summary>At least so many units.</summary>
    public Int128 Low => Exact + Bounded.Aggregate((Int128)0, (sum, one) => sum + Multiples.Of(one.Times, one.Quantity.Low, one.Quantity.High).Low);

    /// <summary>At most so many units.</summary>
    public Int128 High => Exact + Bounded.Aggregate((Int128)0, (sum, one) => sum + Multiples.Of(one.Times, one.Quantity.Low, one.Quantity.High).High);

    /// <summary>Adds all of another sum.</summary>
    public void Add(PlannedSum other)
    {
        Exact += other.Exact;
        foreach (((RecordId, int) units, Quantity quantity, int times) in other.Bounded)
            Add(units, quantity, times);
    }

    /// <summary>Adds a quantity so many times.</summary>
    public void Add((RecordId Record, int Part)? units, Quantity quantity, int times)
    {
        if (quantity.IsExact)
        {
            Exact += times * (Int128)quantity.Low;
            return;
        }

        (RecordId, int) key = units!.Value;
        _bounded ??= [];
        int sum = _bounded.GetValueOrDefault(key).Times + times;
        if (sum == 0)
            _bounded.Remove(key);
        else
            _bounded[key] = (quantity, sum);
    }
}

namespace GpuSupply.Ledger;

/// <summary>A sum as known on a day, and the records that it is made of.</summary>
internal readonly struct KnownSum
{
    private readonly VisibleSums _sums;
    private readonly int _day;

    private KnownSum(VisibleSums sums, int day) => (_sums, _day) = (sums, day);

    public Sums Sum => _sums.On(_day);

    /// <summary>Whether it is made of any record.</summary>
    public bool HasRecords => _sums.HasRowsOn(_day);

    /// <summary>The records, looked up when they are asked for.</summary>
    public IEnumerable<RecordId> Records => _sums.RecordsOn(_day);

    /// <summary>The records of which it is made from a day on, or no more.</summary>
    public IEnumerable<RecordId> RecordsMovingOn(int day) => _sums.RecordsMovingOn(day);

    /// <summary>The sum that a key stands for, as known on a ledger's day.</summary>
    public static KnownSum Of<TKey>(KnownLedger ledger, TKey key, Func<TKey, VisibleSums> make)
        where TKey : notnull
    {
        VisibleSums sums = ledger.Timeline.Once(static _ => new KeptSums()).Of(key, make);
        ledger.Hears(sums.NextChange(ledger.HeardOn));
        return new(sums, ledger.HeardOn);
    }
}

namespace GpuSupply.Ledger;

/// <summary>A sum as known on a day, and the records that it is made of.</summary>
/// <param name="Sum">The sum.</param>
/// <param name="HasRecords">Whether it is made of any record.</param>
/// <param name="Rows">The rows that it is made of, on any day.</param>
/// <param name="HeardOn">The last day of which it is heard what was learned.</param>
internal readonly record struct KnownSum(Sums Sum, bool HasRecords, ISummedRows Rows, int HeardOn)
{
    /// <summary>The records, looked up when they are asked for.</summary>
    public IEnumerable<RecordId> Records => Rows.RecordsOn(HeardOn);

    /// <summary>The records of which it is made from a day on, or no more.</summary>
    public IEnumerable<RecordId> RecordsMovingOn(int day) => Rows.RecordsMovingOn(day);

    /// <summary>The sum that a key stands for, as known on a ledger's day: worked out for all days at once, and kept.</summary>
    public static KnownSum Of<TKey>(KnownLedger ledger, TKey key, Func<TKey, VisibleSums> make)
        where TKey : notnull
    {
        VisibleSums sums = ledger.Timeline.Once(static _ => new Kept<VisibleSums>()).Of(key, make);
        ledger.Hears(sums.NextChange(ledger.HeardOn));
        return new(sums.On(ledger.HeardOn), sums.HasRowsOn(ledger.HeardOn), sums, ledger.HeardOn);
    }
}

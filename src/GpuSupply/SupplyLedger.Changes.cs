using GpuSupply.Claims;
using GpuSupply.Ledger;
using NodaTime;

namespace GpuSupply;

public sealed partial class SupplyLedger
{
    /// <summary>
    /// What was learned after a day up to this ledger's day, and which balances and verdicts that changed. Three verifications for each claim, and the
    /// rest linear in the records and transfers, but for sorting; nothing is verified where nothing was learned.
    /// </summary>
    /// <param name="day">The earlier day, as written: <c>2024-05-01</c>. What was learned on it is old.</param>
    /// <param name="policy">How the numbers of claims are read; <see langword="null"/>: <see cref="ReadingPolicy.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is no day.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is after this ledger's day, or outside of the years 1990 to 2199.</exception>
    /// <exception cref="OverflowException">A balance does not fit in 64 bits; the message names it.</exception>
    public LedgerChanges ChangesSince(string day, ReadingPolicy? policy = null) => ChangesSince(Check.ParsedDay(day), policy);

    /// <inheritdoc cref="ChangesSince(string, ReadingPolicy?)"/>
    public LedgerChanges ChangesSince(LocalDate day, ReadingPolicy? policy = null)
    {
        SupplyLedger then = AsKnownOn(day);
        if (then._known.KnownOn > _known.KnownOn)
        {
            throw new ArgumentOutOfRangeException(
                nameof(day), $"{DateText.Of(day)} is after {DateText.Of(KnownOn)}, the day as known on which this ledger answers.");
        }

        ChangedRecord[] records = [.. new RecordChanges(_known.Book).Between(then._known.KnownOn, _known.KnownOn)];
        if (records.Length == 0)
            return new(then.KnownOn, KnownOn, [], [], []);
        var finder = new ChangesFinder(then, this);
        SupplyLedger withoutThem = Refolded(_case.Records.Where(record => record is not SourcedRecord sourced || WasKnownBy(sourced, then.KnownOn)));
        return new(then.KnownOn, KnownOn, records, [.. finder.Balances()], [.. finder.Verdicts(records, withoutThem, policy ?? ReadingPolicy.Standard)]);
    }

    private bool WasKnownBy(SourcedRecord record, LocalDate day)
    {
        // A source's day is the one that it first had: a correction of it does not change when its records were learned.
        Source? source = (record.Source ?? _case.Source) is { } id ? _known.Book.ReferencesOn(Day.Beginning).Sources.GetValueOrDefault(id) : null;
        return (record.KnownOn ?? source?.PublishedOn) is { } knownOn && knownOn <= day;
    }
}

namespace GpuSupply.Ledger;

/// <summary>
/// Where an event stands among others: they are taken by the last day of their window, then by kind, then by when they became known, then by id.
/// </summary>
internal readonly record struct EventPlace(int LastDay, int Rank, int KnownOn, RecordId Id) : IComparable<EventPlace>
{
    /// <summary>The place of a record, by the day on which it first became known.</summary>
    public static EventPlace Of(RecordBook book, SourcedRecord record, int lastDay) => new(lastDay, RankOf(record.Kind), book.KnownOnAt(book.PlaceOf(record.Id)), record.Id);

    public int CompareTo(EventPlace other)
    {
        int difference = LastDay.CompareTo(other.LastDay);
        if (difference == 0)
            difference = Rank.CompareTo(other.Rank);
        if (difference == 0)
            difference = KnownOn.CompareTo(other.KnownOn);
        return difference != 0 ? difference : Id.CompareTo(other.Id);
    }

    private static int RankOf(RecordKind kind) => kind switch
    {
        RecordKind.Order => 0,
        RecordKind.Reschedule => 1,
        RecordKind.Cancellation => 2,
        RecordKind.Shipment => 3,
        RecordKind.Reallocation => 4,
        RecordKind.Receipt => 5,
        _ => 6,
    };
}

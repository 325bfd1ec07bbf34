using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// What each record of a case said as known on a day, worked out the plain way: by looking through all records, again for each question and day.
/// For cases in which no id comes twice and corrections keep to what they correct.
/// </summary>
public sealed class WorldHistory(GeneratedCase generated)
{
    private readonly SourcedRecord[] _sourced = [.. generated.Sourced];
    private readonly Correction[] _corrections =
        [.. generated.Sourced.OfType<Correction>().OrderByDescending(generated.KnownOn).ThenByDescending(correction => correction.Id)];

    private readonly Dictionary<SourcedRecord, LocalDate> _knownOn = generated.Sourced.ToDictionary(record => record, generated.KnownOn);
    private readonly LocalDate[] _days = [.. generated.KnownDays];

    /// <summary>All records as known on a day, with the first day on which they said that.</summary>
    public IEnumerable<KnownRecord> On(LocalDate day) => _sourced.Where(record => _knownOn[record] <= day).OrderBy(record => record.Id)
        .Select(record => KnownAs(record, day)).OfType<KnownRecord>();

    /// <summary>What a record said on each day up to one, as far as it was known then.</summary>
    public IEnumerable<(LocalDate Day, SourcedRecord? Content)> UpTo(RecordId id, LocalDate day)
    {
        SourcedRecord record = _sourced.First(one => one.Id == id);
        return _days.Where(one => _knownOn[record] <= one && one <= day).Select(one => (one, ContentOn(record, one)));
    }

    /// <summary>A party, product or source as known on a day: as it stands, or as the latest correction known by then has it.</summary>
    public T ReferenceOn<T>(T reference, Func<T, T, bool> isSame, LocalDate day)
        where T : Record => Holding(day).Select(correction => correction.Record).OfType<T>().FirstOrDefault(version => isSame(version, reference)) ?? reference;

    private KnownRecord? KnownAs(SourcedRecord record, LocalDate day)
    {
        (LocalDate Day, SourcedRecord? Content)[] said = [.. UpTo(record.Id, day)];
        if (said[^1].Content is not { } now)
            return null;
        LocalDate from = said.First(one => ReferenceEquals(one.Content, now)).Day;
        LocalDate learned = now is SupplyRecord supply ? said.First(one => one.Content is SupplyRecord other && other.On == supply.On).Day : from;
        return new(now, from, learned);
    }

    /// <summary>What a record said on a day: what the latest correction that held then says, or else the record itself. Null: it never happened.</summary>
    private SourcedRecord? ContentOn(SourcedRecord record, LocalDate day)
    {
        foreach (Correction correction in Holding(day, record))
            return correction.Record as SourcedRecord;
        return record;
    }

    // The corrections that hold on a day, as they were known then, the latest first.
    private IEnumerable<Correction> Holding(LocalDate day, SourcedRecord? of = null)
    {
        foreach (Correction correction in _corrections.Where(one => _knownOn[one] <= day))
        {
            if (of is null ? correction.Record is null or SourcedRecord : !Corrects(correction, of))
                continue;
            if (ContentOn(correction, day) is Correction holding)
                yield return holding;
        }
    }

    private bool Corrects(Correction correction, SourcedRecord record)
    {
        if (correction.Replaces != record.Id || correction.Record is not (null or SourcedRecord) || correction.Record is { } version && version.Kind != record.Kind)
            return false;
        return record is not Correction
            || (_knownOn[correction], correction.Id).CompareTo((_knownOn[record], record.Id)) > 0;
    }
}

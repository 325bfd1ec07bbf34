namespace GpuSupply.Ledger;

/// <summary>
/// Which of the records that bound nothing have to do with each other, since one names the other: claims with those that restate them or are made of them, with
/// disputes, and with corrections of all these; and corrections with what corrects them. Linear in the records when made; what is asked of few of them is then linear in those.
/// </summary>
internal sealed class LinkedStatements
{
    private readonly ILookup<RecordId, SourcedRecord> _byId;

    public LinkedStatements(Record[] records) => _byId = records.OfType<SourcedRecord>()
        .Where(record => record is Claim or Dispute or Correction { Record: null or Claim or Dispute or Correction })
        .SelectMany(record => IdsOf(record), (record, id) => (Record: record, Id: id)).ToLookup(one => one.Id, one => one.Record);

    /// <summary>The records that have to do with any of some claims and corrections, and these themselves.</summary>
    public IEnumerable<SourcedRecord> Of(IEnumerable<RecordId> some)
    {
        var (ids, found) = (new HashSet<RecordId>(some), new HashSet<SourcedRecord>(ReferenceEqualityComparer.Instance));
        var open = new Queue<RecordId>(ids);
        while (open.TryDequeue(out RecordId id))
        {
            foreach (SourcedRecord record in _byId[id].Where(found.Add))
            {
                foreach (RecordId named in IdsOf(record).Where(ids.Add))
                    open.Enqueue(named);
            }
        }

        return found;
    }

    /// <summary>A record's own id and those that it names.</summary>
    private static IEnumerable<RecordId> IdsOf(SourcedRecord record) => record switch
    {
        Claim claim => claim.Restates is { } earlier ? [claim.Id, .. claim.All, earlier] : [claim.Id, .. claim.All],
        Dispute dispute => [dispute.Id, dispute.Claim],
        Correction { Record: SourcedRecord corrected } correction => [correction.Id, correction.Replaces, .. IdsOf(corrected)],
        Correction correction => [correction.Id, correction.Replaces],
        _ => [record.Id],
    };
}

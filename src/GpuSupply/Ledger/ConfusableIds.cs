namespace GpuSupply.Ledger;

/// <summary>Ids of one kind that differ by upper and lower case alone.</summary>
internal static class ConfusableIds
{
    public static IEnumerable<Finding> All(KnownLedger ledger) =>
    [
        .. Among("Party", ledger.References.Parties.Values.OrderBy(party => party.Id)),
        .. Among("Product", ledger.References.Products.Values.OrderBy(product => product.Id)),
        .. Among("Source", ledger.References.Sources.Values.OrderBy(source => source.Id)),
        .. Among("Record", KnownRecords(ledger)),
    ];

    /// <summary>The records that are known by then, whether or not they still hold, in the order in which they became known.</summary>
    private static IEnumerable<Record> KnownRecords(KnownLedger ledger) => Enumerable.Range(0, ledger.Book.Count)
        .Where(place => ledger.Book.KnownOnAt(place) <= ledger.KnownOn).OrderBy(ledger.Book.KnownOnAt).ThenBy(ledger.Book.IdAt).Select(ledger.Book.FirstAt);

    // Ids are ASCII, so that letters without case are no question.
    private static IEnumerable<Finding> Among(string kind, IEnumerable<Record> records)
    {
        var first = new Dictionary<string, Record>(StringComparer.OrdinalIgnoreCase);
        foreach (Record record in records)
        {
            if (!first.TryAdd(record.IdAsText, record))
                yield return new(FindingCode.ConfusableId, record, $"{kind} ids {first[record.IdAsText].IdAsText} and {record.IdAsText} differ by upper and lower case alone.");
        }
    }
}

namespace GpuSupply.Ledger;

/// <summary>Supply records with different ids that are alike in everything that the ledger uses: it may be the same event, reported twice.</summary>
internal static class PossibleDuplicates
{
    public static IEnumerable<Finding> All(KnownLedger ledger)
    {
        var alike = new Alike(ledger);
        var first = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (RecordVersion version in ledger.Records.Where(version => version.Record is SupplyRecord).OrderBy(version => version.From).ThenBy(version => version.Record.Id))
        {
            string text = alike.TextOf((SupplyRecord)version.Record);
            if (!first.TryAdd(text, version.Record))
                yield return new(FindingCode.PossibleDuplicate, version.Record, $"{version.Record} says the same as {first[text]}: is it the same event?");
        }
    }
}

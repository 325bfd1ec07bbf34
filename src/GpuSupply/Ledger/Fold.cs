using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// All supply records folded into transfers, each with the days on which it is visible: from when its record and all that it was derived from is
/// known, until any of that is known to be different.
/// </summary>
internal sealed class Fold
{
    public Fold(RecordBook book)
    {
        Poster = new Poster(book);
        var findings = new List<DatedFinding>(book.Findings);
        var columns = new TransferColumnsBuilder();
        foreach (RecordHistory history in book.Histories.Values.OrderBy(history => history.Id))
        {
            foreach (RecordVersion version in history.Versions.Where(version => version.Record is SupplyRecord))
                Add(version, columns, findings);
        }

        Columns = new TransferColumns(columns);
        Findings = findings;
    }

    public Poster Poster { get; }

    public TransferColumns Columns { get; }

    /// <summary>All that is left out, with the days as known on which it is.</summary>
    public IReadOnlyList<DatedFinding> Findings { get; }

    private void Add(RecordVersion version, TransferColumnsBuilder columns, List<DatedFinding> findings)
    {
        IReadOnlyList<int> days = Poster.ChangesOf(version);
        (IReadOnlyList<Posting> Postings, Finding? Fault) meaning = Poster.Post(version, days[0]);
        int from = days[0];
        for (int index = 0; index < days.Count; index++)
        {
            bool isLast = index + 1 == days.Count;
            (IReadOnlyList<Posting> Postings, Finding? Fault) next = isLast ? ([], null) : Poster.Post(version, days[index + 1]);
            if (!isLast && next.Fault?.Message == meaning.Fault?.Message && next.Postings.SequenceEqual(meaning.Postings))
                continue;
            int until = isLast ? version.Until : days[index + 1];
            foreach (Posting posting in meaning.Postings)
                columns.Add(version.Record.Id, version.Record.Kind, posting.From, posting.To, posting.Quantity, posting.On, posting.Plan, posting.Supplier, from, until);
            if (meaning.Fault is { } fault)
                findings.Add(new(fault, from, until));
            meaning = next;
            from = until;
        }
    }
}

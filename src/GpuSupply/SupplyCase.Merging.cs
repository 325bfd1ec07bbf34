using GpuSupply.Json;

namespace GpuSupply;

public sealed partial class SupplyCase
{
    /// <summary>
    /// The records of both cases. What both have, with the same id and the same content, is there once; where an id has another content in the other
    /// case both stay, so that the ledger's <see cref="FindingCode.DuplicateId"/> tells. What comes out, but for its order, title and extensions, does
    /// not depend on which case is asked, nor on which of several are merged first. Linear in the records.
    /// </summary>
    /// <param name="other">The other case.</param>
    /// <returns>
    /// This case's records in their order, then what the other has beyond them. The title is this case's. The extensions of both documents are kept,
    /// where both have a name this case's. Where the cases have different sources for the records that name none, that source is written into each such
    /// record, and the merged case has no such source.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// Two records with the same id have to be compared, and one has a number without an exact decimal, money without a currency, or a text that is no Unicode.
    /// </exception>
    public SupplyCase Merge(SupplyCase other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (IEnumerable<Record> mine, IEnumerable<Record> theirs) = InOneVoice(this, other);
        return new(Title, CaseContents.Once(mine.Concat(theirs)), Source == other.Source ? Source : null)
        {
            Extensions = other.Extensions.Concat(Extensions).GroupBy(pair => pair.Key).ToDictionary(same => same.Key, same => same.Last().Value),
        };
    }

    /// <summary>
    /// How this case's records differ from another's, by what is written: which of them only one of the cases has, and which have the same id and
    /// another content. Titles and the documents' extensions are not compared, neither is the order of the records. Where the cases have different
    /// sources for the records that name none, each such record is taken as if it named its case's. Linear in the records.
    /// </summary>
    /// <param name="other">The other case.</param>
    /// <exception cref="InvalidOperationException">
    /// Two records with the same id have to be compared, and one has a number without an exact decimal, money without a currency, or a text that is no Unicode.
    /// </exception>
    public CaseComparison Compare(SupplyCase other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (IEnumerable<Record> mine, IEnumerable<Record> theirs) = InOneVoice(this, other);
        return CaseContents.Compare(mine, theirs);
    }

    /// <summary>The records of two cases so that those without a source mean the same in both.</summary>
    private static (IEnumerable<Record> Mine, IEnumerable<Record> Theirs) InOneVoice(SupplyCase mine, SupplyCase theirs) =>
        mine.Source == theirs.Source ? (mine.Records, theirs.Records) : (mine.Cited(), theirs.Cited());

    private IEnumerable<Record> Cited() => Source is { } source
        ? Records.Select(record => record is SourcedRecord { Source: null } sourced ? sourced.Citing(source) : record)
        : Records;
}

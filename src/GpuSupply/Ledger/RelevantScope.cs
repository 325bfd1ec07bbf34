namespace GpuSupply.Ledger;

/// <summary>
/// The parties and products that have to do with some measures, whatever the day: those in one group and in one family with theirs; and the reallocations and
/// orders that these are about. What is on record of others bounds none of them.
/// </summary>
internal sealed class RelevantScope
{
    private RelevantScope(SortedSet<PartyId> parties, SortedSet<ProductId> products, SortedSet<RecordId> named)
    {
        (Parties, Products, Named) = (parties, products, named);
        Key = $"{string.Join(' ', parties)}|{string.Join(' ', products)}|{string.Join(' ', named)}";
    }

    public IReadOnlySet<PartyId> Parties { get; }

    public IReadOnlySet<ProductId> Products { get; }

    public IReadOnlySet<RecordId> Named { get; }

    /// <summary>All of it as text: the same for measures whose evidence is of the same records.</summary>
    public string Key { get; }

    public static RelevantScope Of(RecordBook book, IEnumerable<Measure> measures)
    {
        (SortedSet<PartyId> parties, SortedSet<ProductId> products, SortedSet<RecordId> named) = ([], [], []);
        foreach (Measure measure in measures)
        {
            named.UnionWith(MeasureLeaves.NamedBy(measure));
            foreach (ScopedMeasure scope in measure.Scopes)
            {
                foreach (ReferenceBook references in book.AllReferences)
                {
                    parties.UnionWith(references.InOneGroupWith(scope.Party));
                    if (scope.Product is { } product)
                        products.UnionWith(references.InOneFamilyWith(product));
                }
            }
        }

        return new(parties, products, named);
    }
}

namespace GpuSupply.Reporting;

/// <summary>What parties, products, sources and measures are called, each fit for one line.</summary>
/// <param name="report">The report that they are in.</param>
public sealed partial class Names(SupplyReport report)
{
    private readonly Dictionary<PartyId, string?> _parties = report.Ledger.Parties.ToDictionary(one => one.Id, one => one.Name);
    private readonly Dictionary<ProductId, string?> _products = report.Ledger.Products.ToDictionary(one => one.Id, one => one.Name);

    /// <summary>A party's name; its id where it has none.</summary>
    /// <param name="id">The party.</param>
    public string Of(PartyId id) => Shown(_parties.GetValueOrDefault(id), id.Value);

    /// <summary>A product's name; its id where it has none.</summary>
    /// <param name="id">The product.</param>
    public string Of(ProductId id) => Shown(_products.GetValueOrDefault(id), id.Value);

    /// <summary>A party's name for a table: without what explains it after a comma.</summary>
    /// <param name="id">The party.</param>
    public string Short(PartyId id) => Shown(Of(id).Split(',')[0], id.Value);

    /// <summary>Where a record comes from: title, publisher and day.</summary>
    /// <param name="record">The record.</param>
    public string SourceOf(SourcedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (report.SourceOf(record) is not { } source)
            return record.KnownOn is { } day ? $"learned on {Words.Of(day)}, from nobody in particular" : "from nobody in particular";
        string[] where = [.. new[] { source.Publisher, Words.Of(source.PublishedOn) }.OfType<string>().Select(Words.OneLine)];
        string learned = record.KnownOn is { } known && known != source.PublishedOn ? $", learned on {Words.Of(known)}" : "";
        return $"{Words.OneLine(source.Title ?? source.Id.Value)} ({string.Join(", ", where)}){learned}";
    }

    /// <summary>A name fit for a line; the id where nothing of it can be seen.</summary>
    private static string Shown(string? name, string id) => Words.OneLine(name ?? "") is { Length: > 0 } seen ? seen : id;

    /// <summary>How many parties and products have names.</summary>
    public override string ToString() => $"names of {_parties.Count} parties and {_products.Count} products";
}

using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using GpuSupply.Json;

namespace GpuSupply;

/// <summary>Records and their title: what was learned, as one document. Immutable.</summary>
[JsonConverter(typeof(Json.SupplyCaseConverter))]
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed partial class SupplyCase
{
    /// <summary>Makes a case.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="records">Its records, in any order.</param>
    /// <param name="source">The source of the records that name none; <see langword="null"/>: there is no such source.</param>
    public SupplyCase(string title, IEnumerable<Record> records, SourceId? source = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(records);
        Title = title;
        All = [.. records];
        Source = source;
    }

    /// <summary>The case's title.</summary>
    public string Title { get; }

    /// <summary>The source of the records that name none; <see langword="null"/>: there is no such source.</summary>
    public SourceId? Source { get; }

    /// <summary>The records, in the order in which they were given.</summary>
    public IReadOnlyList<Record> Records => field ??= All.AsReadOnly();

    /// <summary>The same, for the library itself.</summary>
    internal Record[] All { get; }

    /// <summary>
    /// Properties of the document whose names begin with <c>x-</c>: the library keeps them and writes them back, and gives them no meaning. Empty
    /// unless set.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public IReadOnlyDictionary<string, JsonElement> Extensions
    {
        get;
        init => field = Check.Extensions(value);
    } = FrozenDictionary<string, JsonElement>.Empty;

    /// <summary>Folds the records into a ledger, as known on the day on which the last of them became known. Linear in the records.</summary>
    public SupplyLedger ToLedger() => new(this);

    /// <summary>The title and how many records there are.</summary>
    public override string ToString() => $"{Title} ({Records.Count} records)";
}

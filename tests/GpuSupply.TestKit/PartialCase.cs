using System.Text.Json.Nodes;

namespace GpuSupply.TestKit;

/// <summary>Cases made of the records of others, edited as they are written.</summary>
public static class PartialCase
{
    /// <summary>A case of records of which those by a source leave it to the case to say so.</summary>
    /// <param name="records">The records, which all name their sources.</param>
    /// <param name="source">The case's source; <see langword="null"/>: it has none, and every record says its own.</param>
    public static SupplyCase Of(IEnumerable<Record> records, SourceId? source) => Edited(new($"by {source}", records, source), record =>
    {
        if (source is { } own && (string?)record["source"] == own.Value)
            record.Remove("source");
    });

    /// <summary>The same case with every record edited that is neither a party nor a product nor a source.</summary>
    /// <param name="original">The case.</param>
    /// <param name="edit">Changes a record as it is written.</param>
    public static SupplyCase Edited(SupplyCase original, Action<JsonObject> edit)
    {
        JsonObject document = JsonNode.Parse(original.ToJson())!.AsObject();
        foreach (JsonObject record in document["records"]!.AsArray().Select(record => record!.AsObject()))
        {
            if ((string?)record["type"] is not ("party" or "product" or "source"))
                edit(record);
        }

        return SupplyCase.Parse(document.ToJsonString());
    }
}

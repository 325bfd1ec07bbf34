using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Json;

/// <summary>What queries came to, to be merged: an object with the query, what it is grouped by, and an array of groups.</summary>
public sealed class PartialResultConverter : WireConverter<PartialResult>
{
    private protected override PartialResult FromWire(ref JsonCursor cursor) => PartialResultReader.Read(ref cursor);

    private protected override void ToWire(Utf8JsonWriter writer, PartialResult value) => PartialResultWriter.Write(writer, value);
}

using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Parts of a commitment: an object of purpose and share or amount.</summary>
public sealed class CommitmentPartConverter : WireConverter<CommitmentPart>
{
    private protected override CommitmentPart FromWire(ref JsonCursor cursor) => CommitmentPartJson.Read(ref cursor);

    private protected override void ToWire(Utf8JsonWriter writer, CommitmentPart value) => CommitmentPartJson.Write(writer, value);
}

using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>What a product is made of: an object of product and count.</summary>
public sealed class ContentsConverter : WireConverter<Contents>
{
    private protected override Contents FromWire(ref JsonCursor cursor) => ContentsJson.Read(ref cursor);

    private protected override void ToWire(Utf8JsonWriter writer, Contents value) => ContentsJson.Write(writer, value);
}

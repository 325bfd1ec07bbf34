using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Bounds: an object of low and high as text (<c>null</c>: infinite), <c>lowOpen</c> and <c>highOpen</c> where an end is excluded, and unit.</summary>
public sealed class BoundsConverter : WireConverter<Bounds>
{
    private protected override Bounds FromWire(ref JsonCursor cursor) => BoundsJson.Read(ref cursor);

    private protected override void ToWire(Utf8JsonWriter writer, Bounds value) => BoundsJson.Write(writer, value);
}

using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Measures, by the <c>kind</c> that they have.</summary>
/// <typeparam name="TMeasure">The class that the measure must have, or a base of it.</typeparam>
public sealed class MeasureConverter<TMeasure> : WireConverter<TMeasure>
    where TMeasure : Measure
{
    private protected override TMeasure FromWire(ref JsonCursor cursor)
    {
        JsonCursor start = cursor;
        return MeasureJson.Read(ref cursor) as TMeasure
            ?? throw start.Ahead("kind"u8).Invalid("is the kind of another measure", $"a kind and properties of a {typeof(TMeasure).Name}");
    }

    private protected override void ToWire(Utf8JsonWriter writer, TMeasure value) => MeasureJson.Write(writer, value);
}

using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Lines of an order: an object of line, quantity and due.</summary>
public sealed class ScheduleLineConverter : WireConverter<ScheduleLine>
{
    private protected override ScheduleLine FromWire(ref JsonCursor cursor) => ScheduleLineJson.Read(ref cursor);

    private protected override void ToWire(Utf8JsonWriter writer, ScheduleLine value) => ScheduleLineJson.Write(writer, value);
}

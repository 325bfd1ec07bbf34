using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Records, by the <c>type</c> that they have. One that nobody reported on any day is refused, as it is on a line of a journal.</summary>
/// <typeparam name="TRecord">The type that the record must have, or a base of it.</typeparam>
public sealed class RecordConverter<TRecord> : WireConverter<TRecord>
    where TRecord : Record
{
    private protected override TRecord FromWire(ref JsonCursor cursor)
    {
        JsonCursor start = cursor;
        return RecordJsonReader.ReadAlone(ref cursor) as TRecord
            ?? throw start.Ahead("type"u8).Invalid("is another type of record", RecordTypes.Allowed<TRecord>(), CaseErrorCode.UnknownType);
    }

    private protected override void ToWire(Utf8JsonWriter writer, TRecord value) => RecordJsonWriter.Write(writer, value);
}

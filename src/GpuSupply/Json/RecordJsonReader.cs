namespace GpuSupply.Json;

/// <summary>Reads a record of any type.</summary>
internal static class RecordJsonReader
{
    /// <summary>Reads a document that is one record, as a line of a journal is.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="file">Its name for messages; <see langword="null"/>: none.</param>
    /// <exception cref="CaseFormatException">It is no record, or one that nobody reported on any day.</exception>
    public static Record Read(ReadOnlySpan<byte> utf8, string? file = null) => JsonInput.Read(utf8, new JsonSetting(file), ReadAlone);

    /// <summary>Reads the record that begins at the cursor, which no document gives a source.</summary>
    public static Record ReadAlone(ref JsonCursor cursor)
    {
        int start = cursor.Offset;
        Record record = Read(ref cursor);
        return IsUnsourced(record) ? throw Unsourced(start) : record;
    }

    /// <summary>Reads the record that begins at the cursor.</summary>
    public static Record Read(ref JsonCursor cursor)
    {
        if (Kebab.TryParse(cursor.FirstText("{\"type\":\""u8), out RecordKind kind))
            return Read(ref cursor, kind);
        JsonCursor type = cursor.Ahead("type"u8);
        return type.TryName(out kind)
            ? Read(ref cursor, kind)
            : throw type.Invalid(
                "is no type of record", JsonCursor.AllowedNames<RecordKind>(), CaseErrorCode.UnknownType);
    }

    /// <summary>Whether a record says neither who reported it nor when it was learned.</summary>
    public static bool IsUnsourced(Record record) => record is SourcedRecord { Source: null, KnownOn: null };

    /// <summary>The error of such a record where the document names no source for all.</summary>
    public static JsonRefusal Unsourced(int offset) =>
        JsonCursor.Missing(offset, "source", "a record with \"source\" or \"knownOn\", or a case with \"source\"");

    private static Record Read(ref JsonCursor cursor, RecordKind kind) => kind switch
    {
        RecordKind.Party => PartyJson.Read(ref cursor),
        RecordKind.Product => ProductJson.Read(ref cursor),
        RecordKind.Source => SourceJson.Read(ref cursor),
        RecordKind.Order => OrderJson.Read(ref cursor),
        RecordKind.Reschedule => RescheduleJson.Read(ref cursor),
        RecordKind.Cancellation => CancellationJson.Read(ref cursor),
        RecordKind.Shipment => ShipmentJson.Read(ref cursor),
        RecordKind.Receipt => ReceiptJson.Read(ref cursor),
        RecordKind.Reallocation => ReallocationJson.Read(ref cursor),
        RecordKind.Movement => MovementJson.Read(ref cursor),
        RecordKind.Commitment => CommitmentJson.Read(ref cursor),
        RecordKind.Observation => ObservationJson.Read(ref cursor),
        RecordKind.Coverage => CoverageJson.Read(ref cursor),
        RecordKind.Claim => ClaimJson.Read(ref cursor),
        RecordKind.Dispute => DisputeJson.Read(ref cursor),
        _ => CorrectionJson.Read(ref cursor),
    };
}

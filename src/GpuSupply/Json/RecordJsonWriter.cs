using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Writes a record of any type: its properties in the order of the format's description, extensions last, by name.</summary>
internal static class RecordJsonWriter
{
    /// <summary>
    /// Compact, and with letters as they are rather than as escapes, so that documents can be read (but for characters beyond 16 bits, which
    /// the encoder always escapes). They must be escaped again before they are put into HTML.
    /// </summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a record.</summary>
    /// <exception cref="InvalidOperationException">It has a number whose decimals don't end, money without a currency, or a text that is no Unicode.</exception>
    public static void Write(Utf8JsonWriter writer, Record record)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Kebab.Of(record.Kind));
        writer.WriteString("id", record.IdAsText);
        WriteFields(writer, record);
        if (record is SourcedRecord sourced)
            WriteTail(writer, sourced);
        writer.WriteExtensions(record.Extensions);
        writer.WriteEndObject();
    }

    /// <summary>The record's one text: two records with the same text are the same record delivered twice.</summary>
    /// <exception cref="InvalidOperationException">It has a number whose decimals don't end, money without a currency, or a text that is no Unicode.</exception>
    public static string Canonical(Record record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, record);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteTail(Utf8JsonWriter writer, SourcedRecord record)
    {
        writer.WriteOptional("source", record.Source?.Value);
        writer.WriteOptional("knownOn", record.KnownOn is { } day ? DateText.Of(day) : null);
        writer.WriteOptional("note", record.Note);
        writer.WriteOptional("quote", record.Quote);
    }

    private static void WriteFields(Utf8JsonWriter writer, Record record)
    {
        switch (record)
        {
            case Party party: PartyJson.Write(writer, party); break;
            case Product product: ProductJson.Write(writer, product); break;
            case Source source: SourceJson.Write(writer, source); break;
            case Order order: OrderJson.Write(writer, order); break;
            case Reschedule reschedule: RescheduleJson.Write(writer, reschedule); break;
            case Cancellation cancellation: CancellationJson.Write(writer, cancellation); break;
            case Shipment shipment: ShipmentJson.Write(writer, shipment); break;
            case Receipt receipt: ReceiptJson.Write(writer, receipt); break;
            case Reallocation reallocation: ReallocationJson.Write(writer, reallocation); break;
            case Movement movement: MovementJson.Write(writer, movement); break;
            case Commitment commitment: CommitmentJson.Write(writer, commitment); break;
            case Observation observation: ObservationJson.Write(writer, observation); break;
            case Coverage coverage: CoverageJson.Write(writer, coverage); break;
            case Claim claim: ClaimJson.Write(writer, claim); break;
            case Dispute dispute: DisputeJson.Write(writer, dispute); break;
            case Correction correction: CorrectionJson.Write(writer, correction); break;
            default: throw new ArgumentException($"{record} has no written form.", nameof(record));
        }
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpuSupply.Benchmarks.Generation;

/// <summary>Writes a case of so many records, always the same for the same number: parties and products first, then what is learned day by day.</summary>
internal static class CaseDocument
{
    private const int MostParties = 300;
    private const int RecordsPerParty = 20;
    private const int RecordsPerSource = 400;

    /// <summary>The compact document.</summary>
    public static byte[] Write(int records)
    {
        var buffer = new ArrayBufferWriter<byte>(checked(records * 220));
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("format", "gpusupply/1");
        writer.WriteString("title", "A generated case");
        writer.WriteStartArray("records");
        var cast = new Cast(Math.Clamp(records / RecordsPerParty, 12, MostParties));
        cast.Write(writer);
        WriteEvents(writer, cast, records - cast.RecordCount);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    // Every day has its sources, which come before the records that cite them.
    private static void WriteEvents(Utf8JsonWriter writer, Cast cast, int records)
    {
        var events = new EventWriter(writer, cast, lag: Math.Clamp(records / 10, 5, 2_000));
        int written = 0;
        for (int day = 0; written < records; day++)
        {
            int due = (int)((long)records * (day + 1) / Calendar.Days);
            int sources = Math.Max(1, (due - written) / RecordsPerSource);
            if (due - written <= sources)
                continue;
            events.BeginDay(day, sources);
            for (written += sources; written < due; written++)
                events.WriteOne();
        }
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpuSupply.Benchmarks.Generation;

/// <summary>Writes a case of some size, always the same for the same size: parties and products first, then what is learned day by day, and the claims last.</summary>
internal static class CaseDocument
{
    private const int MostParties = 300;
    private const int RecordsPerParty = 20;
    private const int RecordsPerSource = 400;

    /// <summary>The compact document of so many records.</summary>
    public static byte[] Write(int records) => Write(new CaseSize(records));

    /// <summary>The compact document.</summary>
    public static byte[] Write(CaseSize size)
    {
        var buffer = new ArrayBufferWriter<byte>(checked((size.Records + (2 * size.Claims)) * 220));
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("format", "gpusupply/1");
        writer.WriteString("title", "A generated case");
        writer.WriteStartArray("records");
        var cast = new Cast(Math.Clamp(size.Records / RecordsPerParty, 12, MostParties));
        cast.Write(writer);
        WriteEvents(writer, cast, size.Records - cast.RecordCount, size.Days);
        new ClaimWriter(writer, cast, size).WriteAll();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    // Every day has its sources, which come before the records that cite them.
    private static void WriteEvents(Utf8JsonWriter writer, Cast cast, int records, int days)
    {
        var events = new EventWriter(writer, cast, lag: Math.Clamp(records / 10, 5, 2_000));
        int written = 0;
        for (int day = 0; written < records; day++)
        {
            int due = (int)((long)records * (day + 1) / days);
            int sources = Math.Max(1, (due - written) / RecordsPerSource);
            if (due - written <= sources)
                continue;
            events.BeginDay(day, sources);
            for (written += sources; written < due; written++)
                events.WriteOne();
        }
    }
}

using System.Text.Json;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>Writes times as JSON, those of variants left out.</summary>
internal static class TimingFile
{
    public static void Write(string path, IEnumerable<Timing> timings)
    {
        using FileStream file = File.Create(path);
        using var writer = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartArray();
        foreach (Timing timing in timings.Where(timing => !timing.IsVariant))
        {
            writer.WriteStartObject();
            writer.WriteString("query", timing.Query.Name);
            writer.WriteString("implementation", timing.Implementation);
            writer.WriteNumber("threads", timing.Threads);
            writer.WriteNumber("rows", timing.Rows);
            writer.WriteNumber("nsPerRowMin", Math.Round(timing.Min, 6));
            writer.WriteNumber("nsPerRowMedian", Math.Round(timing.Median, 6));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}

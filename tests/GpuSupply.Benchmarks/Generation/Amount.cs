using System.Globalization;
using System.Text.Json;

namespace GpuSupply.Benchmarks.Generation;

/// <summary>A number of units and how it is written: <c>12288</c>, <c>12k</c>, <c>~12k</c> or <c>10k..12k</c>.</summary>
internal readonly record struct Amount(long Units, int Style)
{
    /// <summary>What an order is for: a number of whole servers, or of hundreds.</summary>
    public static Amount Any(Random random)
    {
        int style = random.Next(100);
        return new(style < 55 ? 8 * random.Next(16, 4_000) : 1_000 * random.Next(1, 60), style);
    }

    /// <summary>One of several equal parts; what does not divide is written as a plain number.</summary>
    public Amount Part(int parts) => new(Units / parts, Units / parts % 100 == 0 ? Style : 0);

    public void Write(Utf8JsonWriter writer, string name)
    {
        if (Style < 55)
            writer.WriteNumber(name, Units);
        else
            writer.WriteString(name, Style < 85 ? Thousands(Units) : Style < 95 ? $"~{Thousands(Units)}" : $"{Thousands(Units * 9 / 10)}..{Thousands(Units)}");
    }

    private static string Thousands(long units) => string.Create(CultureInfo.InvariantCulture, $"{units / 1000m:0.###}k");
}

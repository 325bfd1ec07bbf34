using Xunit.Abstractions;

namespace GpuSupply.Tests.RealData;

/// <summary>The files of the data folder, which GPUSUPPLY_DATA names. Without it there is nothing to test, which is said.</summary>
internal static class DataFile
{
    /// <summary>The rows of a file of comma-separated values, none of which is quoted; null: there is no data folder.</summary>
    public static string[][]? Rows(string name, string header, int count, ITestOutputHelper output)
    {
        if (Environment.GetEnvironmentVariable("GPUSUPPLY_DATA") is not { Length: > 0 } data)
        {
            output.WriteLine($"Skipped: GPUSUPPLY_DATA names no folder, so that there is no derived/{name}.");
            return null;
        }

        string[] lines = File.ReadAllLines(Path.Combine(data, "derived", name));
        Assert.Equal(header, lines[0]);
        Assert.Equal(count, lines.Length - 1);
        return [.. lines.Skip(1).Select(line => line.Split(','))];
    }
}

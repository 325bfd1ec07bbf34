using Xunit.Abstractions;

namespace GpuSupply.Tests.RealData;

/// <summary>The files of the data folder, which GPUSUPPLY_DATA names. Without it there is nothing to test, which is said.</summary>
internal static class DataFile
{
    /// <summary>Whether there is a data folder; where there is none, the output says that the test is skipped.</summary>
    public static bool IsThere(ITestOutputHelper output)
    {
        bool isThere = Environment.GetEnvironmentVariable("GPUSUPPLY_DATA") is { Length: > 0 };
        if (!isThere)
            output.WriteLine("Skipped: GPUSUPPLY_DATA names no folder, so that there is no folder \"derived\".");
        return isThere;
    }

    /// <summary>The rows of a file of comma-separated values, none of which is quoted.</summary>
    public static string[][] Rows(string name, string header, int count)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Environment.GetEnvironmentVariable("GPUSUPPLY_DATA")!, "derived", name));
        Assert.Equal(header, lines[0]);
        Assert.Equal(count, lines.Length - 1);
        return [.. lines.Skip(1).Select(line => line.Split(','))];
    }
}

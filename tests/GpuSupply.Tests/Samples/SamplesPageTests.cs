using GpuSupply.TestKit;

namespace GpuSupply.Tests.Samples;

/// <summary>The page on samples names each of them.</summary>
public class SamplesPageTests
{
    [Fact]
    public void Page_NamesEverySample()
    {
        string folder = Repository.PathOf("samples"), page = File.ReadAllText(Path.Combine(folder, "README.md"));
        string[] samples = [.. Directory.GetDirectories(folder).Concat(Directory.GetFiles(folder, "*.cs")).Select(path => Path.GetFileName(path)!)];
        Assert.True(samples.Length > 5);
        Assert.All(samples, sample => Assert.Contains($"[`{sample}`]({sample}", page, StringComparison.Ordinal));
    }
}

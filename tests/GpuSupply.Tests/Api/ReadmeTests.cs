using System.Text.RegularExpressions;
using GpuSupply.TestKit;
using GpuSupply.Tests.Samples;

namespace GpuSupply.Tests.Api;

public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void Readme_ShowsTheProgramThatIsCompiledHere() =>
        Assert.Equal(Lines("using GpuSupply;\n" + Part("program", "tests", "GpuSupply.Tests", "Api", "ReadmeProgram.cs")), Lines(Block("csharp")));

    [Fact]
    public void Readme_ShowsWhatTheProgramWrites()
    {
        var output = new StringWriter();
        ReadmeProgram.Run(output);

        Assert.Equal(Words().Replace(output.ToString().Trim(), " "), Words().Replace(Block("text").Trim(), " "));
    }

    [Fact]
    public void Readme_ShowsTheSampleOnOwnColumns() =>
        Assert.Equal(Lines("using GpuSupply.Aggregation;\n" + Part("program", "samples", "OwnColumns", "OwnSums.cs")), Lines(Block("csharp", 1)));

    [Fact]
    public void Readme_ShowsWhatTheSampleOnOwnColumnsWrites_OfTheLedgerThatItShows()
    {
        Assert.Equal(Lines(Part("exchange", "samples", "OwnColumns", "Exchange.cs")), Lines(Block("csharp")).SkipWhile(line => !line.StartsWith("var exchange", StringComparison.Ordinal)).SkipLast(2));
        Assert.Equal(Lines(OwnColumnsRun.Of().Output), Lines(Block("text", 1)));
    }

    [Fact]
    public void Readme_FitsOnAScreen() => Assert.InRange(Readme.Split('\n').Length, 20, 60);

    private static string Block(string language, int index = 0) => Readme.Split($"```{language}\n")[index + 1].Split("```")[0];

    /// <summary>What stands in a source between two comments.</summary>
    private static string Part(string name, params string[] path)
    {
        string source = File.ReadAllText(Repository.PathOf(path));
        return source.Split($"// <{name}>")[1].Split($"// </{name}>")[0];
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Words();
}

using System.Text.RegularExpressions;

namespace GpuSupply.Tests.Api;

public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void Readme_ShowsTheProgramThatIsCompiledHere()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "GpuSupply.Tests", "Api", "ReadmeProgram.cs"));
        string compiled = source[source.IndexOf("// <program>", StringComparison.Ordinal)..source.IndexOf("// </program>", StringComparison.Ordinal)];

        Assert.Equal(Lines("using GpuSupply;\n" + compiled.Replace("// <program>", "", StringComparison.Ordinal)), Lines(Block("csharp")));
    }

    [Fact]
    public void Readme_ShowsWhatTheProgramWrites()
    {
        var output = new StringWriter();
        ReadmeProgram.Run(output);

        Assert.Equal(Words().Replace(output.ToString().Trim(), " "), Words().Replace(Block("text").Trim(), " "));
    }

    [Fact]
    public void Readme_FitsOnAScreen() => Assert.InRange(Readme.Split('\n').Length, 20, 60);

    private static string Block(string language)
    {
        int start = Readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Words();
}

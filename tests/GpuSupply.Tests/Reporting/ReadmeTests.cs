using GpuSupply.TestKit;

namespace GpuSupply.Tests.Reporting;

/// <summary>The page of the package shows what is compiled here.</summary>
public class ReadmeTests
{
    [Fact]
    public void Readme_ShowsTheProgramThatIsCompiledHere()
    {
        string readme = File.ReadAllText(Repository.PathOf("src", "GpuSupply.Reporting", "README.md"));
        string source = File.ReadAllText(Repository.PathOf("tests", "GpuSupply.Tests", "Reporting", "ReadmeProgram.cs"));
        Assert.Equal(
            Lines("using GpuSupply;\nusing GpuSupply.Reporting;\n" + source.Split("// <program>")[1].Split("// </program>")[0]),
            Lines(readme.Split("```csharp\n")[1].Split("```")[0]));

        (string html, string json, string svg) = ReadmeProgram.Run(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json"));
        Assert.Contains("As known on 2024-06-05", html, StringComparison.Ordinal);
        Assert.Contains("\"asKnownOn\": \"2024-06-05\"", json, StringComparison.Ordinal);
        Assert.StartsWith("<svg ", svg, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}

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

        using var folder = new Samples.TemporaryDirectory();
        string file = Path.Combine(folder.Path, "case.json");
        File.Copy(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json"), file);
        ReadmeProgram.Run([file]);
        Assert.Contains("As known on 2024-06-05", File.ReadAllText(Path.ChangeExtension(file, ".html")), StringComparison.Ordinal);
        Assert.Contains("\"asKnownOn\": \"2024-06-05\"", File.ReadAllText(Path.ChangeExtension(file, ".report.json")), StringComparison.Ordinal);
        Assert.StartsWith("<svg ", File.ReadAllText(Path.ChangeExtension(file, ".x-for-tesla.svg")), StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}

using System.Text.Json;
using GpuSupply.Aggregation;
using GpuSupply.Internals;
using GpuSupply.TestKit;
using GpuSupply.Tests.Samples;

namespace GpuSupply.Tests.Api;

/// <summary>The page on partial results says what the library says.</summary>
public class PartialsPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "partials.md"));

    [Fact]
    public void Page_ShowsTheProgramThatIsCompiledHere()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "GpuSupply.Tests", "Api", "PartialsPageProgram.cs"));
        string compiled = source[(source.IndexOf("// <program>", StringComparison.Ordinal) + 12)..source.IndexOf("// </program>", StringComparison.Ordinal)];

        Assert.Equal(Lines(compiled), Lines(Block("csharp")));
    }

    [Fact]
    public void Page_ShowsWhatTheProgramWrites()
    {
        var output = new StringWriter();
        PartialsPageProgram.Run(SupplyCase.Parse(CaseReportRun.Expected("tesla-x-h100.json")).ToLedger(), Block("json"), output);

        Assert.Equal(Lines(Block("text")), Lines(output.ToString()));
    }

    [Fact]
    public void Page_ShowsJsonThatIsWrittenAgain()
    {
        string written = JsonSerializer.Serialize(JsonSerializer.Deserialize<PartialResult>(Block("json")));
        using var shown = JsonDocument.Parse(Block("json"));

        Assert.Equal(JsonSerializer.Serialize(shown.RootElement), written);
    }

    [Fact]
    public void Page_TellsAllNumbers()
    {
        AssertTold<Column>("columns");
        AssertTold<Key>("keys");
        AssertTold<Stage>("stages");
        AssertTold<RecordKind>("kinds");

        static void AssertTold<T>(string row)
            where T : struct, Enum =>
            Assert.Contains($"| {row} | {string.Join(", ", Enum.GetValues<T>().Select(member => $"{Kebab.Of(member)} {Convert.ToInt32(member, null)}"))} |", Page, StringComparison.Ordinal);
    }

    private static string Block(string language)
    {
        int start = Page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}

using System.Globalization;
using System.Text.RegularExpressions;
using GpuSupply.TestKit;
using GpuSupply.Tests.Samples;

namespace GpuSupply.Tests.Api;

/// <summary>The page that tells how a verdict comes about says what the library says.</summary>
public partial class VerdictsPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "verdicts.md"));

    [Fact]
    public void Page_ShowsTheProgramThatIsCompiledHere()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "GpuSupply.Tests", "Api", "VerdictsPageProgram.cs"));
        string compiled = source[(source.IndexOf("// <program>", StringComparison.Ordinal) + 12)..source.IndexOf("// </program>", StringComparison.Ordinal)];

        Assert.Equal(Lines(compiled), Lines(Block("csharp")));
    }

    [Fact]
    public void Page_ShowsWhatTheProgramWrites()
    {
        var output = new StringWriter();
        VerdictsPageProgram.Run(SupplyCase.Parse(CaseReportRun.Expected("tesla-x-h100.json")).ToLedger(), output);

        Assert.Equal(Lines(output.ToString()), Lines(Block("text")));
    }

    public static TheoryData<string, string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string, string>();
        foreach (string[] cells in Lines(Page).Where(line => RealClaim().IsMatch(line)).Select(line => line.Trim('|').Split('|')))
            rows.Add(cells[0].Trim(' ', '`'), cells[1].Trim(' ', '`'), cells[2].Trim(), cells[3].Trim(), cells[4].Trim(), cells[5].Trim());
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Page_TellsTheVerdictOfARealClaim(string file, string claim, string asKnownOn, string outcome, string evidence, string falls)
    {
        Verdict verdict = RealCase(file).AsKnownOn(asKnownOn).Verify(claim);

        Assert.Equal((outcome, evidence), (verdict.Outcome, verdict.Evidence?.ToString() ?? "nothing"));
        Assert.Equal(falls, verdict.RestsOn.ToString());
    }

    [Fact]
    public void Page_SaysWhyRealClaimsAreShown()
    {
        Assert.True(Rows().Count >= 7, "the table has lost rows");
        Verdict carriedBack = RealCase("deepseek-h100").Verify("wang-50k-h100");
        Assert.Equal([Assumption.NothingLeavesUnrecorded], carriedBack.Assumptions);
        Assert.Equal(VerdictLabel.NotEnoughEvidence, carriedBack.WithoutAssumptions);
        Assert.Equal(3, RealCase("meta-capex-2025").History("range-60-65").Count(change => change.Verdict.Claim!.Id != change.Because && change.Because == change.InForce));
    }

    [Theory]
    [InlineData("over-500m-chip")]
    [InlineData("growth-over-200")]
    [InlineData("active-85k")]
    public void Page_TellsFiguresOfTheSample(string claim)
    {
        string paragraph = Page.Split("\n\n").Single(text => text.Contains($"(`{claim}`: ", StringComparison.Ordinal));
        string report = CaseReportRun.Of("--claim", claim).Output;
        report = report[report.IndexOf($"{claim}: ", StringComparison.Ordinal)..report.IndexOf("── Commitments", StringComparison.Ordinal)];
        HashSet<decimal> printed = [.. Figures(report)];

        Assert.All(Figures(paragraph.Replace(claim, "", StringComparison.Ordinal)), figure => Assert.Contains(figure, printed));
    }

    private static IEnumerable<decimal> Figures(string text) => Figure().Matches(text).Select(match =>
        decimal.Parse(match.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture)
            * (match.Groups["suffix"].Value switch { "k" => 1_000m, "M" => 1_000_000m, "B" => 1_000_000_000m, _ => 1m }));

    private static SupplyLedger RealCase(string file) =>
        SupplyCase.Parse(File.ReadAllText(Repository.PathOf("tests", "GpuSupply.Tests", "RealClaims", "cases", $"{file}.json"))).ToLedger();

    private static string Block(string language)
    {
        int start = Page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    [GeneratedRegex(@"^\| `[^`]+` \| `[^`]+` \| \d{4}-\d\d-\d\d \|")]
    private static partial Regex RealClaim();

    // Not the digits of a name, such as H100.
    [GeneratedRegex(@"(?<![\w,-]|\d\.)(?<number>\d+(,\d{3})*(\.\d+)?)(?<suffix>[MBk]?)(?![\w-])")]
    private static partial Regex Figure();
}

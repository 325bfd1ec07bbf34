using System.Text.RegularExpressions;
using GpuSupply.Internals;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Api;

/// <summary>The page on findings and errors has every code, and its examples are what they say.</summary>
public partial class FindingsPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "findings-and-errors.md"));

    // The codes that no document has: those of journals.
    private static readonly CaseErrorCode[] OfJournals =
        [CaseErrorCode.LineTooLong, CaseErrorCode.DamagedCompression, CaseErrorCode.TooMuchData, CaseErrorCode.TooManyDeadLetters, CaseErrorCode.NotAtLine];

    public static TheoryData<FindingCode> Findings => [.. Enum.GetValues<FindingCode>()];

    private static readonly CaseErrorCode[] OfDocuments = [.. Enum.GetValues<CaseErrorCode>().Except(OfJournals)];

    public static TheoryData<CaseErrorCode> Errors => [.. OfDocuments];

    [Fact]
    public void Tables_HaveEveryCodeInItsOrder()
    {
        Assert.Equal([.. Enum.GetValues<FindingCode>().Select(Kebab.Of), .. Enum.GetValues<CaseErrorCode>().Select(Kebab.Of)], Row().Matches(Page).Select(row => row.Groups["code"].Value));
        Assert.Equal([.. Enum.GetValues<FindingCode>().Select(Kebab.Of), .. OfDocuments.Select(Kebab.Of)], Heading().Matches(Page).Select(heading => heading.Groups["code"].Value));
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void Findings_AreFoundInTheBadExampleAlone(FindingCode code)
    {
        (string bad, string good) = Examples(Kebab.Of(code));
        Finding[] found = [.. LedgerOf(bad).Findings];
        Assert.Contains(code, found.Select(finding => finding.Code));
        Assert.All(found, finding => Assert.Equal(code, finding.Code));
        Assert.Empty(LedgerOf(good).Findings);
        Assert.Contains($"| [`{Kebab.Of(code)}`](#{Kebab.Of(code)}) | {Kebab.Of(found[0].Severity)} | {(found[0].IsLeftOut ? "yes" : "no")} |", Page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Errors_AreThoseOfTheBadExampleAlone(CaseErrorCode code)
    {
        (string bad, string good) = Examples(Kebab.Of(code));
        Assert.Equal(code, Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(bad)).Code);
        _ = SupplyCase.Parse(good);
    }

    private static (string Bad, string Good) Examples(string code)
    {
        string section = Page[Page.IndexOf($"\n### {code}\n", StringComparison.Ordinal)..];
        MatchCollection fences = Fence().Matches(section);
        return (fences[0].Groups["json"].Value, fences[1].Groups["json"].Value);
    }

    private static SupplyLedger LedgerOf(string lines)
    {
        string cast = Fence().Match(Page[Page.IndexOf("The examples are records that come to these", StringComparison.Ordinal)..]).Groups["json"].Value;
        string records = string.Join(",\n", $"{cast}\n{lines}".Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return SupplyCase.Parse($$"""{"format":"gpusupply/1","title":"Example","source":"memo","records":[{{records}}]}""").ToLedger();
    }

    [GeneratedRegex(@"^\| \[?`(?<code>[a-z-]+)`", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^### (?<code>[a-z-]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```json\n(?<json>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}

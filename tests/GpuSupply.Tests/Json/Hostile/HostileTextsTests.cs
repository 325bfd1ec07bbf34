using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GpuSupply.Reporting;
using GpuSupply.Tests.Samples;

namespace GpuSupply.Tests.Json.Hostile;

/// <summary>
/// Whatever stands in a title, a name, a note or a quote, no report does anything with it: a page has no element and no link of it, Markdown no mark-up, a terminal no
/// control character, a spreadsheet no formula; and nowhere but in the cells of a spreadsheet, which are data, does a character stand that can't be seen or that turns the
/// direction of writing. Joiners stay, as scripts are written with them.
/// </summary>
public partial class HostileTextsTests
{
    private static readonly Dictionary<string, HostileEntry> ByName = HostileEntry.All.Where(entry => entry.Expected == "harmless").ToDictionary(entry => entry.FullName);

    public static TheoryData<string> Texts => [.. ByName.Keys];

    // The elements of a page; none of them loads or runs anything.
    private static readonly HashSet<string> Elements =
    [
        .. "html head meta title style body a header h1 h2 h3 p nav main section article figure figcaption svg desc line rect path text g polyline polygon details summary div table caption thead tbody tfoot tr th td dl dt dd span strong q".Split(' '),
    ];

    // In the records of these tables every text but the quotes of claims stands between such letters.
    [GeneratedRegex("ZQ((?:(?!ZQ).)*?)QZ")]
    private static partial Regex Between { get; }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reports_OfAnyText_DoNothingWithIt(string name)
    {
        SupplyCase records = SupplyCase.Parse(ByName[name].Document);
        SupplyLedger ledger = records.ToLedger();
        AssertPage(new SupplyReport(records, ledger).ToHtml()["<!DOCTYPE html>\n".Length..]);
        foreach (string html in new[] { records.ToHtml(), ledger.ToHtml(), ledger.Verify("c").ToHtml(), ledger.Claims.ToHtml(), ledger.Reallocations[0].ToHtml(), ledger.Findings.ToHtml() })
            AssertPage(html);
        foreach (string markdown in new[] { records.ToMarkdown(), ledger.ToMarkdown(), ledger.Verify("c").ToMarkdown(), ledger.Verify("d").ToMarkdown(), ledger.Claims.ToMarkdown(), ledger.Reallocations[0].ToMarkdown() })
            AssertMarkdown(markdown);
        AssertLines(ledger.Verify("c").Explain());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void CaseReport_OfAnyText_WritesNoControlCharactersAndNoFormulas(string name)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, ByName[name].Document);
            CaseReportRun text = CaseReportRun.Of(file);
            Assert.Equal(0, text.ExitCode);
            AssertLines(text.Output);
            string quote = SupplyCase.Parse(ByName[name].Document).Records.OfType<Claim>().First().Quote!;
            foreach (string[] options in (string[][])[["--claim", "c", "--claim", "d"], ["--history"], []])
            {
                string csv = CaseReportRun.Of([file, "--format", "csv", .. options]).Output;
                Assert.DoesNotContain("ZQ", csv, StringComparison.Ordinal);
                foreach (IReadOnlyDictionary<string, string> row in CsvReader.Read(csv))
                {
                    Assert.All(row.Values.Where(cell => !Rational.TryParse(cell, out _)), AssertNoFormula);
                    if (row.TryGetValue("quote", out string? cell))
                        Assert.Equal(quote, cell.StartsWith('\'') && !quote.StartsWith('\'') ? cell[1..] : cell);
                }
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    // A spreadsheet drops spaces and what can't be seen, and looks at what comes first.
    private static void AssertNoFormula(string cell)
    {
        Rune first = cell.EnumerateRunes().FirstOrDefault(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format));
        Assert.DoesNotContain($"{first}", new[] { "=", "+", "-", "@", "＝", "＋", "－", "＠" });
        Assert.False(cell is ['\t' or '\r' or '\n', ..], cell);
    }

    private static void AssertPage(string html)
    {
        AssertLines(html);
        XElement page = XElement.Parse(html);
        Assert.Subset(Elements, page.DescendantsAndSelf().Select(element => element.Name.LocalName).ToHashSet());
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName), name => name.StartsWith("on", StringComparison.Ordinal) || name.StartsWith("src", StringComparison.Ordinal));
        Assert.All(page.Descendants().Attributes("href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        Assert.All(page.Descendants().Where(element => element.Name.LocalName == "style"), style => Assert.DoesNotMatch("url\\(|@import|ZQ", style.Value));
    }

    // A backslash stands before each letter that could be mark-up, and what could be HTML is escaped.
    private static void AssertMarkdown(string markdown)
    {
        AssertLines(markdown);
        foreach (Match text in Between.Matches(markdown))
        {
            Assert.DoesNotMatch(@"(?<!\\)(?:\\\\)*[`*_\[\]|#>~]", @$" {text.Groups[1].Value}".Replace(@"\\", "", StringComparison.Ordinal));
            Assert.DoesNotMatch("<|\n", text.Groups[1].Value);
        }
    }

    private static void AssertLines(string text) =>
        Assert.All(text.EnumerateRunes().Where(rune => rune.Value is not ('\n' or 0x200C or 0x200D)).Distinct(), rune => Assert.False(
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
            $"U+{rune.Value:X4} stands in a text."));
}

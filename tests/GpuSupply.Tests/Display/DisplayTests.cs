using System.Net;
using System.Xml.Linq;
using GpuSupply.Aggregation;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Display;

/// <summary>What is shown as HTML and as Markdown is what the ledger says, all of it, and nothing that stands in a text does anything.</summary>
public class DisplayTests
{
    private const string Evil = "<script>alert(1)</script>\u202E\u0007 |`*_[x](javascript:y)\n# \"' &amp; \u200Bend";

    private static readonly SupplyLedger Ledger = SupplyCase.Load(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json")).ToLedger();

    [Fact]
    public void Balances_InBothForms_HaveEveryRowAndNumber()
    {
        string[][] expected =
        [
            .. Ledger.Balances().Select(balance => new[]
            {
                balance.Party.Value, balance.Product.Value, Kebab(balance.Stage), Grouped(balance.Low), Grouped(balance.Best), Grouped(balance.High), balance.IsFloored ? "yes" : "",
            }),
        ];
        Assert.True(expected.Length > 5);
        Assert.Equal(expected, HtmlRows(Ledger.Balances().ToHtml()));
        Assert.Equal(expected, MarkdownRows(Ledger.Balances().ToMarkdown()));

        static string Kebab(Stage stage) => string.Concat($"{stage}".Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")).Trim();

        static string Grouped(long number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Rows_OfWhichSomeAreLeftOut_AreCounted(int rows)
    {
        int all = Ledger.Balances().Count;
        Assert.Equal(rows, HtmlRows(Ledger.Balances().ToHtml(rows)).Length);
        Assert.Contains($"… and {all - rows} more", WebUtility.HtmlDecode(Ledger.Balances().ToHtml(rows)), StringComparison.Ordinal);
        Assert.Contains($"… and {all - rows} more", Ledger.Balances().ToMarkdown(rows), StringComparison.Ordinal);
        Assert.Contains("none", Ledger.Balances().Where(_ => false).ToHtml(rows), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_FewerThanNone_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ledger.ToHtml(-1));
        Assert.Throws<ArgumentNullException>(() => ((Verdict)null!).ToMarkdown());
    }

    [Fact]
    public void Texts_OfRecords_DoNothing()
    {
        SupplyCase records = new CaseBuilder(Evil).Source("memo", publishedOn: "2024-01-01").Party("nvidia").Party("tesla").Product("h100")
            .Add(new Claim("c", "tesla", Measure.InService("tesla", "h100", at: "2024-06-30"), "12k") { Source = "memo", Quote = Evil }).Build();
        SupplyLedger ledger = records.ToLedger();
        foreach (string html in new[] { records.ToHtml(), ledger.ToHtml(), ledger.Verify("c").ToHtml(), ledger.Claims.ToHtml() })
        {
            XElement parsed = XElement.Parse(html);
            Assert.All(parsed.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, new[] { "div", "h3", "p", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td" }));
            Assert.All(parsed.DescendantsAndSelf().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, new[] { "class", "dir", "scope", "style", "colspan" }));
            Assert.DoesNotContain(html, "\u202E\u0007\u200B\n", StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', html);
        }

        Assert.Contains(@"<script>alert(1)</script>\u202E\u0007 |`*_[x](javascript:y) # ""' &amp; \u200Bend", XElement.Parse(ledger.Verify("c").ToHtml()).Value, StringComparison.Ordinal);
        string line = Assert.Single(ledger.Verify("c").ToMarkdown().Split('\n'), one => one.StartsWith("| quote", StringComparison.Ordinal));
        Assert.Equal(@"| quote | &lt;script\>alert(1)&lt;/script\>\\u202E\\u0007 \|\`\*\_\[x\](javascript:y) \# ""' &amp;amp; \\u200Bend |", line);
    }

    /// <summary>Letters of other scripts stay, with what joins them.</summary>
    [Fact]
    public void Texts_OfOtherScripts_StayAsTheyAre()
    {
        const string Title = "تسلا وإكس و١٢٬٠٠٠ شريحة می\u200Cخواهم 東京 👩\u200D💻";
        Assert.Contains(Title, WebUtility.HtmlDecode(new CaseBuilder(Title).Build().ToHtml()), StringComparison.Ordinal);
        Assert.Contains(Title, new CaseBuilder(Title).Build().ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_InBothForms_SaysTheSame()
    {
        Query received = Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Product, Key.Stage, Key.Kind, Key.Month);
        (string Html, string Markdown)[] shown =
        [
            (Ledger.ToHtml(), Ledger.ToMarkdown()), (Ledger.Verify("over-500m-chip").ToHtml(), Ledger.Verify("over-500m-chip").ToMarkdown()),
            (Ledger.Verify("parts-of-85k").ToHtml(), Ledger.Verify("parts-of-85k").ToMarkdown()),
            (Ledger.Evidence(Measure.InService("tesla", "h100", at: "2024-12-31")).ToHtml(), Ledger.Evidence(Measure.InService("tesla", "h100", at: "2024-12-31")).ToMarkdown()),
            (Ledger.Reallocations.ToHtml(), Ledger.Reallocations.ToMarkdown()), (Ledger.Reallocations[0].ToHtml(), Ledger.Reallocations[0].ToMarkdown()),
            (Ledger.ChangesSince("2024-06-01").ToHtml(), Ledger.ChangesSince("2024-06-01").ToMarkdown()), (received.Answer(Ledger.Transfers).ToHtml(), received.Answer(Ledger.Transfers).ToMarkdown()),
            (Ledger.Flows("2023/2025").ToHtml(), Ledger.Flows("2023/2025").ToMarkdown()), (Ledger.Findings.ToHtml(), Ledger.Findings.ToMarkdown()),
            (Ledger.Without("x-for-tesla").DifferenceFrom(Ledger).ToHtml(), Ledger.Without("x-for-tesla").DifferenceFrom(Ledger).ToMarkdown()),
            (Ledger.Transfers.ToHtml(), Ledger.Transfers.ToMarkdown()), (Ledger.History("active-85k").ToHtml(), Ledger.History("active-85k").ToMarkdown()),
            (Ledger.Verify("active-85k").Flips.ToHtml(), Ledger.Verify("active-85k").Flips.ToMarkdown()), (Ledger.Claims.ToHtml(), Ledger.Claims.ToMarkdown()),
            (Ledger.Claims.Select(claim => Ledger.Verify(claim.Id)).ToHtml(), Ledger.Claims.Select(claim => Ledger.Verify(claim.Id)).ToMarkdown()),
        ];
        Assert.All(shown, one => Assert.Equal(HtmlRows(one.Html), MarkdownRows(one.Markdown)));
        Assert.True(shown.Sum(one => HtmlRows(one.Html).Length) > 150);
    }

    private static string[][] HtmlRows(string html) =>
        [.. XElement.Parse(html).Descendants("tbody").Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray())];

    /// <summary>The rows of all tables, but for heads and lines under heads, read as GitHub does.</summary>
    private static string[][] MarkdownRows(string markdown)
    {
        string[] lines = markdown.Split('\n');
        return
        [
            .. lines.Where((line, index) => line.StartsWith('|') && !line.StartsWith("| -", StringComparison.Ordinal) && !(index + 1 < lines.Length && lines[index + 1].StartsWith("| -", StringComparison.Ordinal)))
                .Select(line => System.Text.RegularExpressions.Regex.Split(line[2..^2], @"(?<!\\)(?<!^) \| |(?<=^)\| ").Select(Unescaped).ToArray()),
        ];
    }

    private static string Unescaped(string cell) => WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(cell, @"\\([\\`*_\[\]|~$#>!+\-=.)])", "$1")).Trim();
}

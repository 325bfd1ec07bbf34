using System.Text.Json;
using System.Xml.Linq;
using GpuSupply.Reporting;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Reporting;

/// <summary>The page has everything that the report for programs has, its pictures are drawn from the same numbers, and nothing in it does anything.</summary>
public class HtmlReportTests
{
    private static readonly SupplyCase Story = SupplyCase.Load(Repository.PathOf("samples", "CaseReport", "tesla-x-h100.json"));
    private static readonly SupplyReport Report = new(Story, Story.ToLedger()) { HasHistory = true };
    private static readonly XElement Page = Parsed(Report.ToHtml());

    [Fact]
    public void Page_LoadsAndRunsNothing()
    {
        AssertHarmless(Page);
        AssertHarmless(Parsed(HostileReport().ToHtml()));
    }

    [Fact]
    public void Texts_OfRecords_AreShownAndDoNothing()
    {
        XElement page = Parsed(HostileReport().ToHtml());
        Assert.Contains("<script>alert('x')</script> \"&amp; <img src=x onerror=y> end", page.Descendants("h1").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page.Value);
        Assert.Contains("“<script>alert('x')</script>", page.Descendants("q").First().Value, StringComparison.Ordinal);
        Assert.Contains("شركة تسلا", page.Value, StringComparison.Ordinal);
        Assert.All(page.Descendants("q"), quote => Assert.Equal("auto", quote.Attribute("dir")!.Value));
    }

    [Fact]
    public void Claims_AreAllThere_WithTheirVerdicts()
    {
        string[] told = [.. Page.Descendants("article").Select(article => article.Element("h3")!.Value)];
        using var json = JsonDocument.Parse(Report.ToJson());
        JsonElement[] verdicts = [.. json.RootElement.GetProperty("verdicts").EnumerateArray()];
        Assert.Equal(25, told.Length);
        foreach (JsonElement verdict in verdicts)
        {
            (string claim, string label) = (verdict.GetProperty("claim").GetString()!, verdict.GetProperty("label").GetString()!.Replace('-', ' '));
            Assert.Single(told, head => head[2..].StartsWith($"{claim}: {label}", StringComparison.Ordinal));
            Assert.Single(Page.Descendants("a"), link => link.Attribute("href")!.Value == $"#claim-{claim}" && link.Value == claim);
            Assert.Single(Page.Descendants("h3"), head => head.Attribute("id")?.Value == $"claim-{claim}");
        }
    }

    /// <summary>Each picture has the numbers of the report for programs in its table, and bars that lie as they do.</summary>
    [Fact]
    public void Pictures_OfClaims_HaveTheNumbersOfTheReportForPrograms()
    {
        using var json = JsonDocument.Parse(Report.ToJson());
        int pictures = 0;
        foreach (JsonElement verdict in json.RootElement.GetProperty("verdicts").EnumerateArray())
        {
            XElement article = Page.Descendants("article").Single(one => one.Attribute("aria-labelledby")!.Value == $"claim-{verdict.GetProperty("claim").GetString()}");
            JsonElement asserted = verdict.GetProperty("asserted"), evidence = verdict.GetProperty("evidence");
            if (asserted.ValueKind == JsonValueKind.Null)
            {
                Assert.InRange(article.Descendants("figure").Count(), 0, verdict.GetProperty("history").GetArrayLength() > 1 ? 1 : 0);
                continue;
            }

            pictures++;
            string[][] rows = [.. article.Descendants("figure").First().Descendants("tbody").Single().Elements().Select(row => row.Elements().Select(cell => cell.Value).ToArray())];
            Assert.Equal(evidence.ValueKind == JsonValueKind.Null ? [Row("said", asserted)] : [Row("said", asserted), Row("on record", evidence)], rows);
            AssertBarsLieAs(verdict.GetProperty("label").GetString()!, [.. article.Descendants("figure").First().Descendants().Where(element => element.Name.LocalName == "rect")]);
        }

        Assert.True(pictures > 15);
    }

    /// <summary>The bars of a history stand one behind the other, and its table has the rows of the report for programs.</summary>
    [Fact]
    public void Pictures_OfHistories_HaveTheDaysOfTheReportForPrograms()
    {
        using var json = JsonDocument.Parse(Report.ToJson());
        int pictures = 0;
        foreach (JsonElement verdict in json.RootElement.GetProperty("verdicts").EnumerateArray())
        {
            if (verdict.GetProperty("history").GetArrayLength() < 2)
                continue;
            pictures++;
            XElement figure = Page.Descendants("article").Single(one => one.Attribute("aria-labelledby")!.Value == $"claim-{verdict.GetProperty("claim").GetString()}").Descendants("figure").Last();
            string[][] rows = [.. figure.Descendants("tbody").Single().Elements().Select(row => row.Elements().Select(cell => cell.Value).ToArray())];
            string[][] expected =
            [
                .. verdict.GetProperty("history").EnumerateArray()
                    .Select(change => new[] { change.GetProperty("asKnownOn").GetString()!, change.GetProperty("label").GetString()!.Replace('-', ' '), change.GetProperty("because").GetString()! }),
            ];
            Assert.Equal(expected, rows.Select(row => new[] { row[0], row[1], row[3] }));
            XElement[] bars = [.. figure.Descendants().Where(element => element.Name.LocalName == "rect")];
            Assert.Equal(expected.Select(row => $"gs-bar gs-bar-{row[1].Replace(' ', '-')}"), bars.Select(bar => bar.Attribute("class")!.Value));
            int[] starts = [.. bars.Select(bar => int.Parse(bar.Attribute("x")!.Value))];
            Assert.Equal(starts.Order(), starts);
            Assert.Equal(20, starts[0]);
        }

        Assert.True(pictures > 2);
    }

    /// <summary>What a plan comes to in its picture is what the report for programs says is planned; before that, bands lie between the bounds of each day.</summary>
    [Fact]
    public void Pictures_OfPlans_HaveTheNumbersOfTheReportForPrograms()
    {
        using var json = JsonDocument.Parse(Report.ToJson());
        XElement[] figures = [.. Page.Descendants("section").Single(section => section.Attribute("aria-labelledby")!.Value == "planned").Descendants("figure")];
        Assert.Equal(["Tesla, NVIDIA H100: planned receipts", "X, NVIDIA H100: planned receipts"], figures.Select(figure => figure.Element("figcaption")!.Value));
        foreach ((XElement figure, string party) in figures.Zip(["tesla", "x"]))
        {
            JsonElement planned = json.RootElement.GetProperty("balances").EnumerateArray().Single(one => (one.GetProperty("party").GetString(), one.GetProperty("stage").GetString()) == (party, "planned"));
            string[] heads = [.. figure.Descendants("thead").Descendants("th").Select(head => head.Value)];
            string[][] rows = [.. figure.Descendants("tbody").Single().Elements().Select(row => row.Elements().Select(cell => cell.Value).ToArray())];
            Assert.Equal(["From", "as ordered", "as the plan stands", "without x-for-tesla"], heads);
            Assert.Equal((planned.GetProperty("low").GetString(), planned.GetProperty("high").GetString()), (Plain(rows[^1][2]), Plain(rows[^1][2])));
            Assert.Equal(rows.Select(row => row[1]), rows.Select(row => row[3]));
            SupplyLedger ledger = Report.Ledger;
            foreach (string[] row in rows)
            {
                Balance there = ledger.Balances(row[0]).SingleOrDefault(balance => balance.Party == party && balance.Stage == Stage.Planned);
                Assert.Equal(there.Low == there.High ? $"{there.Low}" : $"{there.Low}..{there.High}", Plain(row[2]));
            }
        }

        static string Plain(string units) => units.Replace(",", "", StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_AreWhatTheTerminalSays()
    {
        XElement article = Page.Descendants("article").Single(one => one.Attribute("aria-labelledby")!.Value == "claim-over-500m-chip");
        Assert.Contains("supported at 41,666.67\u00A0USD a unit for measure.unitPrice.low", article.Value, StringComparison.Ordinal);
        Assert.Contains("20,000,000.01\u00A0USD between the claim and the record", article.Value, StringComparison.Ordinal);
        Assert.Contains("1..212", Page.Descendants("table").First(table => table.Value.Contains("Receipt put off, mean days", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_StandsAlone()
    {
        Picture picture = Report.Ledger.Verify("over-500m-chip").ToPicture()!;
        XElement svg = XElement.Parse(picture.ToSvg());
        Assert.Equal("{http://www.w3.org/2000/svg}svg", svg.Name.ToString());
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(picture.Title, svg.Elements().Single(element => element.Name.LocalName == "title").Value);
        Assert.Equal("Said: at least 500,000,000.01\u00A0USD. On record: 300M..480M\u00A0USD. Refuted.", svg.Elements().Single(element => element.Name.LocalName == "desc").Value);
        Assert.Null(Report.Ledger.Verify("every-gpu-consumed").ToPicture());
        AssertHarmless(XElement.Parse(picture.ToHtml()));
    }

    [Fact]
    public void Claims_ThatAreNotKnown_AreRefused() =>
        Assert.Contains("no-such", Assert.Throws<KeyNotFoundException>(() => new SupplyReport(Story, Story.ToLedger()) { Claims = ["no-such"] }.ToHtml()).Message, StringComparison.Ordinal);

    private static SupplyReport HostileReport()
    {
        const string Evil = "<script>alert('x')</script> \"&amp; <img src=x onerror=y>\u202E\u0007 end";
        SupplyCase records = new CaseBuilder(Evil).Source("memo", publishedOn: "2024-01-01").Party("nvidia").Product("h100").Add(new Party("tesla") { Name = "شركة تسلا" })
            .Add(new Claim("c/1:2#3", "tesla", Measure.InService("tesla", "h100", at: "2024-06-30"), "12k") { Source = "memo", Quote = Evil, Note = Evil }).Build();
        return new(records, records.ToLedger());
    }

    private static string[] Row(string name, JsonElement interval) =>
        [name, End(interval, "low", "above "), End(interval, "high", "below "), interval.GetProperty("unit").GetString()!];

    private static string End(JsonElement interval, string end, string open) => interval.GetProperty(end).GetString() is { } number
        ? $"{(interval.TryGetProperty($"{end}Open", out JsonElement isOpen) && isOpen.GetBoolean() ? open : "")}{number}"
        : "no end";

    /// <summary>What is on record lies within what is said where that is supported, and beside it where it is refuted.</summary>
    private static void AssertBarsLieAs(string label, XElement[] bars)
    {
        if (bars.Length < 2)
            return;
        (int From, int Until)[] at = [.. bars.Select(bar => (int.Parse(bar.Attribute("x")!.Value), int.Parse(bar.Attribute("x")!.Value) + int.Parse(bar.Attribute("width")!.Value)))];

        // A bar has three pixels at least.
        if (label == "supported")
            Assert.True(at[1].From >= at[0].From - 3 && at[1].Until <= at[0].Until + 3, $"{at[1]} is not in {at[0]}.");
        if (label == "refuted")
            Assert.True(at[1].Until <= at[0].From + 3 || at[1].From >= at[0].Until - 3, $"{at[1]} meets {at[0]}.");
    }

    private static void AssertHarmless(XElement page)
    {
        string[] allowed =
        [
            "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "p", "nav", "main", "section", "article", "figure", "figcaption", "svg", "desc", "line", "rect", "path", "text", "g", "polyline", "polygon",
            "details", "summary", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "span", "strong", "q",
        ];
        Assert.All(page.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, allowed));
        Assert.All(page.DescendantsAndSelf().Attributes(), attribute => Assert.DoesNotContain(attribute.Name.LocalName, new[] { "src", "srcset", "style", "onerror", "onclick", "onload" }));
        Assert.All(page.Descendants().Attributes("href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        Assert.All(page.Descendants().Where(element => element.Name.LocalName == "style"), style => Assert.DoesNotMatch("url\\(|@import", style.Value));
    }

    private static XElement Parsed(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        return XElement.Parse(html["<!DOCTYPE html>\n".Length..]);
    }
}

using System.Globalization;
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

        // A sentence of ours that begins with an Arabic name goes from left to right all the same; a note goes as its words do.
        Assert.Equal("ltr", page.Descendants("span").Single(span => span.Value.StartsWith("شركة تسلا: h100 in service", StringComparison.Ordinal)).Attribute("dir")!.Value);
        Assert.Equal("auto", page.Descendants("dt").Single(term => term.Value == "note").ElementsAfterSelf("dd").First().Descendants("span").Single().Attribute("dir")!.Value);
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
        Assert.Equal(["Tesla, NVIDIA H100: planned receipts, all that were due by the end of each day", "X, NVIDIA H100: planned receipts, all that were due by the end of each day"], figures.Select(figure => figure.Element("figcaption")!.Value));
        foreach ((XElement figure, string party) in figures.Zip(["tesla", "x"]))
        {
            JsonElement planned = json.RootElement.GetProperty("balances").EnumerateArray().Single(one => (one.GetProperty("party").GetString(), one.GetProperty("stage").GetString()) == (party, "planned"));
            string[] heads = [.. figure.Descendants("thead").Descendants("th").Select(head => head.Value)];
            string[][] rows = [.. figure.Descendants("tbody").Single().Elements().Select(row => row.Elements().Select(cell => cell.Value).ToArray())];
            Assert.Equal(["From", "as ordered, and without x-for-tesla", "as the plan stands"], heads);
            Assert.Equal((planned.GetProperty("low").GetString(), planned.GetProperty("high").GetString()), (Plain(rows[^1][2]), Plain(rows[^1][2])));
            (SupplyLedger ledger, SupplyLedger without) = (Report.Ledger, Report.Ledger.Without("x-for-tesla"));
            foreach (string[] row in rows)
            {
                Assert.Equal(Planned(ledger, party, row[0]), Plain(row[2]));
                Assert.Equal(Planned(without, party, row[0]), Plain(row[1]));
            }
        }

        static string Planned(SupplyLedger ledger, string party, string day)
        {
            Balance there = ledger.Balances(day).SingleOrDefault(balance => balance.Party == party && balance.Stage == Stage.Planned);
            return there.Low == there.High ? $"{there.Low}" : $"{there.Low}..{there.High}";
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

    /// <summary>The lanes, legs and open returns of a reallocation's picture are those of the report for programs.</summary>
    [Fact]
    public void Pictures_OfReallocations_HaveTheNumbersOfTheReportForPrograms()
    {
        using var json = JsonDocument.Parse(Report.ToJson());
        JsonElement reallocation = json.RootElement.GetProperty("reallocations").EnumerateArray().Single();
        XElement figure = Page.Descendants("section").Single(section => section.Attribute("aria-labelledby")!.Value == "reallocations").Descendants("figure").Single();
        string[][] rows = [.. figure.Descendants("tbody").Single().Elements().Select(row => row.Elements().Select(cell => cell.Value).ToArray())];
        string[][] legs = [.. reallocation.GetProperty("legs").EnumerateArray().Select(leg => new[] { $"leg {leg.GetProperty("id").GetString()}", Name(leg.GetProperty("from")), Name(leg.GetProperty("to")), leg.GetProperty("low").GetString()! })];
        string[][] open = [.. reallocation.GetProperty("parties").EnumerateArray().Select(party => new[] { "return still open", "", Name(party.GetProperty("party")), party.GetProperty("openReturn").GetProperty("low").GetString()! })];
        Assert.Equal([.. legs, .. open], rows.Select(row => new[] { row[0], row[1], row[2], row[3].Replace(",", "", StringComparison.Ordinal) }));

        string[] texts = [.. figure.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value.Trim())];
        Assert.Equal(["Tesla", "X", "owed to Tesla", "owed to X"], texts.Where(text => text.EndsWith("Tesla", StringComparison.Ordinal) || text.EndsWith('X')));
        Assert.Contains("leg 1: 12,000", texts);
        Assert.Equal(2, texts.Count(text => text == "12,000 of 12,000, as known on 2025-07-23"));

        static string Name(JsonElement party) => party.GetString() == "tesla" ? "Tesla" : "X";
    }

    /// <summary>Leg by leg the bands begin and end where the windows of its units do, on one scale.</summary>
    [Fact]
    public void Bands_OfReallocations_LieAsTheirWindowsDo()
    {
        XElement svg = XElement.Parse(Report.Ledger.Reallocations["x-for-tesla"].ToPicture(Report.Ledger)!.ToSvg());
        (double Left, double Right)[] bands =
        [
            .. svg.Descendants().Where(element => element.Name.LocalName == "polygon")

                // An arrow's head has a tip between its other ends.
                .Where(polygon => polygon.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',')[0]).Distinct().Count() == 2)
                .Select(band => band.Attribute("points")!.Value.Split(' ').Select(point => double.Parse(point.Split(',')[0], CultureInfo.InvariantCulture)))
                .Select(xs => (xs.Min(), xs.Max())),
        ];
        Assert.Equal(2, bands.Length);

        // December has 31 days; January to June have 182, and begin where December ends.
        double day = (bands[0].Right - bands[0].Left) / 31;
        Assert.Equal(bands[0].Right, bands[1].Left, 0.5);
        Assert.Equal(182 * day, bands[1].Right - bands[1].Left, 1.0);
    }

    /// <summary>What is still open, and what came against the plan, change with the receipts that become known.</summary>
    [Fact]
    public void Receipts_CloseAReturn_AndAreDrawnAgainstThePlan()
    {
        SupplyCase records = new CaseBuilder("Return").Source("memo", publishedOn: "2024-01-05").Party("nvidia").Party("tesla").Party("x").Product("h100")
            .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023-05", due: "2023-12")
            .Order("o2", supplier: "nvidia", buyer: "x", "h100", 12_000, on: "2023-05", due: "2024-01/2024-06")
            .Shipment("s1", order: "o1", 12_000, on: "2023-12")
            .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 12_000))
            .Source("notice", publishedOn: "2024-03-10")
            .Shipment("s2", order: "o2", 5_000, on: "2024-02-20", party: "tesla").Receipt("r2", shipment: "s2", 5_000, on: "2024-03-01")
            .Build();
        SupplyLedger ledger = records.ToLedger();
        ReportTable flow = ledger.Reallocations["swap"].ToPicture(ledger)!.Table;
        string[] open = [.. Enumerable.Range(0, flow.RowCount).Where(row => flow.Keys[0].Cells[row] == "return still open").Select(row => $"{flow.Columns[1].Cells[row]} {flow.Columns[2].Cells[row]} {flow.Columns[^1].Cells[row]}")];
        Assert.Equal(["tesla 12,000 2024-01-05", "x 12,000 2024-01-05", "tesla 7,000 2024-03-10"], open);
        Assert.Equal(7_000, ledger.Reallocations["swap"].For("tesla").OpenReturn!.Value.Low);

        ReportTable plan = ledger.PlannedReceipts("tesla", "h100")!.Table;
        ReportColumn received = plan.Columns[^1];
        Assert.Equal("received", received.Head);
        Assert.Equal("5,000", received.Cells[plan.Keys[0].Cells.ToList().IndexOf("2024-03-01")]);
        Assert.DoesNotContain("received", ledger.PlannedReceipts("x", "h100")!.Table.Columns.Select(column => column.Head));
    }

    /// <summary>Money that was committed stands beside the orders and the spend on record in its period, as the evidence on these says.</summary>
    [Fact]
    public void Pictures_OfCommitments_HaveTheEvidenceOfTheirPeriod()
    {
        SupplyLedger ledger = Report.Ledger;
        Commitment commitment = ledger.Commitments.Single(one => one.Id == "tesla-ai-2024-parts");
        ReportTable table = commitment.ToPicture(ledger)!.Table;
        Assert.Equal(["committed", "committed for internal", "committed for nvidia-hardware", "committed for other-supercluster-cost", "spent in 2024, for any purpose"], table.Keys[0].Cells);
        Assert.Equal(["9000000000", "4500000000", "2999700000", "1500300000", "11341500000"], table.Columns[0].Cells);
        Assert.Equal(["11000000000", "5500000000", "3666300000", "1833700000", "no end"], table.Columns[1].Cells);
        Assert.Equal(ledger.Evidence(Measure.Spend("tesla", "2024")).Bounds!.Value.Low, Rational.Parse(table.Columns[0].Cells[^1]));
        Assert.Contains("ordered in 2024: h100: nothing on record with a price", commitment.ToPicture(ledger)!.Description, StringComparison.Ordinal);

        SupplyLedger priced = new CaseBuilder("Priced").Source("memo", publishedOn: "2024-01-05").Party("nvidia").Party("tesla").Product("h100")
            .Add(new Order("o", "nvidia", "tesla", "h100", "2024-01", [new("1", 1_000, "2024-06")]) { Source = "memo", UnitPrice = "25k..40k USD" })
            .Add(new Commitment("c", "tesla", "10B USD", "2024", CommitmentStatus.Proposed) { Source = "memo" }).Build().ToLedger();
        ReportTable orders = priced.Commitments.Single().ToPicture(priced)!.Table;
        Assert.Equal("ordered in 2024: h100", orders.Keys[0].Cells[1]);
        Assert.Equal("25000000", orders.Columns[0].Cells[1]);
    }

    [Fact]
    public void Commitments_AreToldOnThePage()
    {
        XElement section = Page.Descendants("section").Single(one => one.Attribute("aria-labelledby")!.Value == "commitments");
        Assert.Equal(["tesla-ai-2024: Tesla, ~10B\u00A0USD in 2024, proposed, restated by tesla-ai-2024-parts since 2024-06-04; in force is tesla-ai-2024-parts", "tesla-ai-2024-parts: Tesla, ~10B\u00A0USD in 2024, proposed, restates tesla-ai-2024"], section.Elements("h3").Select(head => head.Value));
        Assert.Equal(2, section.Elements("figure").Count());
        Assert.Contains("33.33%", section.Value, StringComparison.Ordinal);
    }

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

using System.Globalization;
using System.Text.RegularExpressions;
using CaseReport;

namespace GpuSupply.Tests.Samples;

/// <summary>The report for people.</summary>
public class CaseReportTextTests
{
    [Fact]
    public void Run_BuiltInCase_PrintsWhatIsExpected()
    {
        CaseReportRun run = CaseReportRun.Of();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(CaseReportRun.Expected("expected.txt"), run.Output);
    }

    [Fact]
    public void Expected_SaysWhatMatters()
    {
        // What matters may stand across a line end.
        string text = string.Join(' ', CaseReportRun.Expected("expected.txt").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

        Assert.All(
            [
                "12,000..2,544,000", "1..212", "between related parties", "refuted, overstated", "“more than $500M”",
                "implies 41,666.67 USD a unit: 500M USD for 12,000 units", "3.333B USD", "(Tesla, 2025-01-29)", "260.67 %..262.56 %",
                "1.25B..2B USD is 12.5 %..20 % of the 10B USD claimed", "strict: refuted; standard: supported; loose: supported",
                "45,000..55,000 units is 52.94 %..64.71 % of the 85,000 units claimed",
                "assumes unit price; without that it is not enough evidence",
                "Return still open 12,000 12,000", "Return open for, days 570..600 570..600", "2024-01-01 −12,000..0 0..+12,000",
                "disputed by bookings-against-35k: “conflicts with bookings”",
            ],
            what => Assert.Contains(what, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("50", "50", "with as many units one way as the other")]
    [InlineData("40..60", "40..60", "with perhaps not as many units one way as the other")]
    [InlineData("~50", "50", "with perhaps not as many units one way as the other")]
    [InlineData("50", "51", "with more units one way than the other")]
    public void Run_AnExchange_SaysHowManyWentEachWay(string there, string back, string expected) =>
        Assert.Contains(expected, TextOf(Exchange(there, back)), StringComparison.Ordinal);

    [Fact]
    public void Run_ALegToAThird_IsNoPartOfTheExchange()
    {
        CaseBuilder three = Exchange("50", "50", Leg.OfOrder("o2", "x", "c", 5)).Party("c");
        Assert.Contains("with as many units one way as the other", TextOf(three), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ARecordLeftOutBecauseOfAReallocation_IsNamedWithTheDifference()
    {
        CaseBuilder exchange = Exchange("50", "50").Shipment("s1", "o1", 10, "2023-07");
        Assert.Contains("Left out because of it, and counted without it: s1.", TextOf(exchange), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoPlan_SaysSo()
    {
        CaseBuilder received = new CaseBuilder("Received").Source("memo", publishedOn: "2024-01-01").Party("tesla").Product("h100")
            .ReceiptFromOutside("r1", "tesla", "h100", 10, "2023-12");
        string[] lines = TextOf(received).Split('\n');
        int section = Array.FindIndex(lines, line => line.Contains("Planned receipts", StringComparison.Ordinal));
        Assert.Equal("None is on record.", lines[section..].First(line => line.StartsWith("None", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(160)]
    public void Run_AnyWidth_FitsWithoutSpacesAtLineEnds(int width)
    {
        string[] args = ["--claim", "active-85k", "--claim", "every-gpu-consumed", "--history"];
        string[] lines = CaseReportRun.On(new Screen(width, HasColors: false), args).Output.Split('\n');

        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain(lines, line => line.Any(char.IsControl));
        Assert.Equal("", lines[^1]);
        Assert.NotEqual("", lines[^2]);
    }

    [Fact]
    public void Run_Colors_ChangeNoWord()
    {
        string[] args = ["--claim", "over-500m-chip"];
        string colored = CaseReportRun.On(new Screen(80, HasColors: true), args).Output;

        Assert.Contains("\e[31m", colored, StringComparison.Ordinal);
        Assert.Equal(CaseReportRun.Of(args).Output, Regex.Replace(Regex.Replace(colored, "\e\\[[0-9;]*m", ""), " +\n", "\n"));
    }

    [Fact]
    public void Run_TextMadeForATerminal_CannotSteerIt()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """
                {"format":"gpusupply/1","title":"\u001b[2Jgone\r\n[red]bold[/]","records":[
                {"type":"party","id":"a","name":"A\u0007B\u200bC\u00adD"},{"type":"party","id":"unseen","name":"\u200b\u2066"},
                {"type":"source","id":"s","publishedOn":"2024-01-01","title":"\u202etitle"},
                {"type":"claim","id":"c","speaker":"a","quote":"one\ntwo\u2028three \u009b31m","source":"s"},
                {"type":"claim","id":"d","speaker":"unseen","quote":"no name to see","source":"s"}]}
                """);
            CaseReportRun run = CaseReportRun.On(new Screen(80, HasColors: true), file);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains("[red]bold[/]", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("\e[2J", run.Output, StringComparison.Ordinal);
            string text = Regex.Replace(run.Output, "\n|\e\\[[0-9;]*m", "");
            UnicodeCategory[] unseen = [UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator];
            Assert.DoesNotContain(text, letter => unseen.Contains(char.GetUnicodeCategory(letter)));
            Assert.Contains("A B C D", text, StringComparison.Ordinal);
            Assert.Contains("said by      unseen: ", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static CaseBuilder Exchange(Quantity there, Quantity back, params Leg[] more) => new CaseBuilder("Exchange").Source("memo", publishedOn: "2024-01-01")
        .Party("nvidia").Party("tesla").Party("x").Product("h100")
        .Order("o1", "nvidia", "tesla", "h100", 100, on: "2023-01", due: "2024").Order("o2", "nvidia", "x", "h100", 100, on: "2023-01", due: "2024")
        .Reallocation("swap", "2023-06", [Leg.OfOrder("o1", "tesla", "x", there), Leg.OfOrder("o2", "x", "tesla", back), .. more]);

    private static string TextOf(CaseBuilder records) => CaseReportRun.On(records).Output;
}

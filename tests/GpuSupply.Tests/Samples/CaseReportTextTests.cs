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
}

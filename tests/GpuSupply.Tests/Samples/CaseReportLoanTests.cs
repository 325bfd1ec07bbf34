using CaseReport;
using GpuSupply.TestKit;
using GpuSupply.Tests.Json;

namespace GpuSupply.Tests.Samples;

/// <summary>The report on a case with a loan of units, part of which came back, next to orders put off, cut and sent in excess.</summary>
public class CaseReportLoanTests
{
    private static readonly string Loan = Repository.PathOf("tests/GpuSupply.Tests/Samples/loan-and-return.json");

    [Fact]
    public void Run_LegWithANewDue_SaysBoth() => AssertSays(
        " out   diversion       Alpha  Beta     600  2024-04/2024-06  as before",
        " back  redistribution  Beta   Alpha    600  2024-09          2024-11");

    [Fact]
    public void Run_ReturnInPart_SaysHowLongTheRestIsOpen() => AssertSays(
        " Return still open                          200                  0",
        " Return open for, days                      233             closed");

    [Fact]
    public void Run_ReturnThatMayBeClosed_SaysSo()
    {
        string text = Of(Text().Replace(
            "\"id\": \"alpha-receipt\", \"shipment\": \"first-return\", \"party\": \"alpha\", \"quantity\": 400",
            "\"id\": \"alpha-receipt\", \"shipment\": \"first-return\", \"party\": \"alpha\", \"quantity\": \"400..600\"",
            StringComparison.Ordinal).Replace(
            "\"id\": \"loan\", \"on\": \"2024-05-12\"", "\"id\": \"loan\", \"on\": \"../2024-05-12\"", StringComparison.Ordinal));

        Assert.Contains(" Return still open                         0..200 ", text, StringComparison.Ordinal);
        Assert.Contains(" Return open for, days       233 or more, if open             closed\n", text, StringComparison.Ordinal);
        Assert.Contains(" on order    ..          0..+600  −600..0 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Difference_AddsUpToZero() => AssertSays(
        " on order    2024-05-12     +600     −600          0",
        " planned     2024-04-01  −600..0  0..+600          0",
        "             2024-06-30     −600     +600          0",
        "             2024-09-30     −600        0       +600",
        "             2024-11-30        0        0          0");

    [Fact]
    public void Run_BalancesOverTime_ARowForEachChange() => AssertSays(
        """
        Alpha, N1

         From        On order  In transit  On hand
        ────────────────────────────────────────────
         2024-01-15     1,000           0        0
         2024-05-10       400         600        0
         2024-05-12     1,000           0        0
         2024-06-15       900           0        0
         2024-11-05       500         400        0
         2024-11-12       500           0      400

        """,
        " 2024-03-01  −1,850\n 2024-06-15  −1,750\n");

    [Fact]
    public void Run_PlannedReceipts_AsOrderedAndNow() => AssertSays(
        """
        Alpha, N1

         From        As ordered       Now
        ───────────────────────────────────
         2024-04-01    0..1,000    0..300
         2024-06-30       1,000       300
         2024-11-01       1,000  300..900
         2024-11-30       1,000       900

        Beta, N1

         From        As ordered       Now
        ───────────────────────────────────
         2024-04-01           0    0..600
         2024-06-30           0       600
         2024-09-01      0..800       600
         2024-09-30         800       600
         2025-01-01         800  600..800
         2025-01-31         800       800

        Gamma, N1
        """);

    [Theory]
    [InlineData("2025-01-31", " 2024-08-01       0..50  0..50\n 2024-08-31          50     50\n")]
    [InlineData("2025-02-01", " 2024-12-01       0..70  0..70\n 2024-12-31          70     70\n")]
    public void Run_CorrectedOrder_CountsFromTheDayOnWhichItIsLearned(string day, string rows)
    {
        const string Correction = """
            ,{"type":"correction","id":"gamma-correction","replaces":"gamma-order","knownOn":"2025-02-01","record":
              {"type":"order","id":"gamma-order","supplier":"northchip","buyer":"gamma","product":"n1","on":"2024-03-01",
               "schedule":[{"line":"1","quantity":70,"due":"2024-12"}]}}
            """;

        string text = Of(Text().Insert(Text().LastIndexOf(']'), Correction), "--as-known-on", day);

        Assert.Contains($"────────────────────────────────\n{rows}", text, StringComparison.Ordinal);
        Assert.Equal(day == "2025-01-31", text.Contains(" 2024-08-10       −20 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_MoreSentThanOrdered_IsAFinding()
    {
        CaseReportRun run = CaseReportRun.Of(Loan);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 error.\n\nerror over-shipped: gamma-shipment\n  ", run.Output, StringComparison.Ordinal);
        Assert.Contains(" 2024-08-10       −20          70\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, CaseReportRun.Of(Loan, "--format", "csv").ExitCode);
        Assert.Equal(2, CaseReportRun.Of(Loan, "--format", "csv", "--strict").ExitCode);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(160)]
    public void Run_AnyWidth_Fits(int width)
    {
        string[] lines = CaseReportRun.On(new Screen(width, HasColors: false), Loan).Output.Split('\n');

        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.All(
            ["1,000", "2024-11-30", "0..600", "−109,200..−37,800"],
            what => Assert.Contains(lines, line => line.Contains(what, StringComparison.Ordinal)));
    }

    [Fact]
    public void Run_ManyDays_TheLatestAndHowManyMore()
    {
        string shipments = string.Concat(Enumerable.Range(1, 28).Select(day =>
            $$"""{"type":"shipment","id":"daily-{{day}}","order":"gamma-order","quantity":1,"on":"2024-07-{{day:00}}"},"""));
        string text = Of(Text().Replace("\"records\": [", $"\"records\": [{shipments}", StringComparison.Ordinal));

        Assert.Contains("Earlier days on which it may have changed, left out: 10.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" 2024-07-09 ", text, StringComparison.Ordinal);
        Assert.Contains("\n 2024-07-10        40          10\n", text, StringComparison.Ordinal);
    }

    private static void AssertSays(params string[] parts)
    {
        string text = CaseReportRun.Of(Loan).Output;
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private static string Text() => File.ReadAllText(Loan);

    private static string Of(string json, params string[] args)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, json);
            return CaseReportRun.Of([file, .. args]).Output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

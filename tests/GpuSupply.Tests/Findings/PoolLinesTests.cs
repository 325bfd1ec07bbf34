namespace GpuSupply.Tests.Findings;

/// <summary>More sent of a line than came of it is too much as far as what came without a line can't make up for it.</summary>
public class PoolLinesTests
{
    private const string OfLine1 = "shipment s1 and what went before it took at least 9 units of line 1 of order o from x, which had at most 8.";

    /// <summary>
    /// To x come five units each of three lines, and three of which it is open of which line. It sends so many of lines, one shipment after the other; what of a line
    /// goes beyond its five is made up for by the three, together.
    /// </summary>
    [Theory]
    [InlineData("1:9", OfLine1)]
    [InlineData("1:8")]
    [InlineData("1:6 1:1 1:1")]
    [InlineData("1:6 2:7")]
    [InlineData("1:6 2:8", "shipment s2 and what went before it took at least 8 units of line 2 of order o from x, which had at most 7.")]
    [InlineData("1:9 2:5", OfLine1)]
    [InlineData("1:9 2:4 3:5", OfLine1)]
    [InlineData("1:9 1:1", OfLine1)]
    [InlineData("1:9 2:1 -:1", OfLine1)]
    [InlineData("1:6 2:6 3:6")]
    [InlineData("1:6 2:6 3:7", "shipment s3 and what went before it took at least 19 units of order o from x, which had at most 18.")]
    public void Findings_OfUnitsSentOfLines_AreOfWhatTheOthersCannotMakeUpFor(string sent, params string[] expected)
    {
        CaseBuilder records = new CaseBuilder("t").Party("nvidia").Party("tesla").Party("x").Product("h100").Source("memo", publishedOn: "2024-06-30")
            .Add(new Order("o", "nvidia", "tesla", "h100", "2023", [new("1", 50, "2024"), new("2", 50, "2024"), new("3", 50, "2024")]) { Source = "memo" })
            .Reallocation("r", on: "2024-01-01", [.. new[] { "1", "2", "3" }.Select(line => Leg.OfOrder("o", "tesla", "x", 5, line: line)), Leg.OfOrder("o", "tesla", "x", 3)]);
        foreach ((string[] one, int number) in sent.Split(' ').Select((one, index) => (one.Split(':'), index + 1)))
            records.Shipment($"s{number}", "o", long.Parse(one[1], null), on: $"2024-02-0{number}", party: "x", line: one[0] == "-" ? null : one[0]);

        Assert.Equal(expected, Messages(records));
    }

    /// <summary>Of eleven units that were sent there were ten; what is cancelled afterwards may be nothing, which is not too much.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public void Findings_OfACancellationOfMaybeNothing_AreNone(long least, int expected)
    {
        CaseBuilder records = new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100").Source("memo", publishedOn: "2024-06-30")
            .Order("o", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024").Shipment("s1", "o", 11, on: "2024-02-01").Cancellation("c", "o", Quantity.Between(least, 5), on: "2024-03-01");

        Assert.Equal(expected, Messages(records).Count());
    }

    /// <summary>It is open from December on when the units were sent, but not before January 10, when they were ordered.</summary>
    [Theory]
    [InlineData("2024-01-09", 1)]
    [InlineData("2024-01-10", 0)]
    public void Findings_OfAReceiptBeforeTheOrder_AreOutOfOrder(string on, int expected)
    {
        CaseBuilder records = new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100").Source("memo", publishedOn: "2024-06-30")
            .Order("o", "nvidia", "tesla", "h100", 10, on: "2024-01-10", due: "2024").Shipment("s1", "o", 10, on: "2023-12/2024-02").Receipt("got", "s1", 10, on: on);

        Assert.Equal(expected, records.Build().ToLedger().Findings.Count(finding => finding.Code == FindingCode.OutOfOrder && finding.Record.IdAsText == "got"));
    }

    private static IEnumerable<string> Messages(CaseBuilder records) => records.Build().ToLedger().Findings
        .Where(finding => finding.Code is FindingCode.OverShipped or FindingCode.OverCancelled or FindingCode.OverReallocated).Select(finding => finding.Message);
}

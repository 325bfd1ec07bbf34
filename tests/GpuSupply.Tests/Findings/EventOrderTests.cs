namespace GpuSupply.Tests.Findings;

/// <summary>Units that are certainly sent or moved on before any of them can have come to the party are out of order; where some can have come, they are not.</summary>
public class EventOrderTests
{
    /// <summary>What comes to x of the order, as day:quantity and maybe :line, and what x sends, on a day.</summary>
    [Theory]
    [InlineData("2024-03-05:10", "2024-02-20", "10", null, "2024-03-05")]
    [InlineData("2024-03-05:10", "2024-03-04", "10", null, "2024-03-05")]
    [InlineData("2024-03-05:10", "2024-03-05", "10", null, null)]
    [InlineData("2024-03-05:10", "2024-02-20", "0..5", null, null)]
    [InlineData("2024-03-05:10", "2024-02-20", "1..5", null, "2024-03-05")]
    [InlineData("2024-03-05:10 2024-05-05:10", "2024-04-01", "10", null, null)]
    [InlineData("2024-05-05:10 2024-03-05:10", "2024-04-01", "10", null, null)]
    [InlineData("2024-02-01:0 2024-04-01:10", "2024-03-01", "10", null, "2024-04-01")]
    [InlineData("2024-02-01:0..1 2024-04-01:10", "2024-03-01", "10", null, null)]
    [InlineData("2024-03-05:10:1 2024-05-05:10:2", "2024-04-01", "10", "1", null)]
    [InlineData("2024-03-05:10:1 2024-05-05:10:2", "2024-04-01", "10", "2", "2024-05-05")]
    [InlineData("2024-03-05:10:1 2024-05-05:10:1", "2024-04-01", "10", "1", null)]
    [InlineData("2024-03-05:10:1 2024-05-05:10", "2024-04-01", "10", "2", null)]
    public void Findings_AShipmentOfUnitsThatComeFromAnother_NameTheFirstDayOnWhichTheyCanHaveCome(string came, string sentOn, string sent, string? line, string? earliest)
    {
        CaseBuilder records = Ordered();
        foreach ((string[] leg, int index) in came.Split(' ').Select((leg, index) => (leg.Split(':'), index)))
            records.Reallocation($"r{index}", on: leg[0], Leg.OfOrder("o1", "tesla", "x", Units(leg[1]), line: leg.Length > 2 ? leg[2] : null));
        Assert.Equal(
            earliest is null ? [] : [$"shipment sent was over on {sentOn}, but no units of order o1 can have been x's before {earliest}."],
            OutOfOrder(records.Shipment("sent", "o1", Units(sent), on: sentOn, party: "x", line: line)));
    }

    [Theory]
    [InlineData("2024-03-04", 1)]
    [InlineData("2024-03-05", 0)]
    public void Findings_ARescheduleOfUnitsThatComeFromAnother_AreTheSame(string on, int expected) =>
        Assert.Equal(expected, OutOfOrder(Ordered().Reallocation("r0", on: "2024-03-05", Leg.OfOrder("o1", "tesla", "x", 10, line: "1")).Reschedule("later", "o1", due: "2025", on: on, party: "x")).Count());

    [Theory]
    [InlineData("2024-01-09", 1)]
    [InlineData("2024-01-10", 0)]
    public void Findings_AShipmentBeforeItsOrder_IsOutOfOrder(string on, int expected) => Assert.Equal(expected, OutOfOrder(Ordered().Shipment("sent", "o1", 10, on: on, line: "2")).Count());

    private static CaseBuilder Ordered() => new CaseBuilder("t").Party("nvidia").Party("tesla").Party("x").Product("h100").Source("memo", publishedOn: "2024-06-30")
        .Add(new Order("o1", "nvidia", "tesla", "h100", "2024-01-10", [new("1", 100, "2024"), new("2", 100, "2024")]) { Source = "memo" });

    private static Quantity Units(string text) => text.Split("..") is [var low, var high] ? Quantity.Between(long.Parse(low, null), long.Parse(high, null)) : Quantity.Exactly(long.Parse(text, null));

    private static IEnumerable<string> OutOfOrder(CaseBuilder records) => records.Build().ToLedger().Findings.Where(finding => finding.Code == FindingCode.OutOfOrder).Select(finding => finding.Message);
}

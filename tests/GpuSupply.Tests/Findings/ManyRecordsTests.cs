using System.Diagnostics;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Findings;

/// <summary>Findings over many records that all meet in one place: each query goes over them once.</summary>
public class ManyRecordsTests(ITestOutputHelper output)
{
    private const int Count = 20_000;

    // Linear, this is well under a second; were one query quadratic, it would be minutes.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);

    [Fact]
    public void Findings_OfAHundredThousandRecordsOfOneOrderPartyAndMeasure_TakeSeconds()
    {
        var records = new List<Record>
        {
            new Source("memo", new(2024, 6, 30)), new Party("nvidia"), new Party("tesla"), new Party("x"), new Product("h100"),
            new Order("order", "nvidia", "tesla", "h100", "2023", [new("1", Count, "2024"), new("2", Count, "2024")]),
            new Coverage("coverage", "tesla", "h100", Coverage.Coverable, "../2024-06-30"),
            new Reallocation("many-legs", "2024", Enumerable.Range(0, Count).Select(index => Leg.OfProduct("h100", index % 2 == 0 ? "tesla" : "x", index % 2 == 0 ? "x" : "tesla", 1))),
        };
        for (int index = 0; index < Count; index++)
        {
            records.Add(new Shipment($"shipment-{index}", "order", 1 + index, "2024-01") { Line = "1", Party = "tesla" });
            records.Add(new Receipt($"receipt-{index}", $"shipment-{index}", 2 + index, "2024-01") { Party = "tesla" });
            records.Add(new Movement($"movement-{index}", "tesla", "h100", 5, Stage.InService, Stage.Retired, "2024-02"));
            records.Add(new Observation($"observation-{index}", Measure.InService("tesla", "h100", "2024-01-31"), StatedValue.Parse($"{index}")) { IsExact = true });
            records.Add(new Claim($"claim-{index}", "tesla") { Restates = $"CLAIM-{index}" });
            records.Add(new Claim($"CLAIM-{index}", "tesla") { Restates = $"claim-{index}" });
        }

        SupplyLedger ledger = new SupplyCase("many", records, "memo").ToLedger();
        var watch = Stopwatch.StartNew();
        Dictionary<FindingCode, int> found = ledger.Findings.CountBy(finding => finding.Code).ToDictionary();
        output.WriteLine($"{records.Count} records, {watch.ElapsedMilliseconds} ms: {string.Join(", ", found)}");

        Assert.True(watch.Elapsed < Most, $"{watch.Elapsed}");
        // Of line 1, and then of all lines.
        Assert.Equal(2, found[FindingCode.OverShipped]);
        Assert.Equal(Count, found[FindingCode.OverReceived]);
        Assert.Equal(3, found[FindingCode.OverDrawn]);
        Assert.Equal(Count - 1, found[FindingCode.PossibleDuplicate]);
        Assert.Equal(Count - 1, found[FindingCode.SourcesDiffer]);
        Assert.Equal(2 * Count, found[FindingCode.CyclicReference]);
        Assert.Equal(Count, found[FindingCode.ConfusableId]);
    }
}

using System.Xml.Linq;
using GpuSupply.Aggregation;
using GpuSupply.Reporting;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Json.Hostile;

/// <summary>What hostile documents once brought down, or made say something else.</summary>
public class HostileRegressionTests
{
    [Fact]
    public void Verify_ClaimsOfAllOfEachOtherTenThousandDeep_DoesNotOverflowTheStack()
    {
        CaseBuilder records = World().Add(Held("c0"));
        for (int level = 1; level <= 10_000; level++)
            records.Add(new Claim($"c{level}", "nvidia", [$"c{level - 1}"]) { Source = "memo" });
        Assert.Equal(VerdictLabel.NotEnoughEvidence, records.Build().ToLedger().Verify("c10000").WithoutAssumptions);
    }

    /// <summary>The cost of it once doubled with each level.</summary>
    [Fact]
    public void History_OfClaimsOfTheSameTwoFortyTimesOver_NamesWhatChangedTheOneBelow()
    {
        CaseBuilder records = World().Source("press", publishedOn: "2024-02-01").Add(Held("a1")).Add(Held("b1"))
            .Add(new Observation("seen", Measure.Held("tesla", "h100", "2024-01-01"), 5) { IsExact = true, Source = "press" });
        for (int level = 2; level <= 40; level++)
        {
            records.Add(new Claim($"a{level}", "nvidia", [$"a{level - 1}", $"b{level - 1}"]) { Source = "memo" });
            records.Add(new Claim($"b{level}", "nvidia", [$"b{level - 1}", $"a{level - 1}"]) { Source = "memo" });
        }

        IReadOnlyList<VerdictChange> history = records.Build().ToLedger().History("a40");
        Assert.Equal([("a40", VerdictLabel.NotEnoughEvidence), ("seen", VerdictLabel.Supported)], history.Select(change => ($"{change.Because}", change.Verdict.Label)));
    }

    /// <summary>What is in force at the end of a chain was once looked for from each of its links anew.</summary>
    [Fact]
    public void RestatementOf_AChainOfAHundredThousandClaims_IsFoundInOneWalk()
    {
        CaseBuilder records = World();
        for (int link = 0; link < 100_000; link++)
            records.Add(new Claim($"c{link}", "nvidia") { Restates = link == 0 ? null : (RecordId?)RecordId.Parse($"c{link - 1}"), Source = "memo" });
        SupplyLedger ledger = records.Build().ToLedger();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(("c1", "c99999"), ($"{ledger.RestatementOf("c0")!.By}", $"{ledger.RestatementOf("c0")!.InForce}"));
        Assert.Equal("c99999", $"{ledger.RestatementOf("c99998")!.InForce}");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Explain_APlanFromTheFirstDayThatThereIs_NeedsNoDayBefore()
    {
        SupplyLedger ledger = World().Order("o", supplier: "nvidia", buyer: "tesla", "h100", 10, on: "1990-01-01", due: "1990-01-01").Add(Held("c")).Build().ToLedger();
        Assert.Equal(10, ledger.Verify("c").PlanGap!.Plan.Low!.Value.ToInt64());
        Assert.Contains("10 units", ledger.Verify("c").Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_NamesWithWhatIsNoCharacter_AreDrawn()
    {
        SupplyCase records = new CaseBuilder("t").Source("memo", publishedOn: "2024-01-01").Party("nvidia").Product("h100").Add(new Party("tesla") { Name = "Te\uFFFE\uFFFF\uFDD0sla" })
            .Order("o", supplier: "nvidia", buyer: "tesla", "h100", 10, on: "2023", due: "2024").Build();
        XElement page = XElement.Parse(new SupplyReport(records, records.ToLedger()).ToHtml()["<!DOCTYPE html>\n".Length..]);
        Assert.Contains(page.Descendants(), element => element.Name.LocalName == "svg" && element.Value.Contains("Te sla", StringComparison.Ordinal));
    }

    /// <summary>A sentence is one line that a terminal can be given, whatever stands in the purpose that it names; joiners stay.</summary>
    [Fact]
    public void Explain_APurposeWithWhatSteersATerminal_IsOneLine()
    {
        const string Purpose = "a\u001b[2J\u202E\u0085\u200Cb";
        SupplyLedger ledger = World().Add(new Commitment("m", "tesla", "1 USD", "2024", CommitmentStatus.Active) { Source = "memo", Parts = [new(Purpose, (MoneyRange)"1 EUR")] })
            .Add(new Claim("c", "nvidia", new FlowMeasure(MeasureKind.Spend, "tesla", null, "2024") { Purpose = Purpose }, "5 USD") { Source = "memo" }).Build().ToLedger();
        const string Shown = "a\\u001B[2J\\u202E\\u0085\u200Cb";
        Assert.Contains(Shown, ledger.Verify("c").Explain(), StringComparison.Ordinal);
        Assert.Contains(Shown, Assert.Single(ledger.Findings).Message, StringComparison.Ordinal);
    }

    /// <summary>The minus of the culture once stood in what a balance, a sum and an account that is drawn below nothing are told by.</summary>
    [Fact]
    public void ToString_NumbersBelowNothingInAnotherCulture_AreTheSame()
    {
        SupplyLedger ledger = World().Order("o", supplier: "nvidia", buyer: "tesla", "h100", 10, on: "2023", due: "2024")
            .Add(new Coverage("v", "tesla", "h100", Coverage.Coverable, "../2024-01-01") { Source = "memo" })
            .Add(new Movement("m", "tesla", "h100", 1, Stage.InService, Stage.Retired, "2023-06-01") { Source = "memo" }).Build().ToLedger();
        Assert.Equal(Told(), HostileCulture.Run(Told));
        Assert.Contains("-10", Told(), StringComparison.Ordinal);
        Assert.Contains("at most -1 units", Told(), StringComparison.Ordinal);

        string Told() => string.Join("; ", [.. ledger.Balances().Select(one => $"{one}"), .. Query.Balance().GroupBy(Key.Party, Key.Stage).Answer(ledger.Transfers).Select(row => $"{row}"), .. ledger.AsKnownOn("2024-01-01").Findings.Select(one => one.Message)]);
    }

    private static CaseBuilder World() => new CaseBuilder("t").Source("memo", publishedOn: "2024-01-01").Party("nvidia").Party("tesla").Product("h100");

    private static Claim Held(RecordId id) => new(id, "nvidia", Measure.Held("tesla", "h100", "2024-01-01"), 5) { Source = "memo" };
}

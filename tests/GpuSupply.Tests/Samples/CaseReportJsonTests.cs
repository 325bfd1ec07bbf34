using System.Text.Json;

namespace GpuSupply.Tests.Samples;

/// <summary>The report for programs.</summary>
public class CaseReportJsonTests
{
    [Fact]
    public void Run_BuiltInCase_PrintsWhatIsExpected()
    {
        CaseReportRun run = CaseReportRun.Of("--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(CaseReportRun.Expected("expected.json"), run.Output);
    }

    [Fact]
    public void Expected_HasExactlyTheProperties()
    {
        JsonElement report = Parsed(CaseReportRun.Expected("expected.json"));

        AssertNames(report, "format title asKnownOn policy balances reallocations verdicts findings setAside");
        Assert.Equal("gpusupply-report/1", report.GetProperty("format").GetString());
        Assert.All(
            report.GetProperty("balances").EnumerateArray(), row => AssertNames(row, "party product stage low best high", "floored"));
        foreach (JsonElement reallocation in report.GetProperty("reallocations").EnumerateArray())
        {
            AssertNames(reallocation, "id kind relatedParties balanced legs parties");
            Assert.All(reallocation.GetProperty("legs").EnumerateArray(), leg => AssertNames(leg, "id kind from to product low best high"));
            foreach (JsonElement party in reallocation.GetProperty("parties").EnumerateArray())
            {
                AssertNames(party, "party unitsOut unitsIn openReturn receiptDelayTotal receiptDelay divertedValue");
                Assert.All(["unitsOut", "unitsIn", "openReturn"], name => AssertNames(party.GetProperty(name), "low best high"));
                Assert.All(["receiptDelayTotal", "receiptDelay"], name => AssertBounds(party.GetProperty(name)));
                Assert.Equal(JsonValueKind.Null, party.GetProperty("divertedValue").ValueKind);
            }
        }

        Assert.Equal(25, report.GetProperty("verdicts").GetArrayLength());
        foreach (JsonElement verdict in report.GetProperty("verdicts").EnumerateArray())
        {
            AssertNames(
                verdict,
                "claim label reason direction asserted evidence margin labels withoutAssumptions assumptions "
                    + "used leftAside disputedBy flips explanation",
                "planGap notComparableBecause sourcesDiffer of restatedBy restsOn quotes");
            AssertNames(verdict.GetProperty("labels"), "strict standard loose");
            AssertBounds(verdict.GetProperty("asserted"));
            AssertBounds(verdict.GetProperty("evidence"));
            Assert.All(verdict.GetProperty("used").EnumerateArray(), use => AssertNames(use, "record source rule end"));
            Assert.All(verdict.GetProperty("leftAside").EnumerateArray(), aside => AssertNames(aside, "record why"));
            Assert.All(verdict.GetProperty("flips").EnumerateArray(), flip => AssertNames(flip, "record path at label"));
        }
    }

    [Fact]
    public void Run_OneClaim_LimitsTheVerdictsAlone()
    {
        string[] args = ["--format", "json", "--claim", "thousands-diverted", "--claim", "active-85k", "--claim", "active-85k"];
        JsonElement two = Parsed(CaseReportRun.Of(args).Output);
        JsonElement all = Parsed(CaseReportRun.Expected("expected.json"));

        Assert.Equal(
            ["active-85k", "thousands-diverted"],
            two.GetProperty("verdicts").EnumerateArray().Select(verdict => Text(verdict, "claim")));
        Assert.All(
            ["balances", "reallocations", "findings"],
            name => Assert.True(JsonElement.DeepEquals(all.GetProperty(name), two.GetProperty(name))));
    }

    [Fact]
    public void Run_OpenEnd_IsMarked()
    {
        JsonElement asserted = Verdict("growth-over-200").GetProperty("asserted");

        Assert.Equal("""{"low":"200","lowOpen":true,"high":null,"unit":"percent"}""", JsonSerializer.Serialize(asserted));
    }

    [Fact]
    public void Run_NoMeasure_NothingAsserted()
    {
        JsonElement verdict = Verdict("every-gpu-consumed");

        Assert.Equal("not-comparable", Text(verdict, "reason"));
        Assert.All(["asserted", "evidence", "margin"], name => Assert.Equal(JsonValueKind.Null, verdict.GetProperty(name).ValueKind));
    }

    [Fact]
    public void Run_EarlierDay_KnowsNothingOfWhatCameLater()
    {
        string report = CaseReportRun.Of("--format", "json", "--as-known-on", "2024-06-03", "--claim", "active-85k").Output;
        JsonElement verdict = Parsed(report).GetProperty("verdicts")[0];

        Assert.Equal("2024-06-03", Text(Parsed(report), "asKnownOn"));
        Assert.Empty(Parsed(report).GetProperty("reallocations").EnumerateArray());
        Assert.Empty(verdict.GetProperty("disputedBy").EnumerateArray());
        Assert.DoesNotContain("cortex-2024-q4", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Policy_ReadsTheClaimByIt()
    {
        JsonElement verdict = Verdict("growth-200-fy24q3", "--policy", "strict");

        Assert.Equal("refuted", Text(verdict, "label"));
        Assert.Equal("understated", Text(verdict, "direction"));
        Assert.Equal("200", verdict.GetProperty("asserted").GetProperty("high").GetString());
    }

    [Fact]
    public void Run_History_TellsEveryChange()
    {
        JsonElement history = Verdict("active-85k", "--history").GetProperty("history");

        Assert.Equal(
            [("2024-04-23", "not-enough-evidence", "active-85k"), ("2025-01-29", "not-enough-evidence", "cortex-2024-q4")],
            history.EnumerateArray().Select(change => (Text(change, "asKnownOn"), Text(change, "label"), Text(change, "because"))));
    }

    private static JsonElement Verdict(string claim, params string[] args) =>
        Parsed(CaseReportRun.Of(["--format", "json", "--claim", claim, .. args]).Output).GetProperty("verdicts")[0];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static JsonElement Parsed(string json) => JsonDocument.Parse(json).RootElement;

    private static void AssertNames(JsonElement element, string names, string optional = "") =>
        Assert.Equal(names.Split(' '), element.EnumerateObject().Select(property => property.Name).Except(optional.Split(' ')));

    private static void AssertBounds(JsonElement bounds)
    {
        if (bounds.ValueKind != JsonValueKind.Null)
            AssertNames(bounds, "low high unit", "lowOpen highOpen");
    }
}

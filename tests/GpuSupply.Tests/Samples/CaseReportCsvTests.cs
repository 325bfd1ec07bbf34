using System.Text.Json;
using GpuSupply.TestKit;
using GpuSupply.Tests.Json;

namespace GpuSupply.Tests.Samples;

/// <summary>The report for spreadsheets: the rows of the one for programs.</summary>
public class CaseReportCsvTests
{
    [Theory]
    [InlineData("samples/CaseReport/tesla-x-h100.json")]
    [InlineData("tests/GpuSupply.Tests/Samples/loan-and-return.json")]
    public void Run_Balances_AreTheRowsOfTheJsonReport(string file)
    {
        string path = Repository.PathOf(file);
        string csv = CaseReportRun.Of(path, "--format", "csv").Output;
        JsonElement[] expected = RowsOf("balances", path);

        Assert.StartsWith("party,product,stage,low,best,high,floored\r\n", csv, StringComparison.Ordinal);
        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Select(row => string.Join(' ', row.EnumerateObject().Select(property => property.Value.ToString()))),
            CsvReader.Read(csv).Select(row => string.Join(' ', row.Values.SkipLast(1)) + (row["floored"] == "true" ? " True" : "")));
    }

    [Fact]
    public void Run_NegativeBalance_StaysANumber()
    {
        string csv = CaseReportRun.Of("--format", "csv").Output;

        Assert.Contains("nvidia,h100,supply,-24000,-24000,-24000,false\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Claims_OneRowEachAsInTheJsonReport()
    {
        string[] claims = ["growth-over-200", "active-85k", "over-500m-chip", "every-gpu-consumed"];
        string[] args = [.. claims.SelectMany(claim => new[] { "--claim", claim })];
        var rows = CsvReader.Read(CaseReportRun.Of(["--format", "csv", .. args]).Output);
        JsonElement[] expected = RowsOf("verdicts", args);

        Assert.Equal(["active-85k", "every-gpu-consumed", "growth-over-200", "over-500m-chip"], rows.Select(row => row["claim"]));
        foreach ((IReadOnlyDictionary<string, string> row, JsonElement verdict) in rows.Zip(expected))
        {
            Assert.All(
                ["claim", "label", "reason", "direction", "margin", "withoutAssumptions"],
                name => Assert.Equal(verdict.GetProperty(name).GetString() ?? "", row[name]));
            Assert.All(["asserted", "evidence"], name => AssertInterval(verdict.GetProperty(name), row, name));
            Assert.Equal(Texts(verdict, "assumptions"), row["assumptions"]);
            Assert.Equal(Texts(verdict, "disputedBy"), row["disputedBy"]);
            Assert.Equal(verdict.GetProperty("labels").GetProperty("strict").GetString(), row["labelsStrict"]);
            Assert.Equal(verdict.GetProperty("labels").GetProperty("standard").GetString(), row["labelsStandard"]);
            Assert.Equal(verdict.GetProperty("labels").GetProperty("loose").GetString(), row["labelsLoose"]);
        }

        Assert.Equal(("true", "", "percent"), (rows[2]["assertedLowOpen"], rows[2]["assertedHigh"], rows[2]["assertedUnit"]));
        Assert.Equal(("-20000000.01", "unit-price", "refuted"), (rows[3]["margin"], rows[3]["assumptions"], rows[3]["label"]));
        Assert.Equal(("2025-07-23", "standard"), (rows[0]["asKnownOn"], rows[0]["policy"]));
        Assert.Equal(("elon-musk", "~85k"), (rows[0]["speaker"], rows[0]["said"]));
    }

    [Fact]
    public void Run_History_OneRowForEachChange()
    {
        var rows = CsvReader.Read(CaseReportRun.Of("--format", "csv", "--history", "--claim", "active-85k").Output);

        Assert.Equal(
            [("2024-04-23", "not-yet-due", "active-85k", ""), ("2025-01-29", "too-wide", "cortex-2024-q4", "45000")],
            rows.Select(row => (row["asKnownOn"], row["reason"], row["because"], row["evidenceLow"])));
        Assert.True(CsvReader.Read(CaseReportRun.Of("--format", "csv", "--history").Output).Count > 25);
    }

    [Fact]
    public void Run_QuoteLikeAFormula_IsText()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """
                {"format":"gpusupply/1","title":"=1","records":[
                {"type":"party","id":"a","name":"=1+1"},
                {"type":"source","id":"s","publishedOn":"2024-01-01"},
                {"type":"claim","id":"c1","speaker":"a","quote":"=HYPERLINK(\"http://example.org\", \"a\")\n\u202e\u200b","source":"s"},
                {"type":"claim","id":"c2","speaker":"a","value":"-5%","source":"s",
                 "measure":{"kind":"x-change","party":"a","during":"2023"}}]}
                """);
            var rows = CsvReader.Read(CaseReportRun.Of(file, "--format", "csv", "--claim", "c1", "--claim", "c2").Output);

            Assert.Equal("'=HYPERLINK(\"http://example.org\", \"a\")\n\u202e\u200b", rows[0]["quote"]);
            Assert.Equal("'-5%", rows[1]["said"]);
            Assert.Equal(("-5.25", "-4.75"), (rows[1]["assertedLow"], rows[1]["assertedHigh"]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void AssertInterval(JsonElement interval, IReadOnlyDictionary<string, string> row, string name)
    {
        bool isOne = interval.ValueKind == JsonValueKind.Object;
        Assert.All(
            ["low", "high", "unit"],
            end => Assert.Equal(
                isOne ? interval.GetProperty(end).GetString() ?? "" : "", row[$"{name}{char.ToUpperInvariant(end[0])}{end[1..]}"]));
        Assert.Equal(isOne ? interval.TryGetProperty("lowOpen", out _) ? "true" : "false" : "", row[$"{name}LowOpen"]);
        Assert.Equal(isOne ? interval.TryGetProperty("highOpen", out _) ? "true" : "false" : "", row[$"{name}HighOpen"]);
    }

    private static JsonElement[] RowsOf(string name, params string[] args) =>
        [.. JsonDocument.Parse(CaseReportRun.Of(["--format", "json", .. args]).Output).RootElement.GetProperty(name).EnumerateArray()];

    private static string Texts(JsonElement verdict, string name) =>
        string.Join(' ', verdict.GetProperty(name).EnumerateArray().Select(text => text.GetString()));
}

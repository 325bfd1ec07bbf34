using GpuSupply.TestKit;
using GpuSupply.Tests.Json;

namespace GpuSupply.Tests.Samples;

/// <summary>Exit codes, error lines and files of the sample.</summary>
public sealed class CaseReportCommandLineTests : IDisposable
{
    private const string OverShipped = """
        {"format":"gpusupply/1","title":"More sent than ordered","records":[
        {"type":"party","id":"a"},{"type":"party","id":"n"},{"type":"product","id":"p"},
        {"type":"source","id":"s","publishedOn":"2024-01-01"},
        {"type":"order","id":"o","supplier":"n","buyer":"a","product":"p","on":"2023","source":"s",
         "schedule":[{"line":"1","quantity":10,"due":"2024"}]},
        {"type":"shipment","id":"s1","order":"o","quantity":20,"on":"2023","source":"s"}]}
        """;

    private const string Differing = """
        ,{"type":"observation","id":"w1","value":100,"source":"s",
          "measure":{"kind":"in-service","party":"a","product":"p","at":"2023-12-31"}}
        ,{"type":"observation","id":"w2","value":200,"source":"s",
          "measure":{"kind":"in-service","party":"a","product":"p","at":"2023-12-31"}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("case-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--foo is no option", "--foo")]
    [InlineData("--policy", "--policy")]
    [InlineData("--policy x: allowed are strict, standard, loose.", "--policy", "x")]
    [InlineData("'--policy' expects a single argument", "--policy", "strict", "--policy", "loose")]
    [InlineData("--as-known-on 2024-13-01: allowed is a day", "--as-known-on", "2024-13-01")]
    [InlineData("--as-known-on 1989-12-31: allowed is a day", "--as-known-on", "1989-12-31")]
    [InlineData("--as-known-on yesterday: allowed is a day", "--as-known-on", "yesterday")]
    [InlineData("No claim nope is known on 2025-07-23; known are: active-35k, ", "--claim", "nope")]
    [InlineData("No claim colossus-100k is known on 2024-06-05;", "--claim", "colossus-100k", "--as-known-on", "2024-06-05")]
    [InlineData("--claim a b: that is no id", "--claim", "a b")]
    [InlineData("--format xml: allowed are text, json, claimreview, csv.", "--format", "xml")]
    [InlineData("--format html is not made yet: allowed now are text, json, claimreview, csv.", "--format", "html")]
    [InlineData("There is no file missing.json.", "missing.json")]
    [InlineData("There is no file @missing.", "@missing")]
    [InlineData("There is no file records.ndjson.", "records.ndjson")]
    [InlineData("--output: a file needs a name.", "--output", "", "--claim", "every-gpu-consumed")]
    [InlineData("two.json", "one.json", "two.json")]
    public void Run_WrongArguments_NothingMadeAndOneLineSaysWhy(string why, params string[] args) =>
        AssertNothingMade(why, CaseReportRun.Of(args));

    [Theory]
    [InlineData("{", "$: found the end of the document")]
    [InlineData("", "$: found the end of the document")]
    [InlineData("[]", "case.json:1:1: ")]
    [InlineData("""
        {"format":"gpusupply/1","title":"x",
        "records":[{"type":"party","id":"a","bogus":1}]}
        """, "case.json:2:")]
    [InlineData("""{"format":"gpusupply/1","title":"x","records":[{"type":"party","id":"a\u0001\nb"}]}""", "$.records[0].id")]
    public void Run_BadJson_NothingMadeAndOneLineSaysWhere(string json, string where)
    {
        string file = Path.Combine(_folder, "case.json");
        File.WriteAllText(file, json);

        AssertNothingMade(where, CaseReportRun.Of(file));
    }

    [Fact]
    public void Run_FolderAsCase_NothingMade() => AssertNothingMade("is a folder", CaseReportRun.Of(_folder));

    [Fact]
    public void Run_OutputIntoNoFolder_NothingMade() =>
        AssertNothingMade("There is no such folder.", Writing(Path.Combine(_folder, "none", "report")));

    [Fact]
    public void Run_OutputIsAFolder_NothingMade() => AssertNothingMade("It is a folder.", Writing(_folder));

    [Fact]
    public void Run_OutputIsTheCase_NothingMade()
    {
        string file = Path.Combine(_folder, "case.json");
        File.WriteAllText(file, OverShipped);

        AssertNothingMade("that is the case itself", CaseReportRun.Of(file, "--output", file));
        Assert.Equal(OverShipped, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Run_Output_WritesWhatWouldHaveBeenPrinted(string format)
    {
        string file = Path.Combine(_folder, "report");
        File.WriteAllText(file, new string('x', 100_000));
        string[] args = ["--claim", "every-gpu-consumed", "--format", format];

        CaseReportRun run = CaseReportRun.Of([.. args, "--output", file]);

        Assert.Equal(new(0, "", ""), run);
        // No byte-order mark: the bytes are those of the text.
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(CaseReportRun.Of(args).Output), File.ReadAllBytes(file));
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Run_ErrorFinding_MadeWithIt(string format)
    {
        string file = Path.Combine(_folder, "case.json");
        File.WriteAllText(file, OverShipped);

        CaseReportRun run = CaseReportRun.Of(file, "--format", format);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("over-shipped", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Run_StrictWithErrorFinding_NothingMade(string format)
    {
        string file = Path.Combine(_folder, "case.json"), report = Path.Combine(_folder, "report");
        File.WriteAllText(file, OverShipped);

        string[] args = [file, "--strict", "--format", format];

        AssertNothingMade("--strict: over-shipped: shipment s1", CaseReportRun.Of(args));
        AssertNothingMade("--strict: over-shipped: shipment s1", CaseReportRun.Of([.. args, "--output", report]));
        Assert.False(File.Exists(report));
    }

    [Fact]
    public void Run_StrictBeforeTheErrorIsKnown_Made()
    {
        string file = Path.Combine(_folder, "case.json");
        File.WriteAllText(file, OverShipped);

        Assert.Equal(0, CaseReportRun.Of(file, "--strict", "--as-known-on", "2023-12-31").ExitCode);
    }

    [Fact]
    public void Run_StrictWithAWarningAlone_Made()
    {
        string file = Path.Combine(_folder, "case.json");
        File.WriteAllText(file, WithMore(OverShipped.Replace("\"quantity\":20,", "\"quantity\":10,", StringComparison.Ordinal), Differing));

        CaseReportRun run = CaseReportRun.Of(file, "--strict");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 warning.\n\nwarning sources-differ: w2\n  ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Findings_AllOfThemAndWhatIsLeftOut()
    {
        const string Unknown = """,{"type":"shipment","id":"s2","order":"none","quantity":1,"on":"2023","source":"s"}""";
        string file = Path.Combine(_folder, "case.json");
        File.WriteAllText(file, WithMore(OverShipped, Differing + Unknown));

        string text = CaseReportRun.Of(file).Output;

        Assert.Contains("2 errors and 1 warning.\n\nerror unknown-reference: s2\n", text, StringComparison.Ordinal);
        Assert.Contains("  Left out: the rest of this report is without it.\n\nerror over-shipped: s1\n", text, StringComparison.Ordinal);
        Assert.Contains("\nwarning sources-differ: w2\n  ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_StrictWithoutFinding_Made() => Assert.Equal(0, CaseReportRun.Of("--strict", "--claim", "every-gpu-consumed").ExitCode);

    [Fact]
    public void Run_Help_ListsEveryOption()
    {
        CaseReportRun run = CaseReportRun.Of("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["FILE", "--as-known-on", "--policy", "--claim", "--history", "--format", "--output", "--strict"],
            option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_FileOfTheBuiltInCase_IsTheSameReport()
    {
        string[] args = ["--claim", "active-85k", "--as-known-on", "2024-06-05"];

        Assert.Equal(CaseReportRun.Of(args), CaseReportRun.Of([Repository.PathOf("samples/CaseReport/tesla-x-h100.json"), .. args]));
    }

    private static string WithMore(string json, string records) => json.Insert(json.LastIndexOf(']'), records);

    private static CaseReportRun Writing(string file) => CaseReportRun.Of("--claim", "every-gpu-consumed", "--output", file);

    private static void AssertNothingMade(string why, CaseReportRun run)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.StartsWith("CaseReport: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
        Assert.DoesNotContain("should not have happened", run.Error, StringComparison.Ordinal);
    }
}

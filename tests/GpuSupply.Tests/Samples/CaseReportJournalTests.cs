using System.IO.Compression;
using System.Text;
using System.Text.Json;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Samples;

/// <summary>The sample reads journals as it reads cases, and says what it could not read.</summary>
public sealed class CaseReportJournalTests : IDisposable
{
    private const string Good = """
        {"format":"gpusupply/1"}
        {"type":"source","id":"s","publishedOn":"2024-01-01"}
        {"type":"party","id":"a"}
        {"type":"product","id":"p"}
        {"type":"receipt","id":"r","party":"a","product":"p","quantity":10,"on":"2023","source":"s"}

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("case-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_TheBuiltInCaseAsAJournal_GivesItsReport(bool isCompressed)
    {
        SupplyCase builtIn = SupplyCase.Load(Repository.PathOf("samples/CaseReport/tesla-x-h100.json"));
        using var journal = new MemoryStream();
        await Journal.WriteAsync(journal, builtIn.Records);
        string file = Write("tesla-x.ndjson", journal.ToArray(), isCompressed);

        CaseReportRun run = CaseReportRun.Of(file, "--format", "json"), expected = CaseReportRun.Of("--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(expected.Output.Replace(builtIn.Title, Path.GetFileName(file), StringComparison.Ordinal), run.Output);
    }

    [Fact]
    public void Run_LinesThatCantBeRead_AreInTheReport()
    {
        string file = Write("a.ndjson", [.. Encoding.UTF8.GetBytes(Good), .. "{\"type\":\"dispute\"}\n"u8, 0xFF, (byte)'\n'], isCompressed: false);

        CaseReportRun json = CaseReportRun.Of(file, "--format", "json"), text = CaseReportRun.Of(file);

        Assert.Equal((1, "", 1, ""), (json.ExitCode, json.Error, text.ExitCode, text.Error));
        JsonElement[] setAside = [.. JsonDocument.Parse(json.Output).RootElement.GetProperty("setAside").EnumerateArray()];
        Assert.Equal(["line", "byte", "reason", "raw"], setAside[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal((6, Encoding.UTF8.GetByteCount(Good), "{\"type\":\"dispute\"}"), (setAside[0].GetProperty("line").GetInt64(), setAside[0].GetProperty("byte").GetInt64(), setAside[0].GetProperty("raw").GetString()));
        Assert.StartsWith("found an object, which has no \"id\"", setAside[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("\ufffd", setAside[1].GetProperty("raw").GetString());
        Assert.Contains("2 lines of the journal could not be read: the report is without them.", text.Output, StringComparison.Ordinal);
        Assert.Contains("line 6 (byte ", text.Output, StringComparison.Ordinal);
        Assert.Contains("10", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Strict_ALineThatCantBeReadEndsIt()
    {
        string file = Write("a.ndjson", [.. Encoding.UTF8.GetBytes(Good), .. "{\"type\":\"dispute\"}\n"u8], isCompressed: false);
        AssertNothingMade($"{file}:6:1: $: found an object, which has no \"id\"", CaseReportRun.Of(file, "--strict"));
    }

    [Fact]
    public void Run_ACompressedJournalThatIsCutOff_NothingMade()
    {
        string file = Write("a.ndjson", Encoding.UTF8.GetBytes(Good), isCompressed: true);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^9]);
        AssertNothingMade("found compressed data, which is cut off", CaseReportRun.Of(file));
    }

    [Fact]
    public void Run_AnotherFormat_NothingMade()
    {
        string file = Write("a.ndjson", Encoding.UTF8.GetBytes(Good.Replace("gpusupply/1", "gpusupply/9", StringComparison.Ordinal)), isCompressed: false);
        AssertNothingMade($"{file}:1:11: $.format: found \"gpusupply/9\"", CaseReportRun.Of(file));
    }

    private static void AssertNothingMade(string why, CaseReportRun run)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(letter => letter == '\n'));
    }

    private string Write(string name, byte[] bytes, bool isCompressed)
    {
        string file = Path.Combine(_folder, isCompressed ? $"{name}.gz" : name);
        using FileStream stream = File.Create(file);
        if (!isCompressed)
        {
            stream.Write(bytes);
            return file;
        }

        using var gzip = new GZipStream(stream, CompressionLevel.Optimal);
        gzip.Write(bytes);
        return file;
    }
}

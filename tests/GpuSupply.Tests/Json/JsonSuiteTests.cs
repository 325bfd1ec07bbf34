using System.Text;
using System.Text.Json;
using GpuSupply.Json;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Json;

/// <summary>
/// The files of JSONTestSuite, found through GPUSUPPLY_DATA: "y_" is JSON, "n_" is not, of "i_" a parser may decide. Without them each test
/// says so and passes.
/// </summary>
public class JsonSuiteTests(ITestOutputHelper output)
{
    private static readonly byte[] Before = [.. """{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"p","x-a":"""u8];
    private static readonly byte[] After = [.. "}]}"u8];

    [Fact]
    public void Parse_FilesThatAreNoJson_AreRefusedWithAPlace_SkippedWithoutData()
    {
        foreach ((string name, byte[] bytes) in Files("n_", atLeast: 180))
        {
            AssertRefused(name, bytes);
            AssertRefused(name, [.. Before, .. bytes, .. After]);
        }
    }

    [Fact]
    public void Parse_FilesThatAreJson_AreKeptAsExtensions_SkippedWithoutData()
    {
        foreach ((string name, byte[] bytes) in Files("y_", atLeast: 90))
        {
            SupplyCase read = SupplyCase.Parse([.. Before, .. bytes, .. After]);
            string written = read.Records[0].Extensions["x-a"].GetRawText();
            Assert.True(Encoding.UTF8.GetString(bytes).Trim() == written, name);
            string canonical = RecordJsonWriter.Canonical(read.Records[0]);
            Assert.Equal(canonical, RecordJsonWriter.Canonical(SupplyCase.Parse(read.ToJson()).Records[0]));
            AssertRefused(name, bytes);
        }
    }

    [Fact]
    public void Parse_FilesThatAParserMayDecideOn_AreKeptOrRefused_SkippedWithoutData()
    {
        int kept = 0;
        foreach ((string name, byte[] bytes) in Files("i_", atLeast: 30))
        {
            AssertRefused(name, bytes);
            try
            {
                SupplyCase read = SupplyCase.Parse([.. Before, .. bytes, .. After]);
                Assert.Equal(read.ToJson(), SupplyCase.Parse(read.ToJson()).ToJson());
                kept++;
            }
            catch (CaseFormatException error)
            {
                output.WriteLine($"{name}: {error.Message}");
            }
        }
        output.WriteLine($"{kept} are kept.");
    }

    private static void AssertRefused(string name, byte[] document)
    {
        var error = Xunit.Record.Exception(() => SupplyCase.Parse(document, name));
        Assert.IsType<CaseFormatException>(error);
        Places.AssertInside((CaseFormatException)error, document);
    }

    private IEnumerable<(string Name, byte[] Bytes)> Files(string prefix, int atLeast)
    {
        if (Environment.GetEnvironmentVariable("GPUSUPPLY_DATA") is not { Length: > 0 } data)
        {
            output.WriteLine("Skipped: GPUSUPPLY_DATA names no folder, so that there is no json-test-suite/test_parsing.");
            return [];
        }
        string[] files = Directory.GetFiles(Path.Combine(data, "json-test-suite", "test_parsing"), $"{prefix}*.json");
        Assert.True(files.Length >= atLeast, $"{files.Length} files {prefix}*.json: at least {atLeast} were expected.");
        return files.Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));
    }
}

using Apache.Arrow;
using Apache.Arrow.Ipc;
using GpuSupply.TestKit;

namespace GpuSupply.Arrow.Tests;

/// <summary>The page of the package shows what is compiled here, and what it writes.</summary>
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("src", "GpuSupply.Arrow", "README.md"));

    [Fact]
    public void Readme_ShowsTheProgramThatIsCompiledHere()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "GpuSupply.Arrow.Tests", "ReadmeProgram.cs"));
        string program = source.Split("// <program>")[1].Split("// </program>")[0];

        Assert.Equal(Lines("using GpuSupply;\nusing GpuSupply.Aggregation;\nusing GpuSupply.Arrow;\n" + program), Lines(Block("csharp")));
    }

    [Fact]
    public void Readme_ShowsWhatTheProgramWrites()
    {
        SupplyLedger ledger = new CaseBuilder("Received").Source("memo", publishedOn: "2024-02-15").Party("nvidia").Party("tesla").Product("h100")
            .ReceiptFromOutside("r1", "tesla", "h100", 10, on: "2023-12-20")
            .Build().ToLedger();
        var file = new MemoryStream();
        var output = new StringWriter();

        ReadmeProgram.Run(ledger, file, Theirs(), output);

        Assert.Equal(Lines(Block("text")), Lines(output.ToString()));
        Assert.Equal(Ipc.Rows(ledger.Transfers.ToRecordBatches()), Ipc.Rows(Ipc.Read(file.ToArray())));
    }

    private static MemoryStream Theirs()
    {
        IArrowArray[] arrays =
        [
            ForeignBatch.Texts("tesla", "x"), ForeignBatch.Texts("h100", "h100"),
            new Date32Array.Builder().Append(new DateOnly(2024, 1, 3)).Append(new DateOnly(2024, 1, 9)).Build(), new Int64Array.Builder().AppendRange([3, 4]).Build(),
        ];
        string[] names = ["customer", "sku", "received_on", "pieces"];
        var batch = new RecordBatch(new(names.Zip(arrays, (name, array) => new Field(name, array.Data.DataType, true)), null), arrays, 2);
        var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, batch.Schema, leaveOpen: true))
        {
            writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }

        stream.Position = 0;
        return stream;
    }

    private static string Block(string language) => Readme.Split($"```{language}\n")[1].Split("```")[0];

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}

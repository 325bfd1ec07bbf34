using System.Text;

namespace GpuSupply.Tests.Json;

public class SupplyCaseFilesTests : IDisposable
{
    private const string Small = """
        {
          "format": "gpusupply/1",
          "title": "Zwei \"Fälle\" \uD83D\uDE00",
          "source": "memo",
          "records": [
            {"type":"party","id":"p","name":"<é> & 'x'"},
            {"type":"dispute","id":"d","claim":"c","x-a":[1,{"b":null}]}
          ],
          "x-a": {"n":1.0},
          "x-b": "c"
        }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ToJson_ACase_IsADocumentWithALineForEachRecord()
    {
        Assert.Equal(Small, SupplyCase.Parse(Small).ToJson());
        Assert.Equal("{\n  \"format\": \"gpusupply/1\",\n  \"title\": \"\",\n  \"records\": []\n}\n", new SupplyCase("", []).ToJson());
    }

    [Fact]
    public void Parse_SourceAfterTheRecords_IsTheirSource()
    {
        SupplyCase read = SupplyCase.Parse("""{"records":[{"type":"dispute","id":"d","claim":"c"}],"source":"memo","title":"t","format":"gpusupply/1"}""");
        Assert.Equal(("memo", null), (read.Source!.Value.Value, ((Dispute)read.Records[0]).Source));
    }

    [Fact]
    public void Save_ToAFileAndAStream_IsReadBack()
    {
        SupplyCase original = SupplyCase.Parse(Small);
        string path = Path.Combine(_folder, "case.json");
        File.WriteAllText(path, new string('x', 10_000));
        original.Save(path);
        Assert.Equal(Encoding.UTF8.GetBytes(Small), File.ReadAllBytes(path));
        Assert.Equal(Small, SupplyCase.Load(path).ToJson());

        using var stream = new MemoryStream();
        stream.WriteByte(0);
        original.Save(stream);
        stream.Position = 1;
        Assert.Equal(Small, SupplyCase.Load(stream).ToJson());
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Save_ACaseThatCannotBeWritten_LeavesTheFileAsItWas()
    {
        string path = Path.Combine(_folder, "case.json");
        File.WriteAllText(path, Small);
        var third = new Product("p") { H100Equivalents = Rational.FromFraction(1, 3) };
        Assert.Throws<InvalidOperationException>(() => new SupplyCase("t", [third]).Save(path));
        Assert.Equal(Small, File.ReadAllText(path));
    }

    [Fact]
    public void Load_AFileThatIsNoCase_NamesTheFileAsItWasGiven()
    {
        string path = Path.Combine(_folder, "wrong.json");
        File.WriteAllText(path, "[]");
        var error = Assert.Throws<CaseFormatException>(() => SupplyCase.Load(path));
        Assert.Equal(path, error.File);
        Assert.StartsWith($"{path}:1:1: $: found an array", error.Message);
        Assert.Null(Assert.Throws<CaseFormatException>(() => SupplyCase.Load(new MemoryStream())).File);
    }

    [Fact]
    public void Load_AFileThatIsNotThere_ThrowsWhatFilesThrow()
    {
        Assert.Throws<FileNotFoundException>(() => SupplyCase.Load(Path.Combine(_folder, "none.json")));
        Assert.Throws<DirectoryNotFoundException>(() => SupplyCase.Load(Path.Combine(_folder, "none", "none.json")));
        Assert.Throws<ArgumentNullException>(() => SupplyCase.Load((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => SupplyCase.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => new SupplyCase("", []).Save((Stream)null!));
    }

    [Fact]
    public void Parse_WithAByteOrderMark_ReadsWhatFollows() =>
        Assert.Equal(Small, SupplyCase.Parse([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Small)]).ToJson());
}

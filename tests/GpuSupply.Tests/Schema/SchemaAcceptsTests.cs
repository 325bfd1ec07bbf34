using FsCheck;
using FsCheck.Fluent;
using GpuSupply.Json;
using GpuSupply.TestKit;
using GpuSupply.Tests.Json;
using GpuSupply.Tests.WrittenCases;

namespace GpuSupply.Tests.Schema;

/// <summary>What the library reads and writes is right by the schema.</summary>
public class SchemaAcceptsTests
{
    public static TheoryData<string> Files =>
    [
        .. RepositoryFiles.Cases(),
        .. Directory.EnumerateFiles(Repository.PathOf("tests/GpuSupply.Tests/RealClaims/cases"), "*.json").Order()
            .Select(path => Path.GetRelativePath(Repository.Root, path)),
        "tests/GpuSupply.Tests/Samples/loan-and-return.json",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Case_OfTheRepository_IsRight(string file) => AssertAccepted(File.ReadAllText(Repository.PathOf(file)));

    [Fact]
    public void Case_OfThePage_IsRight() => AssertAccepted(PageExamples.Case);

    [Fact]
    public void Cases_ThatAreWritten_AreRight() => Assert.All(WrittenCasesTests.Documents, AssertAccepted);

    [Fact]
    public void Records_ThatAreExamples_AreRight()
    {
        IEnumerable<string> examples = [.. Json.BadInput.Examples.All, .. ((IEnumerable<object[]>)RecordExamplesTests.Examples).Select(row => (string)row[0])];
        Assert.All(examples, json => Assert.True(CaseSchema.AcceptsRecord(json), json));
        Assert.All(PageExamples.Records, json => Assert.True(CaseSchema.AcceptsRecord(json), json));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20240604)]
    public void Records_OfEveryTypeInEveryWriting_AreRight(int seed)
    {
        RecordJson[] records = [.. RecordJsonGenerators.Texts.Sample(1_500, new Rnd((ulong)seed), 30)];
        foreach (RecordJson record in records)
        {
            // As it was made, and as the library writes it.
            AssertAccepted(record.AsCase);
            string written = RecordJsonWriter.Canonical(record.Read());
            Assert.True(CaseSchema.AcceptsRecord(written), written);
        }
        Assert.Equal(Enum.GetValues<RecordKind>(), records.Select(record => record.Read().Kind).Distinct().Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Cases_ThatAreGenerated_AreRight(int seed)
    {
        foreach (GeneratedCase generated in CaseGenerators.Cases(CaseStyle.Wide).Sample(40, new Rnd((ulong)seed), 30))
            AssertAccepted(new SupplyCase("generated", generated.Records).ToJson());
    }

    [Theory]
    [InlineData("""{"format":"gpusupply/1","title":"","records":[]}""")]
    [InlineData("""{"records":[{"type":"dispute","id":"d","claim":"c"}],"source":"s","x-a":[null,{"b":1.0e5}],"title":"ü","format":"gpusupply/1"}""")]
    public void Case_ThatIsUnusual_IsRight(string json)
    {
        _ = SupplyCase.Parse(json);
        AssertAccepted(json);
    }

    private static void AssertAccepted(string json) => Assert.True(CaseSchema.Accepts(json), $"{json}\n{CaseSchema.Problems(json)}");
}

using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GpuSupply.Json;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Json;

[Properties(Arbitrary = [typeof(RecordJsonGenerators)], MaxTest = 1_000)]
public class CaseRoundTripTests
{
    public static TheoryData<string> Cases => [.. RepositoryFiles.Cases()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Load_TheCasesOfTheRepository_WrittenAgainSayTheSame(string file)
    {
        string path = Repository.PathOf(file);
        SupplyCase read = SupplyCase.Load(path);
        string written = read.ToJson();

        using var original = JsonDocument.Parse(File.ReadAllText(path));
        using var again = JsonDocument.Parse(written);
        Assert.True(JsonElement.DeepEquals(original.RootElement, again.RootElement));
        Assert.True(read.Records.Count > 10);
        Assert.Equal(read.Records.Select(RecordJsonWriter.Canonical), SupplyCase.Parse(written).Records.Select(RecordJsonWriter.Canonical));
        Assert.Equal(written, SupplyCase.Parse(written).ToJson());
    }

    [Property]
    public void Canonical_AnyRecord_IsTheCompactFormOfWhatWasRead(RecordJson text)
    {
        string canonical = RecordJsonWriter.Canonical(text.Read());
        Assert.Equal(JsonForms.Compact(text.Json), canonical);
        Assert.Equal(canonical, RecordJsonWriter.Canonical(RecordJsonReader.Read(Encoding.UTF8.GetBytes(canonical))));
    }

    [Property]
    public void Canonical_AnyRecord_DoesNotDependOnOrderEscapesOrWhiteSpace(RecordJson text) => Assert.Equal(
        RecordJsonWriter.Canonical(text.Read()), RecordJsonWriter.Canonical(new RecordJson(JsonForms.Reversed(text.Json)).Read()));

    [Property]
    public void Canonical_UnderAnotherCulture_IsTheSame(RecordJson text) =>
        Assert.Equal(RecordJsonWriter.Canonical(text.Read()), HostileCulture.Run(() => RecordJsonWriter.Canonical(text.Read())));

    [Property(MaxTest = 100)]
    public void ToJson_AnyRecords_AreReadBackInTheirOrder(RecordJson[] texts)
    {
        var original = new SupplyCase("Titel \" ü 😀", texts.Select(text => text.Read()), "memo");
        SupplyCase read = SupplyCase.Parse(original.ToJson());
        Assert.Equal((original.Title, original.Source), (read.Title, read.Source));
        Assert.Equal(original.Records.Select(RecordJsonWriter.Canonical), read.Records.Select(RecordJsonWriter.Canonical));
        Assert.Equal(original.ToJson(), read.ToJson());
    }

    [Fact]
    public void Texts_ManyRecords_AreOfAllTypesAndMeasures()
    {
        Record[] records = [.. RecordJsonGenerators.Records.Sample(10_000, new Rnd(1), 50)];
        Measure[] measures = [.. records.Select(record => (record as Observation)?.Measure ?? (record as Claim)?.Measure).OfType<Measure>()];
        Assert.Equal(
            Enum.GetValues<RecordKind>(), records.Select(record => record.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<MeasureKind>(), measures.Select(measure => measure.Kind).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<StatedForm>().Except([StatedForm.Below]),
            records.OfType<Observation>().Select(observation => observation.Value.Form).Distinct().Order());
        Assert.Contains(records.OfType<Party>(), party => party.Name?.Contains("😀", StringComparison.Ordinal) == true);
        Assert.Contains(records.OfType<Shipment>(), shipment => shipment.Quantity.High == Quantity.MaxUnits);
        Assert.Contains(records.OfType<Correction>(), correction => correction.Record is SourcedRecord);
        Assert.Equal(
            [RecordKind.Party, RecordKind.Product, RecordKind.Source],
            records.OfType<Correction>().Select(correction => correction.Record).OfType<GpuSupply.Record>().Where(record => record is not SourcedRecord)
                .Select(record => record.Kind).Distinct().Order());
        Assert.Contains(measures, measure => measure is OrderDelayMeasure);
        Assert.Contains(measures, measure => measure.Extensions.Count > 0);
        Assert.Contains(records.OfType<Order>(), order => order.Schedule.Any(line => line.Extensions.Count > 0));
        Assert.Contains(records.OfType<Reallocation>(), reallocation => reallocation.Legs.Any(leg => leg.Extensions.Count > 0 && leg.Id is null));
        Assert.Contains(records.OfType<Commitment>(), commitment => commitment.Parts.Any(part => part.Extensions.Count > 0));
        Assert.Contains(records.OfType<Party>(), party => party.MemberOf.Any(one => one.Extensions.Count > 0) && party.FiscalYear?.Extensions.Count > 0);
        Assert.Contains(records.OfType<Product>(), product => product.Contains?.Extensions.Count > 0);
    }
}

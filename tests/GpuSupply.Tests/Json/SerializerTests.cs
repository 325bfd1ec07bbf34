using System.Text;
using System.Text.Json;
using GpuSupply.Json;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Json;

/// <summary>What the library writes and reads, a serializer writes and reads in the same way, however it is set up.</summary>
public class SerializerTests
{
    private const string Story = "samples/CaseReport/tesla-x-h100.json";

    private const string WatchJson =
        """{"owner":"tesla","perhaps":"~12k","window":"FY2025-Q1@nvidia","price":{"low":"1","high":"3","currency":"USD"},"asked":{"kind":"held","party":"x","product":"h100","at":"2024-01-01"},"bounds":{"low":"1.5","lowOpen":true,"high":null,"unit":"days"},"labels":{"strict":"refuted","loose":"not-enough-evidence"},"units":{"h100":7,"a/b:c#1":{"low":1,"high":3}},"orders":[{"type":"order","id":"o1","supplier":"n","buyer":"t","product":"h","on":"2023","schedule":[{"line":"1","quantity":"12k","due":"2023-12~"}],"source":"s","x-a":[1.0]}],"records":{"p":{"type":"party","id":"p"}}}""";

    private const string WatchedJson = """{"since":"1969-07-20","until":null,"stages":{"2024-04-28":"on-hand","2024-02-29":"in-service"}}""";

    public static TheoryData<string> Names => [.. SetUps.Names];

    public static TheoryData<string> NamesWithDays => [.. SetUps.WithDays];

    public static TheoryData<string, string> Examples
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string name in SetUps.Names)
            {
                foreach (object[] example in (IEnumerable<object[]>)RecordExamplesTests.Examples)
                    rows.Add(name, (string)example[0]);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Serializer_ARecord_IsReadAndWrittenAsByTheLibrary(string setUp, string json)
    {
        JsonSerializerOptions options = SetUps.Options(setUp);
        GpuSupply.Record record = JsonSerializer.Deserialize<GpuSupply.Record>(json, options)!;
        Assert.Equal(json, RecordJsonWriter.Canonical(record));
        Assert.Equal(json, JsonForms.Compact(JsonSerializer.Serialize(record, options)));
        object itself = JsonSerializer.Deserialize(json, record.GetType(), options)!;
        Assert.Equal(record.GetType(), itself.GetType());
        Assert.Equal(json, JsonForms.Compact(JsonSerializer.Serialize(itself, record.GetType(), options)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Serializer_TheStory_IsReadAndWrittenAsByTheLibrary(string setUp)
    {
        JsonSerializerOptions options = SetUps.Options(setUp);
        byte[] file = File.ReadAllBytes(Repository.PathOf(Story));
        SupplyCase story = JsonSerializer.Deserialize<SupplyCase>(file, options)!;
        string written = SupplyCase.Parse(file).ToJson();
        Assert.Equal(written, story.ToJson());
        Assert.Equal(JsonForms.Compact(written), JsonForms.Compact(JsonSerializer.Serialize(story, options)));

        List<GpuSupply.Record> list = [.. story.Records.Where(record => !RecordJsonReader.IsUnsourced(record))];
        string listed = JsonSerializer.Serialize(list, options);
        Assert.Equal(list.Select(RecordJsonWriter.Canonical), JsonSerializer.Deserialize<List<GpuSupply.Record>>(listed, options)!.Select(RecordJsonWriter.Canonical));

        string keyed = JsonSerializer.Serialize(new Dictionary<RecordId, SupplyCase> { ["tesla/x"] = story }, options);
        Assert.StartsWith("{\"tesla/x\":{\"format\":", keyed);
        Assert.Equal(written, JsonSerializer.Deserialize<Dictionary<RecordId, SupplyCase>>(keyed, options)!["tesla/x"].ToJson());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Serializer_ATypeOfAProgramsOwn_KeepsWhatIsInside(string setUp)
    {
        JsonSerializerOptions options = SetUps.Options(setUp);
        Watch watch = JsonSerializer.Deserialize<Watch>(WatchJson, options)!;
        Assert.Equal(("tesla", (Quantity)"~12k", Bounds.Above(1.5m, Unit.Days)), (watch.Owner.Value, watch.Perhaps, watch.Bounds));
        Assert.Equal(Measure.Held("x", "h100", "2024-01-01"), watch.Asked);
        Assert.Equal(VerdictLabel.NotEnoughEvidence, watch.Labels[ReadingPolicy.Loose]);
        Assert.Equal(Quantity.Between(1, 3), watch.Units["a/b:c#1"]);
        Assert.Equal(WatchJson, JsonForms.Compact(JsonSerializer.Serialize(watch, options)));
    }

    [Theory]
    [MemberData(nameof(NamesWithDays))]
    public void Serializer_DaysOfAProgramsOwn_AreDays(string setUp)
    {
        JsonSerializerOptions options = SetUps.Options(setUp);
        Watched watched = JsonSerializer.Deserialize<Watched>(WatchedJson, options)!;
        Assert.Equal((new NodaTime.LocalDate(1969, 7, 20), null), (watched.Since, watched.Until));
        Assert.Equal(WatchedJson, JsonSerializer.Serialize(watched, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Watched>("""{"since":"1969-7-20"}""", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Watched>("""{"since":{}}""", options));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Serializer_AStreamInSmallPieces_ReadsTheSame(string setUp)
    {
        var options = new JsonSerializerOptions(SetUps.Options(setUp)) { DefaultBufferSize = 1 };
        Watch? watch = await JsonSerializer.DeserializeAsync<Watch>(new MemoryStream(Encoding.UTF8.GetBytes(WatchJson)), options);
        Assert.Equal(WatchJson, JsonForms.Compact(JsonSerializer.Serialize(watch, options)));
    }

    [Fact]
    public void Serializer_ADefaultThatIsNoValue_IsNotWritten()
    {
        foreach (object unset in (object[])[default(PartyId), default(RecordId), default(Currency), default(Money), default(MoneyRange), default(ScheduleLine)])
            Assert.Contains(unset.GetType().Name[..5], Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(unset, unset.GetType())).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(Membership)));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(Contents)));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new Dictionary<PartyId, int> { [default] = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonSerializer.Serialize((Stage)99));
        Assert.Equal("""["0","0","../..","units",{"low":null,"high":null,"unit":"units"},{"endsOn":"12-31"}]""", JsonSerializer.Serialize(
            (object[])[default(StatedValue), default(Rational), default(DateWindow), default(Unit), default(Bounds), default(FiscalYear)]));
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace GpuSupply.Tests.Json;

/// <summary>Answers of a ledger, as programs pass them on.</summary>
public class ResultRowsTests
{
    private static readonly SupplyLedger Ledger = new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15", issuer: "nvidia").Party("nvidia").Party("musk")
        .Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12")
        .Order("o2", supplier: "nvidia", buyer: "x", "h100", 12_000, on: "2023", due: "2024-01/2024-06")
        .Shipment("s1", order: "o1", 12_000, on: "2023-12")
        .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 12_000))
        .Claim("thousands", speaker: "musk", Measure.ReallocatedOut("tesla", "h100", during: "2023-12"), "thousands")
        .Shipment("lost", order: "o9", 1, on: "2023-12")
        .Build().ToLedger();

    public static TheoryData<string> Names => [.. SetUps.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_Written_HaveDaysNamesAndIds(string setUp)
    {
        JsonNode Written<T>(IEnumerable<T> rows) => Canonical(JsonSerializer.SerializeToNode<IReadOnlyList<T>>([.. rows], SetUps.Options(setUp))!);
        void Check(string expected, JsonNode actual) => Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual.ToJsonString());

        Check("""{"party":"tesla","product":"h100","stage":"on-order","low":12000,"best":12000,"high":12000,"isFloored":false}""", Written(Ledger.Balances().Where(row => row.Party == "tesla").Take(1))[0]!);
        Check("""{"party":"tesla","product":"h100","kind":"ordered","low":0,"best":12000,"high":12000}""", Written(Ledger.Flows("2023-01/2023-11").Where(row => row.Party == "tesla").Take(1))[0]!);
        Check(
            """{"record":"s1","kind":"shipment","from":{"party":"tesla","stage":"on-order","product":"h100"},"to":{"party":"tesla","stage":"in-transit","product":"h100"},"quantity":12000,"on":"2023-12-01/2023-12-15","knownFrom":"2023-12-15","knownUntil":null}""",
            Written(Ledger.Transfers.Where(row => row.Record == "s1"))[0]!);
        Check("""{"party":"tesla","product":"h100","stage":"on-order","from":"2023-12-01","low":0,"best":0,"high":12000}""", Written(Ledger.DifferenceFrom(Ledger.Without("swap")).Where(row => row.Party == "tesla").Take(1))[0]!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Answers_Written_HaveTheirRecordsAndLabels(string setUp)
    {
        JsonNode Written<T>(IEnumerable<T> rows) => Canonical(JsonSerializer.SerializeToNode<IReadOnlyList<T>>([.. rows], SetUps.Options(setUp))!);
        JsonNode verdict = Written([Ledger.Verify("thousands")])[0]!;
        Assert.Equal(("2023-12-15", "standard", "supported", "supported"), ((string?)verdict["asKnownOn"], (string?)verdict["policy"], (string?)verdict["label"], (string?)verdict["labels"]!["strict"]));
        Assert.Equal("""{"low":"2000","high":null,"unit":"units"}""", verdict["asserted"]!.ToJsonString());
        Assert.Equal("""{"record":"swap","source":"memo","rule":"ledger","side":"low"}""", verdict["used"]![0]!.ToJsonString());
        Assert.Equal("claim", (string?)verdict["claim"]!["type"]);
        Assert.Equal("""[{"asKnownOn":"2023-12-15","label":"supported","because":"thousands"}]""", Written(Ledger.History("thousands")).ToJsonString());

        JsonNode finding = Written(Ledger.Findings)[0]!;
        Assert.Equal(("unknown-reference", "error", "lost"), ((string?)finding["code"], (string?)finding["severity"], (string?)finding["record"]!["id"]));
        JsonNode party = Written(Ledger.Reallocations)[0]!["parties"]![0]!;
        Assert.Equal(("tesla", 12_000, "212"), ((string?)party["party"], (int)party["unitsOut"]!, (string?)party["receiptDelay"]!["high"]));
        Assert.Equal("""[{"record":"ob2","why":"self-reported"}]""", Written<LeftAside>([new("ob2", LeftAsideReason.SelfReported)]).ToJsonString());
    }

    // Names as the web writes them: the options decide about them.
    private static JsonNode Canonical(JsonNode node) => node switch
    {
        JsonObject all => new JsonObject(all.Select(pair => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(pair.Key), pair.Value is { } value ? Canonical(value) : null))),
        JsonArray all => new JsonArray([.. all.Select(item => item is null ? null : Canonical(item))]),
        _ => node.DeepClone(),
    };
}

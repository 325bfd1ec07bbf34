using System.Text.Json.Nodes;

namespace GpuSupply.Tests.Findings;

/// <summary>Two records are possible duplicates where all that the ledger uses of them is the same, and not where one part of it differs.</summary>
public class AlikeRecordsTests
{
    private const string Ground = """
        {"type":"source","id":"memo","publishedOn":"2024-06-30"},{"type":"source","id":"press","publishedOn":"2024-07-01"},{"type":"party","id":"nvidia"},{"type":"party","id":"amd"},{"type":"party","id":"tesla"},{"type":"party","id":"x"},{"type":"product","id":"h100"},{"type":"product","id":"h200"},
        {"type":"order","id":"one","source":"memo","supplier":"nvidia","buyer":"tesla","product":"h100","on":"2023","schedule":[{"line":"1","quantity":900,"due":"2024"}]},
        {"type":"order","id":"two","source":"memo","supplier":"nvidia","buyer":"tesla","product":"h100","on":"2022","schedule":[{"line":"1","quantity":900,"due":"2024"},{"line":"2","quantity":900,"due":"2025"}]},
        {"type":"shipment","id":"sent","source":"memo","order":"one","party":"tesla","quantity":50,"on":"2024-01"},{"type":"shipment","id":"sent-too","source":"memo","order":"one","party":"tesla","quantity":60,"on":"2024-01"}
        """;

    private static readonly (string Record, string[] Differ, string[] Alike)[] Kinds =
    [
        ("""{"type":"order","supplier":"nvidia","buyer":"tesla","product":"h100","on":"2024-02","unitPrice":"25k..30k USD","schedule":[{"line":"1","quantity":{"low":10,"best":12,"high":14},"due":"2024-03"}]}""",
            [
                """{"supplier":"amd"}""", """{"buyer":"x"}""", """{"product":"h200"}""", """{"on":"2024-02-01"}""", """{"unitPrice":null}""", """{"unitPrice":"25k..31k USD"}""", """{"unitPrice":"24k..30k USD"}""", """{"unitPrice":"25k..30k EUR"}""",
                """{"unitPrice":{"low":"25000","best":"26000","high":"30000","currency":"USD"}}""",
                """{"schedule":[{"line":"2","quantity":{"low":10,"best":12,"high":14},"due":"2024-03"}]}""", """{"schedule":[{"line":"1","quantity":{"low":9,"best":12,"high":14},"due":"2024-03"}]}""",
                """{"schedule":[{"line":"1","quantity":{"low":10,"best":13,"high":14},"due":"2024-03"}]}""", """{"schedule":[{"line":"1","quantity":{"low":10,"best":12,"high":15},"due":"2024-03"}]}""",
                """{"schedule":[{"line":"1","quantity":{"low":10,"best":12,"high":14},"due":"2024-03/2024-04"}]}""", """{"schedule":[{"line":"1","quantity":{"low":10,"best":12,"high":14},"due":"2024-02/2024-03"}]}""",
                """{"schedule":[{"line":"1","quantity":{"low":10,"best":12,"high":14},"due":"2024-03"},{"line":"2","quantity":1,"due":"2024-03"}]}""",
            ],
            ["""{"source":"press"}""", """{"note":"again"}""", """{"on":"2024-02-01/2024-02-29"}"""]),
        ("""{"type":"order","supplier":"nvidia","buyer":"tesla","product":"h100","on":"2024-02","schedule":[{"line":"a","quantity":1,"due":"2024-03"},{"line":"b","quantity":2,"due":"2024-04"}]}""",
            ["""{"schedule":[{"line":"a","quantity":2,"due":"2024-03"},{"line":"b","quantity":1,"due":"2024-04"}]}"""],
            ["""{"schedule":[{"line":"b","quantity":2,"due":"2024-04"},{"line":"a","quantity":1,"due":"2024-03"}]}"""]),
        ("""{"type":"reschedule","order":"one","line":"1","on":"2024-02","quantity":10,"due":"2024-05"}""",
            ["""{"order":"two"}""", """{"party":"x"}""", """{"on":"2024-03"}""", """{"quantity":11}""", """{"quantity":null}""", """{"due":"2024-06"}"""], ["""{"party":"tesla"}"""]),
        ("""{"type":"cancellation","order":"two","line":"1","on":"2024-02","quantity":10}""",
            ["""{"order":"one"}""", """{"line":"2"}""", """{"line":null}""", """{"party":"x"}""", """{"on":"2024-03"}""", """{"quantity":11}"""], ["""{"party":"tesla"}"""]),
        ("""{"type":"shipment","order":"two","line":"1","on":"2024-02","quantity":10}""",
            ["""{"order":"one"}""", """{"line":"2"}""", """{"party":"x"}""", """{"on":"2024-03"}""", """{"quantity":11}"""], ["""{"party":"tesla"}"""]),
        ("""{"type":"receipt","shipment":"sent","on":"2024-02","quantity":10}""", ["""{"shipment":"sent-too"}""", """{"party":"x"}""", """{"on":"2024-03"}""", """{"quantity":11}"""], ["""{"party":"tesla"}"""]),
        ("""{"type":"receipt","party":"tesla","product":"h100","on":"2024-02","quantity":10}""", ["""{"party":"x"}""", """{"product":"h200"}""", """{"on":"2024-03"}""", """{"quantity":11}"""], ["""{"source":"press"}"""]),
        ("""{"type":"movement","party":"tesla","product":"h100","on":"2024-02","quantity":10,"from":"on-hand","to":"in-service"}""",
            ["""{"party":"x"}""", """{"product":"h200"}""", """{"on":"2024-03"}""", """{"quantity":11}""", """{"from":"in-transit"}""", """{"to":"retired"}"""], ["""{"source":"press"}"""]),
        ("""{"type":"reallocation","on":"2024-02","legs":[{"order":"one","from":"tesla","to":"x","quantity":10},{"shipment":"sent","from":"tesla","to":"x","quantity":5},{"product":"h200","from":"x","to":"tesla","quantity":6}]}""",
            [
                """{"on":"2024-03"}""",
                """{"legs":[{"order":"one","from":"tesla","to":"x","quantity":10},{"shipment":"sent","from":"tesla","to":"x","quantity":5}]}""",
                """{"legs":[{"order":"one","from":"tesla","to":"x","quantity":11},{"shipment":"sent","from":"tesla","to":"x","quantity":5},{"product":"h200","from":"x","to":"tesla","quantity":6}]}""",
                """{"legs":[{"order":"two","from":"tesla","to":"x","quantity":10},{"shipment":"sent","from":"tesla","to":"x","quantity":5},{"product":"h200","from":"x","to":"tesla","quantity":6}]}""",
                """{"legs":[{"order":"one","from":"tesla","to":"nvidia","quantity":10},{"shipment":"sent","from":"tesla","to":"x","quantity":5},{"product":"h200","from":"x","to":"tesla","quantity":6}]}""",
                """{"legs":[{"order":"one","from":"tesla","to":"x","quantity":10,"due":"2025"},{"shipment":"sent","from":"tesla","to":"x","quantity":5},{"product":"h200","from":"x","to":"tesla","quantity":6}]}""",
                """{"legs":[{"order":"one","from":"tesla","to":"x","quantity":10},{"shipment":"sent-too","from":"tesla","to":"x","quantity":5},{"product":"h200","from":"x","to":"tesla","quantity":6}]}""",
                """{"legs":[{"order":"one","from":"tesla","to":"x","quantity":10},{"shipment":"sent","from":"tesla","to":"x","quantity":5},{"product":"h100","from":"x","to":"tesla","quantity":6}]}""",
                """{"legs":[{"order":"one","from":"tesla","to":"x","quantity":10},{"shipment":"sent","from":"tesla","to":"x","quantity":5},{"product":"h200","from":"nvidia","to":"tesla","quantity":6}]}""",
            ],
            ["""{"legs":[{"product":"h200","from":"x","to":"tesla","quantity":6},{"shipment":"sent","from":"tesla","to":"x","quantity":5},{"order":"one","from":"tesla","to":"x","quantity":10}]}"""]),
    ];

    public static TheoryData<string, string, bool> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, bool>();
            foreach ((string record, string[] differ, string[] alike) in Kinds)
            {
                foreach (string change in differ)
                    pairs.Add(record, change, false);
                foreach (string change in alike.Prepend("{}"))
                    pairs.Add(record, change, true);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Records_AreAlike_WhereNothingThatCountsDiffers(string record, string change, bool isAlike)
    {
        JsonObject first = Parse(record), second = Parse(record);
        (first["id"], first["source"]) = ("first", "memo");
        (second["id"], second["source"]) = ("second", "memo");
        foreach ((string name, JsonNode? value) in Parse(change))
        {
            if (value is null)
                second.Remove(name);
            else
                second[name] = value.DeepClone();
        }

        SupplyLedger ledger = SupplyCase.Parse($$"""{"format":"gpusupply/1","title":"t","records":[{{Ground}},{{first.ToJsonString()}},{{second.ToJsonString()}}]}""").ToLedger();

        Assert.True(isAlike == ledger.Findings.Any(finding => finding.Code == FindingCode.PossibleDuplicate && finding.Record.IdAsText is "first" or "second"), string.Join("\n", ledger.Findings));
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}

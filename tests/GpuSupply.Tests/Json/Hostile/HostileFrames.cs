namespace GpuSupply.Tests.Json.Hostile;

/// <summary>The documents that stand around what a table tries, each with the path of the place where that stands. A ▢ is the place.</summary>
internal static class HostileFrames
{
    /// <summary>What stands before a record that is the only one of its case.</summary>
    public const string Head = """{"format":"gpusupply/1","title":"t","records":[""";

    /// <summary>What stands behind it.</summary>
    public const string Foot = "]}";

    /// <summary>Records without findings, for what contradicts them: tesla has 100 units on order, of which 40 were sent, x 30.</summary>
    private const string World =
        """
        {"format":"gpusupply/1","title":"t","source":"s","records":[
        {"type":"source","id":"s","publishedOn":"2024-06-30"},{"type":"source","id":"press","publishedOn":"2024-06-30","kind":"press"},
        {"type":"party","id":"nvidia","fiscalYear":{"endsOn":"last-sunday-of-january"}},{"type":"party","id":"tesla"},{"type":"party","id":"x"},
        {"type":"product","id":"h100"},{"type":"product","id":"h200"},
        {"type":"order","id":"o1","supplier":"nvidia","buyer":"tesla","product":"h100","on":"2023-06","schedule":[{"line":"1","quantity":100,"due":"2024-01"}]},
        {"type":"order","id":"o2","supplier":"nvidia","buyer":"x","product":"h100","on":"2023-06","schedule":[{"line":"1","quantity":30,"due":"2024-01"}]},
        {"type":"shipment","id":"s1","order":"o1","quantity":40,"on":"2024-01"},
        {"type":"claim","id":"c1","speaker":"tesla","measure":{"kind":"in-service","party":"tesla","product":"h100","at":"2024-01-31"},"value":"10"},
        """;

    private static readonly Dictionary<string, (string Document, string Path)> All = new()
    {
        ["document"] = ("▢", "$"),
        ["records"] = ("""{"format":"gpusupply/1","title":"t","source":"s","records":[▢]}""", "$.records"),
        ["record"] = (Head + "▢]}", "$.records[0]"),
        ["extension"] = (Head + """{"type":"party","id":"p","x-a":▢}]}""", "$.records[0].x-a"),
        ["title"] = ("""{"format":"gpusupply/1","title":▢,"records":[]}""", "$.title"),
        ["party"] = (Head + """{"type":"party",▢}]}""", "$.records[0]"),
        ["party-id"] = (Head + """{"type":"party","id":▢}]}""", "$.records[0].id"),
        ["quantity"] = (Head + """{"type":"shipment","id":"s1","source":"s","order":"o1","on":"2024","quantity":▢}]}""", "$.records[0].quantity"),
        ["contains"] = (Head + """{"type":"product","id":"p","contains":{"product":"d","count":▢}}]}""", "$.records[0].contains.count"),
        ["factor"] = (Head + """{"type":"product","id":"p","h100e":▢}]}""", "$.records[0].h100e"),
        ["money"] = (Head + """{"type":"commitment","id":"c","source":"s","party":"p","period":"2024","status":"active","amount":▢}]}""", "$.records[0].amount"),
        ["price"] = (Head + """{"type":"order","id":"o","source":"s","supplier":"n","buyer":"p","product":"h","on":"2024","unitPrice":▢,"schedule":[{"line":"1","quantity":1,"due":"2024"}]}]}""", "$.records[0].unitPrice"),
        ["share"] = (Head + """{"type":"commitment","id":"c","source":"s","party":"p","period":"2024","status":"active","amount":"1 USD","parts":[{"purpose":"a","share":▢}]}]}""", "$.records[0].parts[0].share"),
        ["value"] = (Head + """{"type":"observation","id":"o","source":"s","measure":{"kind":"x-a","party":"p","at":"2024-01-01"},"value":▢}]}""", "$.records[0].value"),
        ["units-value"] = (Head + """{"type":"claim","id":"c","source":"s","speaker":"p","measure":{"kind":"held","party":"p","product":"h","at":"2024-01-01"},"value":▢}]}""", "$.records[0].value"),
        ["window"] = (Head + """{"type":"shipment","id":"s1","source":"s","order":"o1","quantity":1,"on":▢}]}""", "$.records[0].on"),
        ["during"] = (Head + """{"type":"coverage","id":"c","source":"s","party":"p","product":"h","of":"all","during":▢}]}""", "$.records[0].during"),
        ["day"] = (Head + """{"type":"source","id":"s","publishedOn":▢}]}""", "$.records[0].publishedOn"),
        ["at"] = (Head + """{"type":"observation","id":"o","source":"s","value":1,"measure":{"kind":"held","party":"p","product":"h","at":▢}}]}""", "$.records[0].measure.at"),
        ["year-end"] = (Head + """{"type":"party","id":"p","fiscalYear":{"endsOn":▢}}]}""", "$.records[0].fiscalYear.endsOn"),
        ["member-of"] = (Head + """{"type":"party","id":"p","memberOf":▢}]}""", "$.records[0].memberOf"),
        ["type"] = (Head + """{"type":▢,"id":"p"}]}""", "$.records[0].type"),
        ["status"] = (Head + """{"type":"commitment","id":"c","source":"s","party":"p","period":"2024","amount":"1 USD","status":▢}]}""", "$.records[0].status"),
        ["source-kind"] = (Head + """{"type":"source","id":"s","publishedOn":"2024-01-01","kind":▢}]}""", "$.records[0].kind"),
        ["stage"] = (Head + """{"type":"movement","id":"m","source":"s","party":"p","product":"h","quantity":1,"on":"2024","to":"retired","from":▢}]}""", "$.records[0].from"),
        ["reason"] = (Head + """{"type":"correction","id":"k","source":"s","replaces":"o1","reason":▢}]}""", "$.records[0].reason"),
        ["of"] = (Head + """{"type":"coverage","id":"c","source":"s","party":"p","product":"h","during":"2024","of":▢}]}""", "$.records[0].of"),
        ["measure"] = (Head + """{"type":"observation","id":"o","source":"s","value":1,"measure":▢}]}""", "$.records[0].measure"),
        ["kind"] = (Head + """{"type":"observation","id":"o","source":"s","value":1,"measure":{"party":"p","product":"h","at":"2024-01-01","kind":▢}}]}""", "$.records[0].measure.kind"),
        ["basis"] = (Head + """{"type":"observation","id":"o","source":"s","value":"1 USD","measure":{"kind":"spend","party":"p","during":"2024","basis":▢}}]}""", "$.records[0].measure.basis"),
        ["leg"] = (Head + """{"type":"reallocation","id":"r","source":"s","on":"2024","legs":[▢]}]}""", "$.records[0].legs[0]"),
        ["schedule"] = (Head + """{"type":"order","id":"o","source":"s","supplier":"n","buyer":"p","product":"h","on":"2024","schedule":▢}]}""", "$.records[0].schedule"),
        ["claim"] = (Head + """{"type":"claim","id":"c","source":"s","speaker":"p",▢}]}""", "$.records[0]"),
        ["correction"] = (Head + """{"type":"correction","id":"k","source":"s",▢}]}""", "$.records[0]"),
        ["world"] = (World + "▢]}", "$.records[11]"),
        ["text"] = (
            """
            {"format":"gpusupply/1","title":"ZQ▢QZ","records":[
            {"type":"source","id":"s","publishedOn":"2024-01-31","title":"ZQ▢QZ","publisher":"ZQ▢QZ","url":"ZQ▢QZ"},{"type":"product","id":"h","name":"ZQ▢QZ","vendor":"n"},
            {"type":"party","id":"n","name":"ZQ▢QZ"},{"type":"party","id":"t","name":"ZQ▢QZ"},{"type":"party","id":"x","name":"ZQ▢QZ"},
            {"type":"order","id":"o","source":"s","supplier":"n","buyer":"t","product":"h","on":"2023","note":"ZQ▢QZ","quote":"ZQ▢QZ","unitPrice":"25k USD","schedule":[{"line":"1","quantity":10,"due":"2024"}]},
            {"type":"reallocation","id":"r","source":"s","on":"2023-12","reason":"ZQ▢QZ","legs":[{"order":"o","from":"t","to":"x","quantity":4}]},
            {"type":"commitment","id":"m","source":"s","party":"t","amount":"5 USD","period":"2024","status":"active","parts":[{"purpose":"ZQ▢QZ","share":"50%"}]},
            {"type":"observation","id":"b","source":"s","measure":{"kind":"spend","party":"t","during":"2023","purpose":"ZQ▢QZ"},"value":"5 USD","quote":"ZQ▢QZ"},
            {"type":"claim","id":"c","source":"s","speaker":"t","measure":{"kind":"spend","party":"t","during":"2023","purpose":"ZQ▢QZ"},"value":"6 USD","quote":"▢","note":"ZQ▢QZ"},
            {"type":"claim","id":"d","source":"s","speaker":"x","quote":"▢"},{"type":"dispute","id":"e","source":"s","claim":"c","quote":"ZQ▢QZ"}]}
            """,
            "$"),
    };

    /// <summary>The document of a name, and the path of what a table puts into it.</summary>
    public static (string Document, string Path) Of(string name) => All[name];
}

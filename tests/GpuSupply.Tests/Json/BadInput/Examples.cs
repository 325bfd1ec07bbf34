using System.Text.RegularExpressions;

namespace GpuSupply.Tests.Json.BadInput;

/// <summary>Right records that have, together, every property of every kind of object.</summary>
public static class Examples
{
    public static IEnumerable<string> All =>
    [
        .. ((IEnumerable<object[]>)RecordExamplesTests.Examples).Select(row => (string)row[0]).Where(json => !json.Contains("\"x-", StringComparison.Ordinal)),
        """{"type":"cancellation","id":"c1","order":"o1","line":"1","party":"tesla","quantity":500,"on":"2024-02","source":"s","knownOn":"2024-03-01","note":"n","quote":"q"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"held","party":"x","product":"h","at":"2024-01-01","purpose":"p","supplier":"s","basis":"cash","in":"die"},"value":{"low":1,"high":3},"source":"s"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"received","party":"x","product":"h","during":"2024","purpose":"p","supplier":"s","basis":"cash","in":"die"},"value":{"high":3},"source":"s"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"x-a","party":"x","product":"h","during":"2024","purpose":"p","supplier":"s","basis":"cash","in":"die"},"value":{"low":1},"source":"s"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"x-a","party":"x","at":"2024-01-01"},"value":1,"source":"s"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"spend","party":"x","during":"2024"},"value":{"low":"1.50","best":2,"high":3.0,"currency":"USD","level":90},"source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"e","measure":{"kind":"growth","of":{"kind":"held","party":"x","product":"h","purpose":"p","supplier":"s","basis":"cash","in":"die"},"from":"2024-01-01","to":"2024-12-31"},"value":"1%","source":"s"}""",
        """{"type":"claim","id":"cl1","speaker":"e","measure":{"kind":"growth","of":{"kind":"received","party":"x","product":"h","purpose":"p","supplier":"s","basis":"cash","in":"die"},"from":"2023","to":"2024"},"value":"1%","source":"s"}""",
        """{"type":"dispute","id":"di1","claim":"cl1","source":"s","knownOn":"2024-12-31","note":"n","quote":"q"}""",
        """{"type":"claim","id":"cl1","speaker":"e","measure":{"kind":"growth","of":{"kind":"spend","party":"x","product":"h","purpose":"p","supplier":"s","basis":"cash","in":"die"},"from":"2023","to":"2024"},"value":"1%","source":"s"}""",
        """{"type":"observation","id":"ob1","measure":{"kind":"spend","party":"x","product":"h","during":"2024","purpose":"p","supplier":"s","basis":"cash","in":"die"},"value":"1 USD","source":"s"}""",
        .. ((string[])["order", "reschedule", "shipment", "receipt", "reallocation", "movement", "commitment", "observation", "coverage", "claim", "correction"])
            .SelectMany(type => (string[])[WithTail(type), WithDayAlone(type)]),
        """{"type":"dispute","id":"di1","claim":"cl1","knownOn":"2024-12-31"}""",
        """{"type":"cancellation","id":"c1","order":"o1","quantity":500,"on":"2024-02","knownOn":"2024-03-01"}""",
        """{"type":"order","id":"o1","supplier":"n","buyer":"t","product":"h","on":"2023","unitPrice":{"low":"25000","best":"30000","high":"40000","currency":"USD"},"schedule":[{"line":"1","quantity":{"low":1,"best":2,"high":3},"due":"2023-12"}],"source":"s"}""",
    ];

    /// <summary>The same as they stand in a correction.</summary>
    public static IEnumerable<string> Versions => All.Select(json => Regex.Replace(json, ",\"knownOn\":\"[0-9-]+\"", "")).Distinct();

    /// <summary>A case with all that a case can have.</summary>
    public const string Case = """{"format":"gpusupply/1","title":"t","source":"s","records":[{"type":"party","id":"p"},{"type":"dispute","id":"d","claim":"c"}]}""";

    private static string WithTail(string type) => $"{FirstOf(type)[..^1]},\"knownOn\":\"2024-12-31\",\"note\":\"n\",\"quote\":\"q\"}}";

    private static string WithDayAlone(string type) =>
        FirstOf(type).Replace("\"source\":\"s\"}", "\"knownOn\":\"2024-12-31\"}", StringComparison.Ordinal);

    private static string FirstOf(string type) => ((IEnumerable<object[]>)RecordExamplesTests.Examples).Select(row => (string)row[0])
        .First(json => json.StartsWith($"{{\"type\":\"{type}\"", StringComparison.Ordinal) && json.EndsWith("\"source\":\"s\"}", StringComparison.Ordinal));
}

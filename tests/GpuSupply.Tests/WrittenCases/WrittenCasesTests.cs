using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.WrittenCases;

/// <summary>Small cases about one idea each, with what their words mean; README.md in this folder says how they are written.</summary>
public class WrittenCasesTests
{
    private const string Folder = "tests/GpuSupply.Tests/WrittenCases";

    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerOptions.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly JsonObject[] Cast = Read<JsonObject>(Repository.PathOf($"{Folder}/cast.json"));

    private static readonly Dictionary<string, WrittenCase> All = Directory.GetFiles(Repository.PathOf($"{Folder}/cases"), "*.json")
        .SelectMany(Read<WrittenCase>)
        .ToDictionary(written => written.Name);

    /// <summary>The documents that the cases are short for.</summary>
    internal static IEnumerable<string> Documents => All.Values.Select(written => written.Document());

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Verify_AWrittenCase_IsAsExpected(string name)
    {
        WrittenCase written = All[name];
        SupplyLedger ledger = written.Ledger();

        string[] wrong = [.. written.Expected
            .Select(row => (row.Claim, row.Expected, Found: Found(ledger.Verify(row.Claim), row.Expected)))
            .Where(row => row.Expected != row.Found)
            .Select(row => $"claim {row.Claim}: expected {row.Expected}, found {row.Found}.")];

        Assert.True(wrong.Length == 0, string.Join('\n', [$"{name}: {written.Why}", .. wrong]));
        string[] findings = [.. ledger.Findings.Select(finding => Word(finding.Code)).Distinct()];
        Assert.All(written.Findings, code => Assert.Contains(code, findings));
        Assert.All(
            ledger.Findings.Where(finding => finding.Severity == Severity.Error),
            finding => Assert.Contains(Word(finding.Code), written.Findings));
    }

    [Fact]
    public void Cases_AreWhole()
    {
        ExpectedVerdict[] expected = [.. All.Values.SelectMany(written => written.Expected).Select(row => row.Expected)];

        // As many as there are: whoever adds cases raises both, so that none is lost unseen.
        Assert.InRange(All.Count, 260, int.MaxValue);
        Assert.InRange(expected.Length, 581, int.MaxValue);
        Assert.Equal(Words<VerdictLabel>(), expected.Select(row => row.Label).Distinct().Order());
        Assert.Equal(Words<VerdictReason>(), expected.Select(row => row.Reason).OfType<string>().Distinct().Order());
        Assert.Equal(Words<ClaimDirection>(), expected.Select(row => row.Direction).OfType<string>().Distinct().Order());
        Assert.Equal(Words<Assumption>(), expected.Select(row => row.Assumptions).Where(words => words.Length > 0).Distinct().Order());
        Assert.All(All.Values, written => Assert.True(written.Why.EndsWith('.') && written.Expected.Any(), written.Name));
    }

    [Fact]
    public void Cases_UseEveryEvidenceRule()
    {
        IEnumerable<EvidenceUse> used = All.Values
            .Select(written => (written.Expected, Ledger: written.Ledger()))
            .SelectMany(written => written.Expected.SelectMany(row => written.Ledger.Verify(row.Claim).Used));

        Assert.Equal(Enum.GetValues<EvidenceRule>(), used.Select(use => use.Rule).Distinct().Order());
    }

    // What is not stated is not compared, except that no assumptions stated are none, and then nothing changes without them.
    private static ExpectedVerdict Found(Verdict verdict, ExpectedVerdict expected) => new(
        Word(verdict.Label),
        expected.Reason is not null && verdict.Reason is { } reason ? Word(reason) : null,
        expected.Direction is not null && verdict.Direction is { } direction ? Word(direction) : null,
        expected.Evidence is null ? null : Text(verdict.Evidence),
        string.Join(", ", verdict.Assumptions.Select(Word)),
        Word(verdict.WithoutAssumptions),
        expected.Level is null ? null : verdict.Level,
        expected.Margin is null ? null : verdict.Margin?.ToString(),
        expected.Strict is null ? null : Word(verdict.Labels[ReadingPolicy.Strict]),
        expected.Loose is null ? null : Word(verdict.Labels[ReadingPolicy.Loose]),
        expected.Why);

    private static string Text(Bounds? evidence)
    {
        if (evidence is not { } bounds)
            return "none";
        char opening = bounds.Low is null || bounds.LowOpen ? '(' : '[';
        char closing = bounds.High is null || bounds.HighOpen ? ')' : ']';
        return $"{opening}{bounds.Low?.ToString() ?? "-inf"},{bounds.High?.ToString() ?? "inf"}{closing}";
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value).GetString()!;

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Word).Order();

    private static T[] Read<T>(string path) => JsonSerializer.Deserialize<T[]>(File.ReadAllText(path), Options)!;

    private sealed record WrittenCase(string Name, string Why, JsonObject[] Claims, JsonObject? Measure = null, string? AsKnownOn = null)
    {
        public JsonObject[] Records { get; init; } = [];

        public string[] Findings { get; init; } = [];

        public IEnumerable<(string Claim, ExpectedVerdict Expected)> Expected => Claims
            .Where(claim => claim.ContainsKey("expected"))
            .Select(claim => (Id(claim), claim["expected"].Deserialize<ExpectedVerdict>(Options)!));

        public SupplyLedger Ledger() => SupplyCase.Parse(Document()).ToLedger() is var ledger && AsKnownOn is null ? ledger : ledger.AsKnownOn(AsKnownOn);

        public string Document()
        {
            JsonObject[] own = [.. Records.Select(Whole)];
            IEnumerable<JsonNode> cast = Cast
                .Where(member => !own.Any(record => Named(record) == Named(member)))
                .Select(member => member.DeepClone());
            JsonArray records = [.. cast, .. own, .. Claims.Select(Asked)];
            return new JsonObject { ["format"] = "gpusupply/1", ["title"] = Why, ["records"] = records }.ToJsonString();
        }

        private static string Id(JsonObject claim) => claim["id"]?.GetValue<string>() ?? "claim";

        private static (string Type, string Id) Named(JsonObject record) =>
            (record["type"]!.GetValue<string>(), record["id"]!.GetValue<string>());

        private JsonObject Measured(JsonObject record)
        {
            var measured = (JsonObject)record.DeepClone();
            if (record.ContainsKey("value"))
                measured.TryAdd("measure", Measure?.DeepClone());
            return measured;
        }

        private JsonObject Whole(JsonObject record, int index)
        {
            JsonObject whole = Measured(record);
            whole.TryAdd("id", $"record-{index}");
            if (record["type"]!.GetValue<string>() is not ("party" or "product" or "source"))
                whole.TryAdd("source", "p1");
            return whole;
        }

        private JsonObject Asked(JsonObject claim)
        {
            JsonObject asked = Measured(claim);
            asked.Remove("expected");
            asked["type"] = "claim";
            asked["id"] = Id(claim);
            asked.TryAdd("source", "talk");
            asked.TryAdd("speaker", "analyst");
            return asked;
        }
    }

    private sealed record ExpectedVerdict(
        string Label, string? Reason, string? Direction, string? Evidence, string Assumptions = "", string? WithoutAssumptions = null,
        int? Level = null, string? Margin = null, string? Strict = null, string? Loose = null, string? Why = null)
    {
        public string WithoutAssumptions { get; init; } = WithoutAssumptions ?? Label;
    }
}

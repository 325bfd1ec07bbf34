using System.Text.Json;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.RealClaims;

/// <summary>Real claims from public sources, with what was expected of each before it was verified for the first time.</summary>
public class RealClaimsTests
{
    private const string Folder = "tests/GpuSupply.Tests/RealClaims";

    private static readonly Dictionary<string, SupplyLedger> Ledgers = Directory.GetFiles(Repository.PathOf($"{Folder}/cases"), "*.json")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => SupplyCase.Load(file).ToLedger());

    private static readonly ExpectedVerdict[] All = JsonSerializer.Deserialize<ExpectedFile>(
        File.ReadAllText(Repository.PathOf($"{Folder}/expected.json")), JsonSerializerOptions.Web)!.Expected;

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (ExpectedVerdict row in All)
                rows.Add(row.Case, row.Claim, row.AsKnownOn);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Verify_ARealClaim_IsAsExpected(string name, string claim, string asKnownOn)
    {
        ExpectedVerdict expected = All.Single(row => (row.Case, row.Claim, row.AsKnownOn) == (name, claim, asKnownOn));

        Verdict verdict = Ledgers[name].AsKnownOn(asKnownOn).Verify(claim, ReadingPolicy.All.Single(policy => policy.Name == expected.Policy));

        string? why = verdict.Reason is { } reason ? Word(reason) : verdict.Direction is { } direction ? Word(direction) : null;
        string found = Text(Word(verdict.Label), why, verdict.Evidence?.Low, verdict.Evidence?.High, verdict.Evidence?.Unit.ToString());
        Assert.True(expected.Text == found, $"{name} {claim} as known on {asKnownOn}: expected {expected.Text}, found {found}. {expected.Why}\n{verdict.Explain()}");
        Assert.Equal(expected.Level, verdict.Level);
        if (expected.WithoutAssumptions is { } without)
            Assert.Equal(without, Word(verdict.WithoutAssumptions));
        if (expected.Assumptions is { } assumptions)
            Assert.Equal(assumptions, verdict.Assumptions.Select(assumption => Word(assumption)));
    }

    [Fact]
    public void Cases_HaveNoErrors() => Assert.All(Ledgers, pair => Assert.DoesNotContain(pair.Value.Findings, finding => finding.Severity == Severity.Error));

    [Fact]
    public void Cases_AreAllExpected() => Assert.Equal(Ledgers.Keys.Order(), All.Select(row => row.Case).Distinct().Order());

    [Fact]
    public void Readme_TellsOfDifferences_InRowsThatAreExpected()
    {
        string[][] told = [.. File.ReadLines(Repository.PathOf($"{Folder}/README.md"))
            .SkipWhile(line => line != "## Where the library and the expectation differed")
            .TakeWhile(line => line != "## The claims")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))];

        Assert.NotEmpty(told);
        Assert.All(told, cells => Assert.Contains(All, row => ($"`{row.Case}`", $"`{row.Claim}`", row.AsKnownOn) == (cells[1], cells[2], cells[3])));
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value).GetString()!;

    // Counts and money start at zero, so that no lower end and one of zero say the same.
    private static string Text(string label, string? why, Rational? low, Rational? high, string? unit) =>
        $"{label} {why} [{(low == 0 ? null : low)}; {high}] {(low is null or { Sign: 0 } && high is null ? null : unit)}";

    private sealed record ExpectedFile(ExpectedVerdict[] Expected);

    private sealed record ExpectedBounds(string? Low, string? High, string Unit);

    private sealed record ExpectedVerdict(
        string Case, string Claim, string AsKnownOn, string Policy, string Label, string? Reason, string? Direction, ExpectedBounds? Evidence, string Why,
        int? Level, string? WithoutAssumptions, string[]? Assumptions)
    {
        public string Text => RealClaimsTests.Text(Label, Reason ?? Direction, Number(Evidence?.Low), Number(Evidence?.High), Evidence?.Unit);

        private static Rational? Number(string? text) => text is null ? null : Rational.Parse(text);
    }
}

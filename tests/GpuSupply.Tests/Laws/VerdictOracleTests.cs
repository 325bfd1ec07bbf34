using GpuSupply.TestKit;
using GpuSupply.TestKit.Verdicts;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>
/// No world that agrees with a case contradicts a verdict on it: what is supported is true in every world, what is refuted in none. README.md
/// in the test kit's folder Verdicts says what a world is, and in which classes of cases the worlds know more. <c>dotnet run -c Release --project tests/GpuSupply.Benchmarks -- verdicts</c>
/// tries a hundred thousand cases.
/// </summary>
public class VerdictOracleTests(ITestOutputHelper output)
{
    private readonly VerdictTally _tally = new();

    [Theory]
    [InlineData(2_000, 21)]
    public void Verify_AClaim_IsContradictedByNoWorld(int cases, int seed)
    {
        string[] about = [nameof(RecordKind.Observation), nameof(RecordKind.Coverage), nameof(RecordKind.Claim), nameof(CaseFeature.Group), nameof(CaseFeature.WideWindow)];
        new Law(output.WriteLine) { About = about }.Holds("verdicts against all worlds", cases, seed, StatementCaseGenerators.Cases, (generated, random) =>
        {
            if (VerdictLaw.Compare(generated, random) is not { } comparison)
                return;
            Assert.True(comparison.Contradiction is null, $"{comparison.Verdict} on {comparison.Verdict.Evidence}, asserted {comparison.Verdict.Asserted}: {comparison.Contradiction}");
            _tally.Add(generated, comparison);
        });

        _tally.Report(output.WriteLine, withExamples: false);
        foreach (VerdictLabel label in Enum.GetValues<VerdictLabel>())
            Assert.True(_tally.Percent(label) >= 18, $"{label} is {_tally.Percent(label)} % of the verdicts");
        Assert.True(_tally.UnclearCases * 20 < _tally.Cases, $"{_tally.UnclearCases} of {_tally.Cases} have too many worlds");
        Assert.True(_tally.SharperCases > 0, "the worlds know no more than a verdict anywhere");
        Assert.All(_tally.SharperClasses, name => Assert.Contains(name.Split(':')[0], ClassesOnThePage()));
    }

    [Fact]
    public void Page_ExplainsEveryClass() => Assert.Equal(SharperClass.All, ClassesOnThePage());

    [Theory]
    [InlineData(500, 22)]
    public void Worlds_OfWhatHappened_AreFound(int cases, int seed)
    {
        int found = 0;
        for (int index = 0; index < cases; index++)
        {
            // Only what happened is told here, so that there is a world: that one.
            GeneratedCase told = StatementCaseGenerators.TrueCase(seed + index);
            VerdictComparison comparison = VerdictLaw.Compare(told, new Random(index))!;
            found += comparison.IsUnclear ? 0 : 1;
            Assert.True(comparison.HasWorlds || comparison.IsUnclear, $"no world for what happened:\n{told}");
        }

        Assert.True(found * 10 > cases * 9, $"{found} of {cases} found");
    }

    // A class is a heading of the third level.
    private static IEnumerable<string> ClassesOnThePage() =>
        File.ReadLines(Repository.PathOf("tests", "GpuSupply.TestKit", "Verdicts", "README.md")).Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);
}

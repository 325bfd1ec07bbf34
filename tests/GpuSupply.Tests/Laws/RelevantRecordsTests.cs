using GpuSupply.Claims;
using GpuSupply.Ledger;
using GpuSupply.TestKit;
using GpuSupply.TestKit.Verdicts;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>
/// What is on record of others bounds nothing: the records that are relevant to a claim say of it what all records say, with and without those that its speaker
/// reported.
/// </summary>
public class RelevantRecordsTests(ITestOutputHelper output)
{
    private int _claimCount;
    private int _fewerCount;

    [Theory]
    [InlineData(150, 81)]
    public void NearTo_OfGeneratedCases_SaysWhatAllSay(int cases, int seed) => Holds(cases, seed, wide: true);

    [Theory]
    [InlineData(400, 82)]
    public void NearTo_OfCasesOfOneClaim_SaysWhatAllSay(int cases, int seed) => Holds(cases, seed, wide: false);

    private void Holds(int cases, int seed, bool wide)
    {
        new Law(output.WriteLine) { About = [nameof(RecordKind.Claim), nameof(RecordKind.Observation)] }.Holds(
            "relevant records", cases, seed, wide ? CaseGenerators.Cases(CaseStyle.Wide) : StatementCaseGenerators.Cases, Agrees);
        output.WriteLine($"{_claimCount} claims, {_fewerCount} of them with fewer records");

        // The cases of one claim are of one group, so that all of them is relevant.
        Assert.True(_claimCount > 50 && (!wide || _fewerCount > 20), $"{_claimCount} claims, {_fewerCount} of them with fewer records");
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        SupplyLedger ledger = generated.ToLedger();
        foreach (Claim claim in ledger.Claims.Where(claim => claim.Measure is not null))
        {
            if (ledger.Known.Resolve(claim.Measure!) is not { } measure)
                continue;
            var scope = RelevantScope.Of(ledger.Known.Book, [measure]);
            SupplyLedger near = ledger.NearTo(scope);
            RecordHistory history = ledger.Known.Book.HistoryOf(claim.Id)!;
            var question = new Question(measure, claim.Value!.Value, claim, history.At(ledger.Known.HeardOn)?.Source, history.KnownFrom);
            Assert.Equal(Text(ledger, question), Text(near, question));
            _claimCount++;
            _fewerCount += near.Known.Book.Count < ledger.Known.Book.Count - 1 ? 1 : 0;

            IReadOnlySet<RecordId> some = ledger.Known.Records.Select(version => version.Record.Id).Where(_ => random.Next(4) == 0).ToHashSet();
            SupplyLedger without = ledger.WithoutAll(some, scope);
            SupplyLedger folded = new SupplyCase("t", generated.Records.Where(record => record is not SourcedRecord sourced || !some.Contains(sourced.Id)))
                .ToLedger().AsKnownOn(ledger.KnownOn);
            Assert.Equal(Text(folded, measure), Text(without, measure));
        }
    }

    private static string Text(SupplyLedger ledger, Question question)
    {
        Verdict verdict = new Verifier(ledger, ledger.Known).Verify(question, ReadingPolicy.Standard);
        return $"{verdict} {verdict.Evidence} {verdict.WithoutAssumptions} {Text(verdict.Used)} aside {string.Join(", ", verdict.LeftAside)} {verdict.PlanGap}";
    }

    private static string Text(SupplyLedger ledger, Measure measure) =>
        new Verifier(ledger, ledger.Known).EvidenceOn(measure) is var evidence ? $"{evidence.Bounds} {Text(evidence.Used)} {evidence.DoSourcesDiffer}" : "";

    private static string Text(IEnumerable<EvidenceUse> used) => string.Join(", ", used.Select(use => $"{use.Record} {use.Rule} {use.Side}"));
}

using GpuSupply.TestKit;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>On consistent evidence, claiming less moves a label only from refuted by way of not enough evidence to supported.</summary>
public class ClaimTests(ITestOutputHelper output)
{
    private readonly Dictionary<VerdictLabel, int> _labels = [];
    private int _movedCount;

    [Fact]
    public void Verify_UnderAMoreGenerousPolicy_AssertsMoreAndMovesUp()
    {
        new Law(output.WriteLine).Holds("policies nest", 120, 12, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            foreach (Measure measure in MeasuresIn(generated))
            {
                string value = (random.Next(2) == 0 ? "~" : "") + NumberNear(ledger.Evidence(measure).Bounds, random);
                MovesUp(
                    ledger.Verify(measure, value, ReadingPolicy.Strict), ledger.Verify(measure, value), ledger.Verify(measure, value, ReadingPolicy.Loose));
            }
        });
        Report();
    }

    [Fact]
    public void Verify_AWiderClaim_MovesUp()
    {
        new Law(output.WriteLine).Holds("widening a claim", 120, 13, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            SupplyLedger ledger = generated.ToLedger();
            foreach (Measure measure in MeasuresIn(generated))
            {
                (int low, int high) = (random.Next(5, 60), random.Next(60, 90));
                MovesUp(
                    ledger.Verify(measure, $"{low}..{high}"),
                    ledger.Verify(measure, $"{low - random.Next(6)}..{high + random.Next(500)}"),
                    ledger.Verify(measure, ">=0"));
            }
        });
        Report();
    }

    private void MovesUp(params Verdict[] verdicts)
    {
        foreach (Verdict verdict in verdicts)
            _labels[verdict.Label] = _labels.GetValueOrDefault(verdict.Label) + 1;
        foreach ((Verdict narrow, Verdict wide) in verdicts.Zip(verdicts.Skip(1)))
        {
            if (narrow.Asserted is not { } inner || wide.Asserted is not { } outer)
                continue;
            Assert.True(outer.Contains(inner), $"{wide} asserts {outer}, not all of {inner}");
            if (narrow.DoSourcesDiffer || wide.DoSourcesDiffer)
                continue;
            Assert.True(RankOf(narrow.Label) <= RankOf(wide.Label), $"{narrow} on {narrow.Evidence} became {wide} on {wide.Evidence}");
            _movedCount += RankOf(narrow.Label) < RankOf(wide.Label) ? 1 : 0;
        }
    }

    private void Report()
    {
        output.WriteLine($"{string.Join(", ", _labels.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key}"))}; {_movedCount} moved");
        Assert.True(_movedCount > 20, $"{_movedCount} labels moved");
    }

    private static string NumberNear(Bounds? evidence, Random random)
    {
        Rational near = (random.Next(2) == 0 ? evidence?.Low : evidence?.High) ?? 0;
        return $"{Rational.Max(0, Rational.Min(near, 1_000_000) + random.Next(-4, 5))}";
    }

    private static int RankOf(VerdictLabel label) => label switch
    {
        VerdictLabel.Refuted => 0,
        VerdictLabel.NotEnoughEvidence => 1,
        VerdictLabel.Supported => 2,
        _ => throw new ArgumentException($"{label} on consistent evidence"),
    };

    private static IEnumerable<Measure> MeasuresIn(GeneratedCase generated) => generated.Sourced
        .Select(record => record switch { Claim claim => claim.Measure, Observation observation => observation.Measure, _ => null }).OfType<Measure>();
}

using GpuSupply.TestKit;
using GpuSupply.Tests.Claims;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>A flip is tight: at its value the label is the one that it says, one step nearer, and anywhere nearer, it is as it was.</summary>
public class FlipTests(ITestOutputHelper output)
{
    private readonly Dictionary<string, int> _counts = [];

    [Theory]
    [InlineData("2024-06-05", "standard")]
    [InlineData("2025-07-23", "standard")]
    [InlineData("2025-07-23", "strict")]
    public void Flips_OfTheBuiltInCase_AreTight(string day, string policy)
    {
        SupplyCase all = SupplyCase.Load(Repository.PathOf("samples/CaseReport/tesla-x-h100.json"));
        SupplyLedger ledger = all.ToLedger().AsKnownOn(day);
        Assert.All(ledger.Claims, claim => AssertTight(all, ledger, one => one.Verify(claim.Id, ReadingPolicy.Parse(policy)), new Random(1)));
        Report();
    }

    [Fact]
    public void Flips_OfClaims_AreTight()
    {
        new Law(output.WriteLine).Holds("flips of claims", 100, 71, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            var all = new SupplyCase("generated", generated.WithoutDuplicates().Records);
            SupplyLedger ledger = all.ToLedger();
            foreach (Claim claim in ledger.Claims)
                AssertTight(all, ledger, one => one.Verify(claim.Id), random);
        });
        Report();
    }

    [Fact]
    public void Flips_WhereAllIsOnRecord_AreTight()
    {
        new Law(output.WriteLine).Holds("flips where all is on record", 60, 72, CaseGenerators.Cases(CaseStyle.Wide), (generated, random) =>
        {
            // Reallocations of more than a quantity holds have no sums.
            if (generated.Shape.Names.Contains(nameof(CaseFeature.LargeQuantity)))
                return;
            var all = new SupplyCase("generated", [.. generated.WithoutDuplicates().Records, .. CoveredCase.Coverages(generated.KnownDays[^1])]);
            SupplyLedger ledger = all.ToLedger();
            foreach (Measure measure in MeasuresIn(ledger, random))
            {
                if (ledger.Evidence(measure).Bounds is not { } bounds || Near(bounds, random) is not { } value)
                    continue;
                AssertTight(all, ledger, one => one.Verify(measure, value), random);
            }
        });
        Report();
        Assert.True(_counts.Where(pair => pair.Key.EndsWith("flips", StringComparison.Ordinal)).Sum(pair => pair.Value) > 150, "too few flips");
    }

    private static IEnumerable<Measure> MeasuresIn(SupplyLedger ledger, Random random)
    {
        foreach (PartyId party in new PartyId[] { "a", "b", "group" })
        {
            yield return Measure.Due(party, "hopper", "2024-01/2024-06");
            yield return Measure.Received(party, "hopper", "2024");
            yield return new StockMeasure((MeasureKind)random.Next((int)MeasureKind.BehindPlan), party, "hopper", ledger.KnownOn);
        }

        foreach (ReallocationAnalysis reallocation in ledger.Reallocations)
        {
            yield return Measure.ReceiptDelay(reallocation.Id, reallocation.Parties[0].Party);
            yield return Measure.DivertedValue(reallocation.Id, reallocation.Parties[0].Party);
        }

        foreach (SourcedRecord record in ledger.Transfers.Select(transfer => transfer.Record).Distinct().Select(ledger.Find).OfType<Order>())
            yield return Measure.ReceiptDelayOfOrder(record.Id);
    }

    /// <summary>A range that begins or ends near an end of the evidence.</summary>
    private static string? Near(Bounds bounds, Random random)
    {
        Rational? end = random.Next(2) == 0 ? bounds.Low : bounds.High;
        if (end is not { } near || Rational.Abs(near) > 1_000_000_000)
            return null;
        Rational at = Rational.FromBigInteger(near.Floor()) + random.Next(-4, 5);
        string unit = bounds.Unit == Unit.Units ? "" : $" {bounds.Unit}";
        return random.Next(3) switch
        {
            0 => at >= 0 || bounds.Unit.Kind is UnitKind.Days ? $">={at}{unit}" : null,
            1 => at >= 0 || bounds.Unit.Kind is UnitKind.Days ? $"<={at}{unit}" : null,
            _ => at >= 0 ? $"{at}..{at + random.Next(40)}{unit}" : null,
        };
    }

    private void AssertTight(SupplyCase all, SupplyLedger ledger, Func<SupplyLedger, Verdict> ask, Random random)
    {
        Verdict verdict = ask(ledger);
        foreach (Flip flip in verdict.Flips)
        {
            SourcedRecord known = ledger.Find(flip.Record)!;
            var number = new EditedNumber(known, flip.Path);
            Rational most = Rational.Max(number.Value, flip.Step * 1_000_000_000_000_000);
            VerdictLabel LabelAt(Rational value) => ask(Edited(all, known, number.With(value)).AsKnownOn(verdict.AsKnownOn)).Label;
            Rational[] nearer;
            if (flip.IsBeyond)
            {
                Assert.Equal(verdict.Label, flip.Label);
                nearer = [number.Value, flip.At, .. Between(0, number.Value), .. Between(number.Value, Rational.Min(most, number.Value * 2)), .. Between(0, flip.At)];
            }
            else
            {
                Assert.NotEqual(verdict.Label, flip.Label);
                Assert.True(flip.Label == LabelAt(flip.At), $"{verdict}: {flip} is {LabelAt(flip.At)}");
                Rational towards = flip.At > number.Value ? -flip.Step : flip.Step;
                Rational mirrored = Rational.Min(most, Rational.Max(0, number.Value - (flip.At + towards - number.Value)));
                nearer = [flip.At + towards, mirrored, .. Between(number.Value, flip.At + towards), .. Between(number.Value, mirrored)];
            }

            Count($"{Where(flip)} {(flip.IsBeyond ? "beyond" : "flips")}");
            foreach (Rational value in nearer)
                Assert.True(verdict.Label == LabelAt(value), $"{verdict}: {flip}, step {flip.Step}, from {number.Value}: at {value} it is {LabelAt(value)}\n{verdict.Explain()}");

            IEnumerable<Rational> Between(Rational from, Rational to)
            {
                for (int count = 0; count < 2; count++)
                {
                    var value = from + ((to - from) * random.Next(1000) / 1000);
                    yield return Rational.FromBigInteger((value / flip.Step).Floor()) * flip.Step is var rounded && (rounded < Rational.Min(from, to)) ? from : rounded;
                }
            }
        }
    }

    /// <summary>The case with another record where it stands, which can be in a correction.</summary>
    private static SupplyLedger Edited(SupplyCase all, SourcedRecord known, SourcedRecord edited)
    {
        return new SupplyCase(all.Title, all.Records.Select(Edit), all.Source).ToLedger();

        Record Edit(Record record)
        {
            if (ReferenceEquals(record, known))
                return edited;
            if (record is not Correction { Record: { } given } correction || Edit(given) is not { } inner || ReferenceEquals(inner, given))
                return record;
            return new Correction(correction.Id, inner) { Source = correction.Source, KnownOn = correction.KnownOn, Reason = correction.Reason };
        }
    }

    private static string Where(Flip flip) => flip.Path.Split('[', '.') is [var first, ..] ? first : flip.Path;

    private void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

    private void Report() => output.WriteLine(string.Join(", ", _counts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key}")));
}

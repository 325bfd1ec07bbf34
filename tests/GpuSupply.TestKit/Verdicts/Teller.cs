using static GpuSupply.TestKit.Verdicts.TruthGenerators;

namespace GpuSupply.TestKit.Verdicts;

/// <summary>Says what is and is not so in a world: observations, and a claim.</summary>
internal sealed class Teller(StatementTheme theme, OpenWorld truth, Counting counting, StatementSources sources, Random random)
{
    private readonly MeasurePicker _picker = new(theme, random);

    /// <summary>Whether it says nothing that is not so, but for the claim.</summary>
    public bool IsTruthful { get; init; }

    public IEnumerable<Record> Statements(RecordId claim)
    {
        int count = random.Next(1, 4);
        ScopedMeasure measure = _picker.Any();
        Measure asked = measure;
        // Two sources that exclude each other, with a claim that one of them makes true.
        if (!IsTruthful && random.Next(15) < 4)
        {
            long value = WholeValue(measure);
            yield return Observed("apart", measure, $"{value + random.Next(1, 9)}", "stranger");
            yield return Observed("other", measure, $"{value}", random.Next(3) == 0 ? sources.Any() : "press");
            if (random.Next(4) != 0)
            {
                yield return Claimed(claim, measure, $"{value}");
                yield break;
            }
        }

        for (int index = 0; index < count; index++)
        {
            // A wrong one is one that no world has, or one that shows what the truth is not.
            Measure observed = random.Next(12) == 0 ? _picker.Composite(measure) : measure;
            if (truth.ValueOf(new Asked(observed), counting) is not { } value)
                continue;
            Rational said = !IsTruthful && random.Next(15) == 0 ? Rational.Max(0, value + random.Next(-9, 9)) : value;
            yield return Observed($"observation{index}", observed, Written(said, random.Next(4)), sources.Any());
            measure = _picker.Near(measure);
            if (random.Next(2) == 0)
                asked = measure;
        }

        asked = random.Next(3) == 0 ? _picker.Near(measure) : asked;
        if (random.Next(5) == 0)
            asked = _picker.Composite((ScopedMeasure)asked);
        Rational real = truth.ValueOf(new Asked(asked), counting) ?? random.Next(200);
        yield return Claimed(claim, asked, Written(Claimable(asked, real), random.Next(4)));
    }

    private Rational Claimable(Measure asked, Rational real)
    {
        if (asked is GrowthMeasure)
            return real + (random.Next(-1, 2) * random.Next(80));
        return Rational.Max(0, random.Next(3) == 0 ? real : real + random.Next(-20, 60));
    }

    private long WholeValue(ScopedMeasure measure) => truth.ValueOf(new Asked(measure), counting)!.Value.Floor() is var value ? (long)value : 0;

    // Exactly, or with ends on one side or both that it is within.
    private string Written(Rational value, int form)
    {
        long floor = (long)value.Floor(), ceiling = (long)value.Ceiling();
        bool isNegative = floor < 0;
        return form switch
        {
            0 when floor == ceiling => $"{floor}",
            1 => $">={floor - (isNegative ? 0 : Math.Min(floor, random.Next(6)))}",
            2 => $"<={ceiling + random.Next(6)}",
            _ => $"{floor - (isNegative ? 9 : Math.Min(floor, random.Next(9)))}..{ceiling + random.Next(9)}",
        };
    }

    private static string InUnits(Measure measure, string value) => measure is GrowthMeasure || (measure is RatioMeasure ratio && IsMoney(ratio.Of) == IsMoney(ratio.To))
        ? value + " percent"
        : measure is RatioMeasure ? value + " USD/unit" : IsMoney(measure) ? value + " USD" : value;

    private static bool IsMoney(Measure measure) => Asked.Parts(measure).All(part => part.Kind is MeasureKind.Spend or MeasureKind.OrderValue);

    private static Observation Observed(RecordId id, Measure measure, string value, SourceId source) =>
        new(id, measure, StatedValue.Parse(InUnits(measure, value))) { IsExact = true, Source = source };

    private static Claim Claimed(RecordId id, Measure measure, string value) =>
        new(id, "alpha", measure, StatedValue.Parse(InUnits(measure, value))) { Source = "talk" };
}

namespace GpuSupply.Claims;

/// <summary>
/// Finds flips by applying them: each number in the records that a verdict rests on is changed and the verdict given anew. Each end of the evidence
/// moves one way when a number grows, so that between two values at which both ends stand alike to the claim the label stays; the nearest change
/// is found by halving.
/// </summary>
internal sealed class FlipFinder(SupplyLedger owner, Question question, Verdict verdict)
{
    public IReadOnlyList<Flip> Find()
    {
        var flips = new List<Flip>();
        IEnumerable<RecordId> records = verdict.Used.Select(use => use.Record).Distinct();
        if (question.Claim is { } claim)
            records = records.Prepend(claim.Id);
        foreach (RecordId id in records)
        {
            if (owner.Find(id) is not { } record)
                continue;
            foreach (RecordNumber number in RecordNumbers.Of(record))
            {
                if (Nearest(number) is { } flip)
                    flips.Add(new(id, number.Path, number.Shown(flip.Value), flip.Label));
            }
        }

        return flips;
    }

    private (long Value, VerdictLabel Label)? Nearest(RecordNumber number)
    {
        (long Value, VerdictLabel Label)? below = Nearest(number, number.Least), above = Nearest(number, number.Most);
        if (below is not { } down || above is not { } up)
            return below ?? above;
        return number.Value - down.Value <= up.Value - number.Value ? down : up;
    }

    private (long Value, VerdictLabel Label)? Nearest(RecordNumber number, long limit)
    {
        long at = number.Value;
        Standing standing = StandingAt(number, at);
        VerdictLabel label = standing.Label;
        while (at != limit)
        {
            if (StandingAt(number, limit) == standing)
                return null;
            (long same, long other) = (at, limit);
            while (Math.Abs(other - same) > 1)
            {
                long middle = same + ((other - same) / 2);
                if (StandingAt(number, middle) == standing)
                    same = middle;
                else
                    other = middle;
            }

            at = other;
            standing = StandingAt(number, at);
            if (standing.Label != label)
                return (at, standing.Label);
        }

        return null;
    }

    private Standing StandingAt(RecordNumber number, long value)
    {
        SourcedRecord changed = number.With(value);
        Question asked = changed is Claim { Measure: { } measure } && changed.Id == question.Claim?.Id ? question with { Measure = measure } : question;
        (VerdictLabel label, Bounds? evidence) = owner.Replacing(changed).LabelOf(asked, verdict.Asserted!.Value);
        Bounds asserted = verdict.Asserted!.Value;
        return new(
            label, evidence is null, Order(evidence?.Low, asserted.Low, 1), Order(evidence?.Low, asserted.High, 1),
            Order(evidence?.High, asserted.Low, -1), Order(evidence?.High, asserted.High, -1));
    }

    private static int Order(Rational? end, Rational? other, int side) => end is { } known && other is { } limit ? known.CompareTo(limit) : end is null ? 2 * side : 3;

    /// <summary>How the evidence stands to the claim: the label, and the order of their ends.</summary>
    private readonly record struct Standing(VerdictLabel Label, bool IsOpen, int LowToLow, int LowToHigh, int HighToLow, int HighToHigh);
}

namespace GpuSupply.Claims;

/// <summary>
/// Finds flips by applying them: each number in the records that a verdict rests on is changed and the verdict given anew. Each end of the evidence
/// moves one way when a number grows, so that between two values at which both ends stand alike to the claim the label stays; the nearest change
/// is found by halving, and, since ends mostly are proportional to the number, sooner by drawing a line between what is known.
/// </summary>
internal sealed class FlipFinder(SupplyLedger owner, Question question, Verdict verdict, HashSet<RecordId> selfReported)
{
    public IReadOnlyList<Flip> Find()
    {
        var flips = new List<Flip>();
        IEnumerable<RecordId> records = verdict.Used.Select(use => use.Record).Distinct();
        if (question.Claim is { } claim)
            records = records.Prepend(claim.Id);
        foreach (RecordId id in records)
        {
            if (owner.VersionOf(id) is not { } version)
                continue;
            foreach (RecordNumber number in RecordNumbers.Of(version.Record, version.Source, Day.Date(version.LearnedOn)))
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
            (at, standing) = NextChange(number, at, standing, limit);
            if (standing.Label != label)
                return (at, standing.Label);
        }

        return null;
    }

    /// <summary>The value nearest to one, towards a limit, at which the standing is another; at the limit it is.</summary>
    private (long Value, Standing Standing) NextChange(RecordNumber number, long from, Standing standing, long limit)
    {
        (long same, long other) = (from, limit);
        (Standing atSame, Standing atOther) = (standing, StandingAt(number, limit));
        while (Math.Abs(other - same) > 1)
        {
            long step = Math.Sign(other - same);
            if (OnTheLine(same, atSame, other, atOther) is { } guess)
            {
                Try(guess);
                Try(same == guess ? guess + step : guess - step);
            }

            Try(same + ((other - same) / 2));
        }

        return (other, atOther);

        void Try(long value)
        {
            if (Math.Min(same, other) >= value || value >= Math.Max(same, other))
                return;
            Standing found = StandingAt(number, value);
            if (found == standing)
                (same, atSame) = (value, found);
            else
                (other, atOther) = (value, found);
        }
    }

    /// <summary>Where an end of the evidence would meet an end of the claim, nearest to the first value, if it moved on a straight line; null: nowhere.</summary>
    private long? OnTheLine(long same, Standing atSame, long other, Standing atOther)
    {
        Rational? nearest = null;
        foreach ((Rational? before, Rational? after) in new[] { (atSame.Low, atOther.Low), (atSame.High, atOther.High) })
        {
            foreach (Rational? target in new[] { verdict.Asserted!.Value.Low, verdict.Asserted!.Value.High })
            {
                if (before is not { } start || after is not { } end || target is not { } met || start == end)
                    continue;
                Rational share = (met - start) / (end - start);
                if (share > 0 && share < 1 && (nearest is not { } known || share < known))
                    nearest = share;
            }
        }

        return nearest is { } part ? (long)(same + (part * (other - same))).Floor() : null;
    }

    private Standing StandingAt(RecordNumber number, long value)
    {
        SourcedRecord changed = number.With(value);
        Question asked = changed is Claim { Measure: { } measure } && changed.Id == question.Claim?.Id ? question with { Measure = measure } : question;
        (VerdictLabel label, Bounds? evidence) = owner.Replacing(changed).LabelOf(asked, verdict.Asserted!.Value, selfReported);
        Bounds asserted = verdict.Asserted!.Value;
        return new(
            label, evidence is null, Order(evidence?.Low, asserted.Low, 1), Order(evidence?.Low, asserted.High, 1),
            Order(evidence?.High, asserted.Low, -1), Order(evidence?.High, asserted.High, -1)) { Low = evidence?.Low, High = evidence?.High };
    }

    private static int Order(Rational? end, Rational? other, int side) => end is { } known && other is { } limit ? known.CompareTo(limit) : end is null ? 2 * side : 3;

    /// <summary>How the evidence stands to the claim: the label, and the order of their ends. Where the ends lie does not matter for that.</summary>
    private sealed record Standing(VerdictLabel Label, bool IsOpen, int LowToLow, int LowToHigh, int HighToLow, int HighToHigh)
    {
        public Rational? Low { get; init; }

        public Rational? High { get; init; }

        public bool Equals(Standing? other) => other is not null
            && (Label, IsOpen, LowToLow, LowToHigh, HighToLow, HighToHigh) == (other.Label, other.IsOpen, other.LowToLow, other.LowToHigh, other.HighToLow, other.HighToHigh);

        public override int GetHashCode() => HashCode.Combine(Label, IsOpen, LowToLow, LowToHigh, HighToLow, HighToHigh);
    }
}

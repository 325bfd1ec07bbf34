using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Finds flips by applying them: each number in the records that a verdict rests on is changed and the label given anew. Growing steps away from the
/// number find a value at which the evidence stands otherwise to the claim; between the two, where each end of the evidence moves one way, the nearest
/// such value is found by halving, and, since ends mostly are proportional to the number, sooner by drawing a line between what is known.
/// </summary>
internal sealed class FlipFinder(SupplyLedger owner, SupplyLedger independent, Question question, Verdict verdict, IReadOnlySet<RecordId> selfReported)
{
    /// <summary>By how much a step away from the number is longer than the last one.</summary>
    private const int Growth = 8;

    private readonly Bounds _asserted = verdict.Asserted!.Value;
    private readonly Dictionary<long, Standing> _standings = [];
    private Func<SourcedRecord, KnownLedger> _all = _ => owner.Known;
    private Func<SourcedRecord, KnownLedger> _others = _ => independent.Known;

    public IReadOnlyList<Flip> Find()
    {
        var flips = new List<Flip>();
        RecordId[] named = [.. MeasureLeaves.NamedBy(question.Measure)];
        IEnumerable<RecordId> records = verdict.Used.Select(use => use.Record).Distinct();
        if (question.Claim is { } claim)
            records = records.Prepend(claim.Id);
        foreach (RecordId id in records)
        {
            if (owner.VersionOf(id) is not { } version)
                continue;
            RecordNumber[] numbers = [.. RecordNumbers.Of(version.Record)];
            if (numbers.Length == 0)
                continue;
            _all = owner.Replacing(id, named);
            _others = selfReported.Count == 0 ? _all : independent.Replacing(id, named);
            flips.AddRange(numbers.Select(number => FlipOf(id, number)));
        }

        return flips;
    }

    private Flip FlipOf(RecordId id, RecordNumber number)
    {
        _standings.Clear();
        (long Value, VerdictLabel Label)? below = Nearest(number, number.Least), above = Nearest(number, number.Most);
        bool isBelow = below is { } down && (above is not { } up || number.Value - down.Value <= up.Value - number.Value);
        return (isBelow ? below : above) is { } flip
            ? new(id, number.Path, number.Shown(flip.Value), flip.Label, number.Step, false)
            : new(id, number.Path, number.Shown(number.Most), verdict.Label, number.Step, true);
    }

    /// <summary>The nearest value towards a limit at which the label is another one; null: there is none.</summary>
    private (long Value, VerdictLabel Label)? Nearest(RecordNumber number, long limit)
    {
        Standing first = StandingAt(number, number.Value), last = StandingAt(number, limit);
        if (last.Label == first.Label && last.Low == first.Low && last.High == first.High && last.IsOpen == first.IsOpen)
            return null;
        (long at, Standing standing) = (number.Value, first);
        Int128 distance = 1;
        while (at != limit)
        {
            long next = Int128.Abs((Int128)limit - number.Value) <= distance ? limit : number.Value + (Math.Sign(limit - number.Value) * (long)distance);
            if (IsBeyond(next, at, limit) && StandingAt(number, next) != standing)
            {
                (at, standing) = NextChange(number, at, standing, next);
                if (standing.Label != first.Label)
                    return (at, standing.Label);
                continue;
            }

            if (next == limit)
                return null;
            distance *= Growth;
        }

        return null;
    }

    private static bool IsBeyond(long next, long at, long limit) => limit > at ? next > at : next < at;

    /// <summary>The value nearest to one, towards another, at which the standing is not the same; at the other it is not.</summary>
    private (long Value, Standing Standing) NextChange(RecordNumber number, long from, Standing standing, long towards)
    {
        (long same, long other) = (from, towards);
        (Standing atSame, Standing atOther) = (standing, StandingAt(number, towards));
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
            foreach (Rational? target in new[] { _asserted.Low, _asserted.High })
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
        if (_standings.TryGetValue(value, out Standing? known))
            return known;
        SourcedRecord changed = number.With(value);
        Question asked = changed is Claim { Measure: { } measure } && changed.Id == question.Claim?.Id ? question with { Measure = measure } : question;
        KnownLedger ledger = _all(changed);
        (VerdictLabel label, Bounds? evidence) = Verifier.LabelOf(ledger, selfReported.Count == 0 ? ledger : _others(changed), asked, _asserted, selfReported);
        return _standings[value] = new(
            label, evidence is null, Order(evidence?.Low, _asserted.Low, 1), Order(evidence?.Low, _asserted.High, 1),
            Order(evidence?.High, _asserted.Low, -1), Order(evidence?.High, _asserted.High, -1)) { Low = evidence?.Low, High = evidence?.High };
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

using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Finds flips by applying them: each number in the records that a verdict rests on is changed and the label given anew. Growing steps away from the
/// number, and on the way what the ends of the evidence would meet, find a value at which the evidence stands otherwise to the claim; between the two, where each end of the evidence moves one way, the nearest
/// such value is found by halving, and, since ends mostly are proportional to the number, sooner by drawing a line between what is known.
/// </summary>
/// <param name="owner">The ledger that was asked.</param>
/// <param name="verdict">Its verdict.</param>
/// <param name="asked">What it was asked: one thing, or the things that a claim says at once.</param>
/// <param name="isIncomplete">Whether the claim says something besides that can't be compared, whatever the numbers.</param>
internal sealed class FlipFinder(SupplyLedger owner, Verdict verdict, IReadOnlyList<FlipFinder.Asked> asked, bool isIncomplete)
{
    /// <summary>By how much a step away from the number is longer than the last one.</summary>
    private const int Growth = 8;

    private readonly RelevantScope _scope = RelevantScope.Of(owner.Known.Book, asked.Select(one => one.Question.Measure));
    private readonly Dictionary<long, Standing> _standings = [];
    private bool _isTooMuch;
    private Func<SourcedRecord, KnownLedger> _all = _ => owner.Known;
    private Func<SourcedRecord, KnownLedger>?[] _others = [];

    public IReadOnlyList<Flip> Find()
    {
        var flips = new List<Flip>();
        RecordId[] named = [.. asked.SelectMany(one => MeasureLeaves.NamedBy(one.Question.Measure))];
        IEnumerable<RecordId> claims = asked.Select(one => one.Question.Claim?.Id).OfType<RecordId>();
        SupplyLedger near = owner.NearTo(_scope);
        SupplyLedger[] independent = [.. asked.Select(one => near.WithoutAll(one.SelfReported, _scope))];
        foreach (RecordId id in claims.Concat(verdict.Used.Select(use => use.Record)).Distinct())
        {
            if (owner.VersionOf(id) is not { } version)
                continue;
            RecordNumber[] numbers = [.. RecordNumbers.Of(version.Record)];
            if (numbers.Length == 0)
                continue;
            _all = near.Replacing(id, named);
            _others = [.. asked.Zip(independent, (one, ledger) => one.SelfReported.Count == 0 ? null : ledger.Replacing(id, named))];
            flips.AddRange(numbers.Select(number => FlipOf(id, number)).OfType<Flip>());
        }

        return flips;
    }

    /// <summary>The flip of a number; null: too many sets of sources would have to be looked at for it.</summary>
    private Flip? FlipOf(RecordId id, RecordNumber number)
    {
        _standings.Clear();
        _isTooMuch = false;
        (long Value, VerdictLabel Label)? below = Nearest(number, number.Least), above = Nearest(number, number.Most);
        if (_isTooMuch)
            return null;
        bool isBelow = below is { } down && (above is not { } up || number.Value - down.Value <= up.Value - number.Value);
        return (isBelow ? below : above) is { } flip
            ? new(id, number.Path, number.Shown(flip.Value), flip.Label, number.Step, false)
            : new(id, number.Path, number.Shown(number.Most), verdict.Label, number.Step, true);
    }

    /// <summary>The nearest value towards a limit at which the label is another one; null: there is none.</summary>
    private (long Value, VerdictLabel Label)? Nearest(RecordNumber number, long limit)
    {
        Standing first = StandingAt(number, number.Value);
        (long at, Standing standing) = (number.Value, first);
        (long before, long last) = (at, at);
        Int128 reach = (Int128)limit - number.Value, distance = 1;
        while (!_isTooMuch)
        {
            long next = (long)(number.Value + (Int128.Sign(reach) * Int128.Min(Int128.Abs(reach), distance)));
            if (OnTheWay(number, before, last, next).Append(next).Cast<long?>().FirstOrDefault(value => StandingAt(number, value!.Value) != standing) is { } changed)
            {
                (at, standing) = NextChange(number, at, standing, changed);
                if (standing.Label != first.Label)
                    return (at, standing.Label);
                (before, last) = (at, at);
                continue;
            }

            if (next == limit)
                return null;
            (before, last) = (last, next);
            distance *= Growth;
        }

        return null;
    }

    /// <summary>
    /// Values from one to the next, the nearest first, around which an end of the evidence, going on as from the one before, would meet an end of the claim: there it may stand otherwise for a short stretch alone.
    /// </summary>
    private IEnumerable<long> OnTheWay(RecordNumber number, long before, long last, long next)
    {
        if (before == last)
            return [];
        return Meetings(StandingAt(number, before), StandingAt(number, last)).Select(share => before + (share * ((Rational)last - before)))
            .Where(value => Rational.Min(last, next) < value && value < Rational.Max(last, next)).Select(value => (long)value.Floor())
            .SelectMany(value => new[] { value - 1, value, value + 1 }).Where(value => Math.Min(last, next) < value && value < Math.Max(last, next))
            .Distinct().OrderBy(value => Math.Abs(value - last));
    }

    /// <summary>The value nearest to one, towards another, at which the standing is not the same; at the other it is not.</summary>
    private (long Value, Standing Standing) NextChange(RecordNumber number, long from, Standing standing, long towards)
    {
        (long same, long other) = (from, towards);
        (Standing atSame, Standing atOther) = (standing, StandingAt(number, towards));
        while (Math.Abs(other - same) > 1 && !_isTooMuch)
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
            Standing found = StandingAt(number, value);
            if (found == standing)
                (same, atSame) = (value, found);
            else
                (other, atOther) = (value, found);
        }
    }

    /// <summary>Where an end of the evidence would meet an end of the claim, nearest to the first value, if it moved on a straight line; null: nowhere.</summary>
    private long? OnTheLine(long same, Standing atSame, long other, Standing atOther) =>
        Meetings(atSame, atOther).Where(share => share > 0 && share < 1).Select(share => (Rational?)share).Min() is { } nearest ? (long)(same + (nearest * (other - same))).Floor() : null;

    /// <summary>Where on a straight line an end of the evidence meets an end of the claim, if at 0 it is as at one value and at 1 as at another.</summary>
    private IEnumerable<Rational> Meetings(Standing atZero, Standing atOne)
    {
        for (int index = 0; index < asked.Count; index++)
        {
            (Bounds? before, Bounds? after, Bounds asserted) = (atZero.Each[index].Evidence, atOne.Each[index].Evidence, asked[index].Asserted);
            foreach ((Rational? from, Rational? to) in new[] { (before?.Low, after?.Low), (before?.High, after?.High) })
            {
                foreach (Rational? target in new[] { asserted.Low, asserted.High })
                {
                    if (from is { } start && to is { } end && target is { } met && start != end)
                        yield return (met - start) / (end - start);
                }
            }
        }
    }

    private Standing StandingAt(RecordNumber number, long value)
    {
        if (_standings.TryGetValue(value, out Standing? known))
            return known;
        SourcedRecord changed = number.With(value);
        KnownLedger ledger = _all(changed);
        PartStanding[] each = [.. asked.Select((one, index) => PartAt(one, changed, ledger, _others[index]?.Invoke(changed) ?? ledger))];
        IEnumerable<VerdictLabel> labels = each.Select(one => one.Label);
        return _standings[value] = new(Verifier.Together(isIncomplete ? labels.Append(VerdictLabel.NotEnoughEvidence) : labels), each);
    }

    private PartStanding PartAt(Asked one, SourcedRecord changed, KnownLedger ledger, KnownLedger independent)
    {
        Question question = changed is Claim { Measure: { } measure } && changed.Id == one.Question.Claim?.Id ? one.Question with { Measure = measure } : one.Question;
        (VerdictLabel label, Bounds? evidence)? found = Verifier.LabelOf(ledger, independent, question, one.Asserted, one.SelfReported);
        _isTooMuch |= found is null;
        (VerdictLabel label, Bounds? evidence) = found ?? (VerdictLabel.NotEnoughEvidence, null);
        return new(
            label, Order(evidence?.Low, one.Asserted.Low), Order(evidence?.Low, one.Asserted.High), Order(evidence?.High, one.Asserted.Low), Order(evidence?.High, one.Asserted.High))
        {
            Evidence = evidence,
        };
    }

    private static int? Order(Rational? end, Rational? other) => end is { } known && other is { } limit ? known.CompareTo(limit) : null;

    /// <summary>One thing that is asked: what it is, what it asserts, and which records its speaker reported.</summary>
    internal sealed record Asked(Question Question, Bounds Asserted, IReadOnlySet<RecordId> SelfReported);

    /// <summary>The label of all together, and how the evidence on each stands to what it asserts.</summary>
    private sealed record Standing(VerdictLabel Label, PartStanding[] Each)
    {
        public bool Equals(Standing? other) => other is not null && Each.SequenceEqual(other.Each);

        public override int GetHashCode() => HashCode.Combine(Label, Each.Length);
    }

    /// <summary>How the evidence stands to what is asserted: the label, and the order of their ends. Where the ends lie does not matter for that.</summary>
    private sealed record PartStanding(VerdictLabel Label, int? LowToLow, int? LowToHigh, int? HighToLow, int? HighToHigh)
    {
        public Bounds? Evidence { get; init; }

        public bool Equals(PartStanding? other) => other is not null
            && (Label, LowToLow, LowToHigh, HighToLow, HighToHigh) == (other.Label, other.LowToLow, other.LowToHigh, other.HighToLow, other.HighToHigh);

        public override int GetHashCode() => HashCode.Combine(Label, LowToLow, LowToHigh, HighToLow, HighToHigh);
    }
}

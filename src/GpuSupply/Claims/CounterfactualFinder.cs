using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Finds the fewest records without which a verdict's label is another one. First each record that the verdict names is left out alone. While none of the
/// records that bound the measure is left out its evidence gets no looser, so that larger sets take one of these, then one of those that bound it
/// without that, and so on (the tree of hitting sets of Reiter, 1987), all sets of one size before the next. A correction is a record, too: without it
/// counts what it corrected.
/// </summary>
/// <param name="owner">The ledger that was asked.</param>
/// <param name="verdict">Its verdict.</param>
internal sealed class CounterfactualFinder(SupplyLedger owner, Verdict verdict)
{
    /// <summary>So many sets are tried.</summary>
    public const int MaxTried = 256;

    private readonly SupplyLedger _near = owner.NearTo(RelevantScope.Of(owner.Known.Book, verdict.Details.Asked.Value.Select(one => one.Question.Measure)));

    public CounterfactualSet Find()
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        List<(RecordId[] Left, IEnumerable<RecordId> Candidates)> level = [([], Candidates([verdict], isFirst: true))];
        while (level.Count > 0)
        {
            var next = new List<(RecordId[], IEnumerable<RecordId>)>();
            IEnumerable<RecordId[]> sets = level.SelectMany(node => node.Candidates.Select(id => node.Left.Append(id).Order().ToArray()));
            foreach (RecordId[] set in sets.Where(set => tried.Add(string.Join(' ', set))).OrderBy(set => string.Join(' ', set), StringComparer.Ordinal))
            {
                if (tried.Count > MaxTried)
                    return new([], null, false);
                Verdict[] answers = AnswersWithout(set);
                VerdictLabel label = Verifier.Together(answers.Select(answer => answer.Label).Concat(verdict.Details.IsIncomplete ? [VerdictLabel.NotEnoughEvidence] : []));
                if (label != verdict.Label)
                    return new(set, label, true);
                next.Add((set, Candidates(answers, isFirst: false)));
            }

            level = next;
        }

        return new([], null, true);
    }

    private Verdict[] AnswersWithout(RecordId[] set)
    {
        SupplyLedger without = _near.LeavingOut(set);
        return [.. verdict.Details.Asked.Value.Select(one => new Verifier(without, without.Known).Verify(one.Question, verdict.Policy))];
    }

    private IEnumerable<RecordId> Candidates(IReadOnlyList<Verdict> answers, bool isFirst)
    {
        IEnumerable<RecordId> used = answers.SelectMany(one => one.Used).Select(use => use.Record);
        if (!isFirst)
            return used.Distinct();
        LeftAside[] aside = [.. answers.SelectMany(one => one.LeftAside)];
        return used.Concat(aside.Where(one => one.Why is not (LeftAsideReason.Corrected or LeftAsideReason.Finding)).Select(one => one.Record))
            .Concat(used.Concat(aside.Select(one => one.Record)).SelectMany(CorrectionsOf)).Distinct();
    }

    private IEnumerable<RecordId> CorrectionsOf(RecordId id) =>
        _near.Known.Timeline.Once(static timeline => new Corrections(timeline)).ByRecord[id].Where(place => _near.Known.VersionAt(place) is not null).Select(_near.Known.Book.IdAt);

    private sealed class Corrections(Timeline timeline)
    {
        public ILookup<RecordId, int> ByRecord { get; } = timeline.PlacesBy<Correction, RecordId>(
            RecordKind.Correction, correction => correction.Record is null or SourcedRecord ? [correction.Replaces] : []);
    }
}

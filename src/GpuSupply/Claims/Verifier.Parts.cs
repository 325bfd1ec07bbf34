using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <content>Claims that are made of several others.</content>
internal sealed partial class Verifier
{
    private readonly Dictionary<(RecordId Claim, ReadingPolicy Policy), Verdict> _parts = [];

    /// <summary>The verdict on a claim of several; each of these is worked out once, however many others are made of it, and without recursion, however deep it is.</summary>
    private Verdict VerifyAll(Claim claim, ReadingPolicy policy)
    {
        var within = new HashSet<RecordId> { claim.Id };
        var open = new Stack<(Claim Claim, int Next)>([(claim, 0)]);
        while (true)
        {
            (Claim whole, int next) = open.Pop();
            Claim? deeper = null;
            for (; next < whole.All.Count && deeper is null; next++)
            {
                RecordId id = whole.All[next];
                if (within.Contains(id) || _parts.ContainsKey((id, policy)) || ledger.Find<Claim>(id) is not { } part)
                    continue;
                if (part.All.Count > 0)
                    deeper = part;
                else
                    _parts[(id, policy)] = VerifyOne(part, policy);
            }

            if (deeper is not null)
            {
                open.Push((whole, next));
                open.Push((deeper, 0));
                within.Add(deeper.Id);
                continue;
            }

            Verdict verdict = OfParts(whole, policy, within);
            if (open.Count == 0)
                return verdict;
            _parts[(whole.Id, policy)] = verdict;
            within.Remove(whole.Id);
        }
    }

    private Verdict OfParts(Claim claim, ReadingPolicy policy, IReadOnlySet<RecordId> within)
    {
        Verdict[] parts = [.. claim.All.Where(id => !within.Contains(id)).Select(id => _parts.GetValueOrDefault((id, policy))).OfType<Verdict>()];

        // Nothing is known of what is not on record, which does not keep another part from being refuted.
        HashSet<RecordId> known = [.. parts.Select(part => part.Claim!.Id)];
        RecordId[] missing = [.. claim.All.Where(id => !known.Contains(id))];
        string? because = missing.Length == 0 ? null : WhyIncomplete(missing);
        if (parts.Length == 0)
            return NotComparable(claim, null, null, policy, because!);
        bool isIncomplete = missing.Length > 0 || parts.Any(part => part.Details.IsIncomplete);
        VerdictLabel label = Of(parts, part => part.Label);
        VerdictReason? reason = label != VerdictLabel.NotEnoughEvidence ? null
            : because is not null ? VerdictReason.NotComparable : parts.Select(part => part.Reason).OfType<VerdictReason>().Min();

        // Asked of those that are made of no others, since these can lie very deep.
        var leaves = new Lazy<IReadOnlyList<Verdict>>(() => VerdictParts.Leaves(parts));
        var details = new VerdictDetails
        {
            Labels = () => ReadingPolicy.All.ToDictionary(one => one, one => Of(leaves.Value, part => part.Labels[one])),
            WithoutAssumptions = () => Of(leaves.Value, part => part.WithoutAssumptions),
            Used = () => [.. leaves.Value.SelectMany(part => part.Used).Distinct()],
            LeftAside = verdict =>
            {
                HashSet<RecordId> used = [.. verdict.Used.Select(use => use.Record)];
                return [.. leaves.Value.SelectMany(part => part.LeftAside).Where(aside => !used.Contains(aside.Record)).Distinct()];
            },
            Level = _ => leaves.Value.Min(part => part.Level),
            Asked = new(() => [.. leaves.Value.SelectMany(part => part.Details.Asked.Value)]),
            IsIncomplete = isIncomplete,
            Flips = verdict => new FlipFinder(owner, verdict, verdict.Details.Asked.Value, verdict.Details.IsIncomplete).Find(),
            RestsOn = verdict => new CounterfactualFinder(owner, verdict).Find(),
        };
        return new(details)
        {
            Claim = claim,
            AsKnownOn = Day.Date(ledger.KnownOn),
            Policy = policy,
            Label = label,
            Reason = reason,
            NotComparableBecause = reason != VerdictReason.NotComparable ? null
                : because ?? parts.First(part => part.Reason == VerdictReason.NotComparable).NotComparableBecause,
            Direction = label == VerdictLabel.Refuted ? parts.First(part => part.Label == VerdictLabel.Refuted).Direction : null,
            Assumptions = [.. parts.SelectMany(part => part.Assumptions).Distinct().Order()],
            DisputedBy = DisputesOf(claim),
            RestatedBy = owner.RestatementOf(claim.Id),
            DoSourcesDiffer = parts.Any(part => part.DoSourcesDiffer),
            Findings = [.. parts.SelectMany(part => part.Findings).Distinct()],
            Of = parts,
        };

        VerdictLabel Of(IReadOnlyList<Verdict> all, Func<Verdict, VerdictLabel> labelOf) =>
            Together(isIncomplete ? all.Select(labelOf).Append(VerdictLabel.NotEnoughEvidence) : all.Select(labelOf));
    }

    /// <summary>Why what is missing of a claim of several is missing: it is not on record, or made of that claim in turn.</summary>
    private string WhyIncomplete(RecordId[] missing)
    {
        RecordId[] unknown = [.. missing.Where(id => ledger.Find<Claim>(id) is null)];
        return unknown.Length == 0
            ? $"{missing[0]}, which it is made of, is made of it"
            : $"{string.Join(" and ", unknown)}, which it is made of, {(unknown.Length == 1 ? "is" : "are")} not on record";
    }
}

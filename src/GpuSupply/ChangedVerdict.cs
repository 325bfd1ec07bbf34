namespace GpuSupply;

/// <summary>A claim on which the verdict is another one because of what was learned.</summary>
public sealed class ChangedVerdict
{
    internal ChangedVerdict(RecordId claim, Verdict? before, Verdict? after, IReadOnlyList<RecordId> because)
    {
        Claim = claim;
        Before = before;
        After = after;
        Because = because;
    }

    /// <summary>The claim.</summary>
    public RecordId Claim { get; }

    /// <summary>The verdict as known then; <see langword="null"/>: the claim was not known.</summary>
    public Verdict? Before { get; }

    /// <summary>The verdict as known now; <see langword="null"/>: the claim is no longer on record.</summary>
    public Verdict? After { get; }

    /// <summary>
    /// The records that changed it: of those that were learned, the claim where it is one of them, then what corrects what the verdict rests on now
    /// or rested on then, and what it rests on itself. Where it rests on none of them, those that it left aside; where it names none at all, all that
    /// were learned.
    /// </summary>
    public IReadOnlyList<RecordId> Because { get; }

    /// <summary>The claim and both verdicts: <c>active-85k: not-enough-evidence (not-yet-due) → not-enough-evidence (too-wide)</c>.</summary>
    public override string ToString() => $"{Claim}: {Before?.Outcome ?? "not known"} → {After?.Outcome ?? "not known"}";
}

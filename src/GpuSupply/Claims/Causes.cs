namespace GpuSupply.Claims;

/// <summary>Says which of the records that were learned changed a verdict.</summary>
internal static class Causes
{
    /// <summary>
    /// Of what was learned, the claim, then what the verdict rests on now or rested on before, corrections first; if it rests on none of that, what
    /// it left aside; if that is nothing either, all that was learned.
    /// </summary>
    public static IReadOnlyList<RecordId> Of(IReadOnlyList<ChangedRecord> learned, Verdict? before, Verdict? now)
    {
        Verdict[] verdicts = [.. new[] { before, now }.OfType<Verdict>().SelectMany(verdict => VerdictParts.With(verdict))];
        RecordId claim = (now ?? before)!.Claim!.Id;
        HashSet<RecordId> restsOn = [.. verdicts.SelectMany(StandsOn)];
        ChangedRecord[] causes = [.. learned.Where(row => restsOn.Contains(row.Record))];
        if (causes.Length == 0)
        {
            HashSet<RecordId> leftAside = [.. verdicts.SelectMany(verdict => verdict.LeftAside).Select(aside => aside.Record)];
            causes = [.. learned.Where(row => leftAside.Contains(row.Record))];
        }

        return InOrder(causes.Length == 0 ? learned : causes, claim);
    }

    /// <summary>What changed by some changes: the claim, then corrections, then other records.</summary>
    public static IReadOnlyList<RecordId> InOrder(IEnumerable<ChangedRecord> changes, RecordId claim) =>
        [.. changes.OrderBy(row => row.Record == claim ? 0 : row.Correction is not null || row.Kind == RecordKind.Correction ? 1 : 2).Select(row => row.Correction ?? row.Record).Distinct()];

    /// <summary>What a verdict stands on: its claim, by what that is restated, and what it rests on.</summary>
    public static IEnumerable<RecordId> StandsOn(Verdict verdict) => VerdictParts.With(verdict).SelectMany(one => one.Used.Select(use => use.Record)
        .Append(one.Claim!.Id).Append(one.RestatedBy?.By ?? one.Claim.Id).Append(one.RestatedBy?.InForce ?? one.Claim.Id));
}

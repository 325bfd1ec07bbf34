namespace GpuSupply.TestKit.Verdicts;

/// <summary>Cases that say a little less than another one, to find the smallest that still shows something.</summary>
internal static class SimplerCases
{
    /// <summary>The case without each of its records, then with nobody who comes or goes, then with all counted in units.</summary>
    public static IEnumerable<GeneratedCase> Of(GeneratedCase generated)
    {
        foreach (SourcedRecord record in generated.Sourced)
            yield return new([.. generated.Records.Where(other => !ReferenceEquals(other, record))]);
        if (generated.Records.OfType<Party>().Any(party => party.MemberOf.Any(link => link.During is not null)))
            yield return new([.. generated.Records.Select(record => record is Party party ? ForEver(party) : record)]);
        if (generated.Sourced.Any(record => MeasureOf(record) is ScopedMeasure { In: not null }))
            yield return new([.. generated.Records.Select(InUnits)]);
    }

    private static Party ForEver(Party party) => new(party.Id) { MemberOf = [.. party.MemberOf.Select(link => new Membership(link.Party))], ControlledBy = party.ControlledBy };

    private static Measure? MeasureOf(Record record) => record is Observation observation ? observation.Measure : (record as Claim)?.Measure;

    private static Record InUnits(Record record) => MeasureOf(record) is not ScopedMeasure { In: not null } measure ? record : record switch
    {
        Observation one => new Observation(one.Id, measure with { In = null }, one.Value) { Source = one.Source, KnownOn = one.KnownOn, IsExact = one.IsExact },
        Claim one => new Claim(one.Id, one.Speaker, measure with { In = null }, one.Value!.Value) { Source = one.Source, KnownOn = one.KnownOn },
        _ => record,
    };
}

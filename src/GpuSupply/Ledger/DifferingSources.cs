namespace GpuSupply.Ledger;

/// <summary>
/// Observations of the same measure that exclude each other. Of those known before, one excludes an observation exactly where the one with the
/// greatest lower end or the one with the smallest upper end does.
/// </summary>
internal static class DifferingSources
{
    public static IEnumerable<Finding> All(KnownLedger ledger)
    {
        var ends = new Dictionary<(Measure Measure, Unit Unit), (Observation GreatestLow, Observation SmallestHigh)>();
        foreach (RecordVersion version in ledger.Records.Where(version => version.Record is Observation).OrderBy(version => version.From).ThenBy(version => version.Record.Id))
        {
            var observation = (Observation)version.Record;
            if (MeasureInDays(ledger, observation.Measure) is not { } measure)
                continue;
            Bounds bounds = observation.Bounds;
            if (!ends.TryGetValue((measure, bounds.Unit), out (Observation GreatestLow, Observation SmallestHigh) before))
            {
                ends[(measure, bounds.Unit)] = (observation, observation);
                continue;
            }

            Observation? other = !before.GreatestLow.Bounds.Meets(bounds) ? before.GreatestLow : !before.SmallestHigh.Bounds.Meets(bounds) ? before.SmallestHigh : null;
            if (other is not null)
                yield return new(FindingCode.SourcesDiffer, observation, $"{observation} says {bounds} of {observation.Measure}, {other} says {other.Bounds}.");
            ends[(measure, bounds.Unit)] = (
                Bounds.CompareLow(before.GreatestLow.Bounds, bounds) < 0 ? observation : before.GreatestLow,
                Bounds.CompareHigh(before.SmallestHigh.Bounds, bounds) > 0 ? observation : before.SmallestHigh);
        }
    }

    /// <summary>The measure with its windows as days, however they were written; null where a fiscal year is not on record.</summary>
    private static Measure? MeasureInDays(KnownLedger ledger, Measure measure) =>
        ledger.Resolve(measure)?.Resolved(window => DateWindow.Between(window.Earliest, window.Latest));
}

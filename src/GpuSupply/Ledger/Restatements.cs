namespace GpuSupply.Ledger;

/// <summary>Which claims and commitments restate which. A restatement on a circle is left out, so that none of them is restated by it.</summary>
internal static class Restatements
{
    /// <summary>The commitments that a later one restates.</summary>
    public static HashSet<RecordId> RestatedCommitments(KnownLedger ledger) =>
        [.. Known(ledger).Where(edge => edge.Record is Commitment && ledger.Find<Commitment>(edge.Restated) is not null).Select(edge => edge.Restated)];

    /// <summary>By what each claim and commitment is restated as known on a ledger's day. Linear in the claims and commitments that restate another.</summary>
    public static IReadOnlyDictionary<RecordId, Restatement> All(KnownLedger ledger)
    {
        var by = new Dictionary<RecordId, (RecordId Last, int Since)>();
        var ends = new Dictionary<RecordId, RecordId>();
        foreach ((SourcedRecord record, RecordId restated) in Known(ledger).OrderBy(edge => DayOf(edge.Record.Id)).ThenBy(edge => edge.Record.Id))
        {
            if (ledger.Find<SourcedRecord>(restated) is { } earlier && earlier.Kind == record.Kind)
                by[restated] = (record.Id, Math.Max(DayOf(record.Id), DayOf(restated)));
        }

        return by.ToDictionary(pair => pair.Key, pair => new Restatement(pair.Value.Last, Day.Date(pair.Value.Since), InForce(pair.Value.Last)));

        int DayOf(RecordId id) => ledger.Book.HistoryOf(id)!.KnownFrom;

        // Whatever is passed on the way has the same end, so that a chain is walked once.
        RecordId InForce(RecordId id)
        {
            var passed = new List<RecordId>();
            while (by.TryGetValue(id, out var later))
            {
                passed.Add(id);
                id = ends.GetValueOrDefault(id, later.Last);
            }

            foreach (RecordId one in passed)
                ends[one] = id;
            return id;
        }
    }

    /// <summary>What restates what, but for circles.</summary>
    private static IEnumerable<(SourcedRecord Record, RecordId Restated)> Known(KnownLedger ledger)
    {
        HashSet<RecordId> onCircle = [.. Circles(ledger).Select(finding => ((SourcedRecord)finding.Record).Id)];
        return Edges(ledger).Where(edge => !onCircle.Contains(edge.Record.Id));
    }

    /// <summary>A finding for each restatement on a circle.</summary>
    public static IEnumerable<Finding> Circles(KnownLedger ledger)
    {
        (SourcedRecord Record, RecordId Restated)[] edges = Edges(ledger);
        var numbers = new Dictionary<RecordId, int>();
        int Number(RecordId id) => numbers.TryGetValue(id, out int known) ? known : numbers[id] = numbers.Count;
        List<(int From, int To)> numbered = [.. edges.Select(edge => (Number(edge.Record.Id), Number(edge.Restated)))];
        foreach (int edge in Ledger.Circles.EdgesOn(numbers.Count, numbered))
            yield return new(FindingCode.CyclicReference, edges[edge].Record, $"{edges[edge].Record} restates {edges[edge].Restated}, which restates it.");
    }

    private static RestatingPlaces Restating(KnownLedger ledger) => ledger.Timeline.Once(static timeline => new RestatingPlaces(timeline));

    private static (SourcedRecord Record, RecordId Restated)[] Edges(KnownLedger ledger) =>
    [
        .. Restating(ledger).Claims.Select(ledger.VersionAt).Select(version => version?.Record).OfType<Claim>()
            .Where(claim => claim.Restates is not null).Select(claim => ((SourcedRecord)claim, claim.Restates!.Value)),
        .. Restating(ledger).Commitments.Select(ledger.VersionAt).Select(version => version?.Record).OfType<Commitment>()
            .Where(commitment => commitment.Restates is not null).Select(commitment => ((SourcedRecord)commitment, commitment.Restates!.Value)),
    ];

    /// <summary>The places of claims and commitments that restate another in any version.</summary>
    private sealed class RestatingPlaces(Timeline timeline)
    {
        public IReadOnlyList<int> Claims { get; } = Of<Claim>(timeline, RecordKind.Claim, claim => claim.Restates);

        public IReadOnlyList<int> Commitments { get; } = Of<Commitment>(timeline, RecordKind.Commitment, commitment => commitment.Restates);

        private static int[] Of<T>(Timeline timeline, RecordKind kind, Func<T, RecordId?> restated)
            where T : SourcedRecord => [.. timeline.PlacesOf(kind).Where(place => timeline.Book.VersionsAt(place).Any(version => restated((T)version.Record) is not null))];
    }
}

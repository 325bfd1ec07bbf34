namespace GpuSupply.Ledger;

/// <summary>
/// The days on which something was learned, by the parties that it is about: of transfers those at both ends, of statements and commitments those that they
/// name. A day on which nothing was learned about any party that was ever in one group with a measure's changes nothing that the measure is.
/// </summary>
internal sealed class LearnedDays
{
    private readonly RecordBook _book;
    private readonly Dictionary<PartyId, HashSet<int>> _byParty = [];
    private readonly Dictionary<RecordId, HashSet<int>> _byClaim = [];

    public LearnedDays(KnownLedger ledger)
    {
        _book = ledger.Book;
        Aggregation.TransferColumns columns = ledger.Fold.Columns;
        HashSet<int>[] rows = [.. columns.Parties.Select(party => _byParty[party] = [])];
        for (int row = 0; row < columns.Count; row++)
        {
            Add(rows[columns.FromParty[row]], columns.KnownFrom[row], columns.KnownUntil[row]);
            Add(rows[columns.ToParty[row]], columns.KnownFrom[row], columns.KnownUntil[row]);
        }

        for (int place = 0; place < _book.Count; place++)
        {
            if (_book.FirstAt(place) is SupplyRecord)
                continue;
            if (_book.OnlyVersionAt(place, out RecordHistory? history) is { } only)
                Add(only);
            foreach (RecordVersion version in history?.Versions ?? [])
                Add(version);
        }
    }

    /// <summary>The days on which something was learned that a claim's verdict may follow from, in order. Null: it may be any.</summary>
    public IReadOnlyList<int>? Concerning(Claim claim)
    {
        if (claim.Measure is not { } measure || MeasureLeaves.NamedBy(measure).Any() || !measure.Scopes.Any())
            return null;
        var days = new SortedSet<int>(_book.ReferenceChanges);
        days.UnionWith(_byClaim.GetValueOrDefault(claim.Id) ?? []);
        foreach (ReferenceBook references in _book.AllReferences)
        {
            foreach (PartyId party in measure.Scopes.SelectMany(scope => references.EverAround(scope.Party)).SelectMany(references.EverInside).Distinct())
                days.UnionWith(_byParty.GetValueOrDefault(party) ?? []);
        }

        return [.. days];
    }

    private void Add(in RecordVersion version)
    {
        IEnumerable<PartyId> parties = version.Record switch
        {
            Observation observation => observation.Measure.Scopes.Select(scope => scope.Party),
            Coverage coverage => [coverage.Party],
            Commitment { Restates: { } earlier } commitment when _book.PlaceOf(earlier) is >= 0 and var place && _book.FirstAt(place) is Commitment restated =>
                [commitment.Party, restated.Party],
            Commitment commitment => [commitment.Party],
            _ => [],
        };
        foreach (PartyId party in parties)
            Add(Of(_byParty, party), version.From, version.Until);
        RecordId[] claims = version.Record switch
        {
            Claim { Restates: { } earlier } claim => [claim.Id, earlier],
            Claim claim => [claim.Id],
            Dispute dispute => [dispute.Claim],
            _ => [],
        };
        foreach (RecordId claim in claims)
            Add(Of(_byClaim, claim), version.From, version.Until);
    }

    private static HashSet<int> Of<T>(Dictionary<T, HashSet<int>> all, T key)
        where T : notnull
    {
        if (!all.TryGetValue(key, out HashSet<int>? days))
            all[key] = days = [];
        return days;
    }

    private static void Add(HashSet<int> days, int from, int until)
    {
        days.Add(from);
        days.Add(until);
    }
}

namespace GpuSupply.Ledger;

/// <summary>
/// The plan of an order after some of its records: who is planned to get how many units of which line in which window. It is the sum of the plan
/// postings so far, so that a record is taken back by taking back what it posted. The supplier's side of it is the opposite of all others and not kept.
/// </summary>
internal sealed class PlanSoFar
{
    private readonly Dictionary<(string? Line, PartyId Party), List<(DaySpan On, PlannedSum Sum)>> _sums = [];

    /// <summary>Adds postings, or with −1 for a sign takes them back.</summary>
    public void Add(List<Posting> postings, int sign)
    {
        foreach (Posting posting in postings)
        {
            Add(posting.To.Party, posting, sign);
            Add(posting.From.Party, posting, -sign);
        }
    }

    /// <summary>What a party is planned to get of a line, or of what names no line, by window; windows in which that is certainly nothing are left out.</summary>
    public IReadOnlyList<(DaySpan On, PlannedSum Sum)> Of(string? line, PartyId party) => _sums.TryGetValue((line, party), out var windows) ? windows : [];

    /// <summary>The hull of the windows in which a party is planned to get anything of the order; null: it is not.</summary>
    public DaySpan? WindowOf(PartyId party)
    {
        DaySpan? hull = null;
        foreach (((_, PartyId planned), List<(DaySpan On, PlannedSum Sum)> windows) in _sums)
        {
            if (planned != party)
                continue;
            foreach ((DaySpan on, _) in windows)
                hull = hull?.Hull(on) ?? on;
        }

        return hull;
    }

    /// <summary>All that is planned, by line, party and window.</summary>
    public IEnumerable<(string? Line, PartyId Party, DaySpan On, PlannedSum Sum)> All =>
        _sums.SelectMany(pair => pair.Value.Select(window => (pair.Key.Line, pair.Key.Party, window.On, window.Sum)));

    private void Add(PartyId party, in Posting posting, int sign)
    {
        if (party == posting.Supplier)
            return;
        var key = (posting.Plan!.Value.Line, party);
        if (!_sums.TryGetValue(key, out List<(DaySpan On, PlannedSum Sum)>? windows))
            _sums[key] = windows = [];
        int index = 0;
        while (index < windows.Count && IsBefore(windows[index].On, posting.On))
            index++;
        if (index == windows.Count || windows[index].On != posting.On)
            windows.Insert(index, (posting.On, new()));
        PlannedSum sum = windows[index].Sum;
        sum.Add(posting.Units, posting.Quantity, sign);
        if (!sum.IsNothing)
            return;
        windows.RemoveAt(index);
        if (windows.Count == 0)
            _sums.Remove(key);
    }

    private static bool IsBefore(DaySpan one, DaySpan other) => one.First < other.First || (one.First == other.First && one.Last < other.Last);
}

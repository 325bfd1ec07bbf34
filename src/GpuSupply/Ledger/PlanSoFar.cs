namespace GpuSupply.Ledger;

/// <summary>
/// The plan of an order after some of its records: who is planned to get how many units of which line in which window. It is the sum of the plan
/// postings so far, so that a record is taken back by taking back what it posted.
/// </summary>
internal sealed class PlanSoFar
{
    private readonly Dictionary<(string? Line, PartyId Party), SortedDictionary<(int First, int Last), PlannedSum>> _sums = [];

    /// <summary>Adds postings, or with −1 for a sign takes them back.</summary>
    public void Add(IReadOnlyList<Posting> postings, int sign)
    {
        foreach (Posting posting in postings)
        {
            Add(posting.To.Party, posting, sign);
            Add(posting.From.Party, posting, -sign);
        }
    }

    /// <summary>What a party is planned to get of a line, or of what names no line, by window; windows in which that is certainly nothing are left out.</summary>
    public IReadOnlyList<(DaySpan On, PlannedSum Sum)> Of(string? line, PartyId party) => _sums.TryGetValue((line, party), out var windows)
        ? [.. windows.Select(pair => (new DaySpan(pair.Key.First, pair.Key.Last), pair.Value))]
        : [];

    /// <summary>The windows in which a party is planned to get anything of the order.</summary>
    public IEnumerable<DaySpan> WindowsOf(PartyId party) =>
        _sums.Where(pair => pair.Key.Party == party).SelectMany(pair => pair.Value.Keys).Select(on => new DaySpan(on.First, on.Last));

    /// <summary>All that is planned, by line, party and window.</summary>
    public IEnumerable<(string? Line, PartyId Party, DaySpan On, PlannedSum Sum)> All =>
        _sums.SelectMany(pair => pair.Value.Select(window => (pair.Key.Line, pair.Key.Party, new DaySpan(window.Key.First, window.Key.Last), window.Value)));

    private void Add(PartyId party, Posting posting, int sign)
    {
        var key = (posting.Plan!.Value.Line, party);
        (int, int) window = (posting.On.First, posting.On.Last);
        if (!_sums.TryGetValue(key, out SortedDictionary<(int, int), PlannedSum>? windows))
            _sums[key] = windows = [];
        if (!windows.TryGetValue(window, out PlannedSum? sum))
            windows[window] = sum = new();
        sum.Add(posting.Units, posting.Quantity, sign);
        if (!sum.IsNothing)
            return;
        windows.Remove(window);
        if (windows.Count == 0)
            _sums.Remove(key);
    }
}

namespace GpuSupply.Ledger;

/// <summary>
/// The receipt delay that a reallocation means for one party: each unit that comes is paired with one that left, while units last, and counts the
/// day planned for the one less the day planned for the other. A unit that left without a partner counts at least from its latest planned day to
/// the day as known on which it is asked, and has no upper bound. The bounds are the extremes over all pairings, days and quantities.
/// </summary>
internal sealed class ReceiptDelays
{
    /// <summary>Each line on both sides doubles the work; with more of them than this their days are taken as independent, which widens the bounds.</summary>
    private const int MostSharedLines = 6;

    private readonly PlannedUnits[] _came;
    private readonly PlannedUnits[] _left;
    private readonly int _knownOn;
    private readonly (RecordId Order, string Line, DaySpan On)[] _sharedLines;

    public ReceiptDelays(IReadOnlyList<PlannedUnits> came, IReadOnlyList<PlannedUnits> left, int knownOn)
    {
        _came = [.. came.Where(units => units.Quantity.High > 0)];
        _left = [.. left.Where(units => units.Quantity.High > 0)];
        _knownOn = knownOn;
        var shared = _came.Where(units => _left.Any(units.IsOnDayOf)).Select(units => units.PlannedDay!.Value).Distinct().ToArray();
        _sharedLines = shared.Length <= MostSharedLines ? shared : [];
    }

    /// <summary>All unit-days together.</summary>
    public Bounds Total() => Bounds.Between(
        LowIsOpen ? null : Least().Min(extremes => extremes.LeastTotal()),
        HighIsOpen ? null : -Most().Min(extremes => extremes.LeastTotal()),
        Unit.UnitDays);

    /// <summary>Days for a unit that left, in the mean. Null: it is possible that none left.</summary>
    public Bounds? Mean()
    {
        if (_left.All(units => units.Quantity.Low == 0))
            return null;
        return Bounds.Between(
            LowIsOpen ? null : Least().Min(extremes => extremes.LeastMean()!.Value),
            HighIsOpen ? null : -Most().Min(extremes => extremes.LeastMean()!.Value),
            Unit.Days);
    }

    private bool LowIsOpen => _came.Any(units => units.Planned.First == Day.Beginning)
        || (_came.Length > 0 && _left.Any(units => units.Planned.Last == Day.End));

    private bool HighIsOpen => Most().First().MayLeaveAlone || _came.Any(units => units.Planned.Last == Day.End)
        || _left.Any(units => units.Planned.First == Day.Beginning);

    private IEnumerable<PairingExtremes> Least() => SharedDays().Select(on => new PairingExtremes(
        [.. _came.Select(units => new PairingExtremes.Came(units.Quantity.Low, units.Quantity.High, on(units, units.Planned.First)))],
        [.. _left.Select(units => new PairingExtremes.Left(
            units.Quantity.Low, units.Quantity.High, on(units, units.Planned.Last), Math.Max(0, (long)_knownOn - units.Planned.Last)))]));

    private IEnumerable<PairingExtremes> Most() => SharedDays().Select(on => new PairingExtremes(
        [.. _came.Select(units => new PairingExtremes.Came(units.Quantity.Low, units.Quantity.High, -on(units, units.Planned.Last)))],
        [.. _left.Select(units => new PairingExtremes.Left(units.Quantity.Low, units.Quantity.High, -on(units, units.Planned.First), 0))]));

    /// <summary>
    /// The day of units, by turns: units of a line that both come and leave are received on one day, and a total is extreme at the first or at the last
    /// day of each such line. All other units have the day that is given.
    /// </summary>
    private IEnumerable<Func<PlannedUnits, long, long>> SharedDays()
    {
        for (int choice = 0; choice < 1 << _sharedLines.Length; choice++)
        {
            int atLast = choice;
            yield return (units, otherwise) => units.PlannedDay is { } line && Array.IndexOf(_sharedLines, line) is >= 0 and var index
                ? ((atLast >> index) & 1) == 0 ? units.Planned.First : units.Planned.Last
                : otherwise;
        }
    }
}

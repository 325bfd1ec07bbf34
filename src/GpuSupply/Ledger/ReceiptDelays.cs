namespace GpuSupply.Ledger;

/// <summary>
/// The receipt delay that a reallocation means for one party: each unit that comes is paired with one that left, while units last, and counts the
/// day planned for the one less the day planned for the other. A unit that left without a partner counts at least from its latest planned day to
/// the day as known on which it is asked, and has no upper bound. The bounds are the extremes over all pairings, days and quantities.
/// </summary>
internal sealed class ReceiptDelays(IReadOnlyList<PlannedUnits> came, IReadOnlyList<PlannedUnits> left, int knownOn)
{
    /// <summary>All unit-days together.</summary>
    public Bounds Total() => Bounds.Between(
        LowIsOpen ? null : Least().LeastTotal(),
        HighIsOpen ? null : -Most().LeastTotal(),
        Unit.UnitDays);

    /// <summary>Days for a unit that left, in the mean. Null: it is possible that none left.</summary>
    public Bounds? Mean()
    {
        if (left.Any(units => units.Quantity.Low > 0) == false)
            return null;
        return Bounds.Between(LowIsOpen ? null : Least().LeastMean(), HighIsOpen ? null : -Most().LeastMean(), Unit.Days);
    }

    private bool LowIsOpen => came.Any(units => units.Planned.First == Day.Beginning) || (came.Count > 0 && left.Any(units => units.Planned.Last == Day.End));

    private bool HighIsOpen => Most().MayLeaveAlone || came.Any(units => units.Planned.Last == Day.End) || left.Any(units => units.Planned.First == Day.Beginning);

    private PairingExtremes Least() => new(
        [.. came.Select(units => new PairingExtremes.Came(units.Quantity.Low, units.Quantity.High, units.Planned.First))],
        [.. left.Select(units => new PairingExtremes.Left(units.Quantity.Low, units.Quantity.High, units.Planned.Last, Math.Max(0, (long)knownOn - units.Planned.Last)))]);

    private PairingExtremes Most() => new(
        [.. came.Select(units => new PairingExtremes.Came(units.Quantity.Low, units.Quantity.High, -(long)units.Planned.Last))],
        [.. left.Select(units => new PairingExtremes.Left(units.Quantity.Low, units.Quantity.High, -(long)units.Planned.First, 0))]);
}

namespace GpuSupply.TestKit;

/// <summary>
/// By how much the units of an order that are planned now were put off, in every world: all quantities, and all days of the windows in which they are
/// planned and had been planned at first.
/// </summary>
public sealed class WorldOrderDelay
{
    private const double MostWorlds = 2_000;

    private readonly (string? Line, WorldWindow First, WorldWindow Now, WorldUnits Units)[] _parts;
    private readonly WorldQuantities _quantities;
    private readonly Order _order;

    public WorldOrderDelay(WorldRecords records, Order order)
    {
        (_order, _quantities) = (order, records.Quantities);
        _parts = [.. records.PlanOf(order).Planned.Select(part => (part.Line, WorldPlan.DueOf(order, part.Line), part.Due, part.Units))];
        (Int128 Least, Int128 Most)[] ranges = [.. _parts.Select(part => part.Units.Range(_quantities))];
        (Int128 Least, Int128 Most) all = WorldUnits.Sum(_parts.Select(part => part.Units)).Range(_quantities);
        (IsPlanned, IsCertainlyPlanned) = (all.Most > 0, all.Least > 0);
        HasLessThanNone = ranges.Any(range => range.Least < 0);
        CountsUnitsTwice = _parts.SelectMany(part => part.Units.Parts).Where(part => _quantities.UnitsOf(part.Quantity).Length > 1)
            .GroupBy(part => part.Quantity).Any(same => same.Count() > 1);
        IsOpen = _parts.Any(part => part.First != part.Now && (part.First.IsOpen || part.Now.IsOpen));
    }

    /// <summary>Whether in some world a unit is planned.</summary>
    public bool IsPlanned { get; }

    /// <summary>Whether in every world a unit is planned.</summary>
    public bool IsCertainlyPlanned { get; }

    /// <summary>Whether in some world a party is planned to give more than it gets.</summary>
    public bool HasLessThanNone { get; }

    /// <summary>Whether the same units count in two windows.</summary>
    public bool CountsUnitsTwice { get; }

    /// <summary>Whether a window that counts is open.</summary>
    public bool IsOpen { get; }

    public override string ToString() =>
        $"{_order.Id}: {string.Join("; ", _parts.Select(part => $"{part.Units.Range(_quantities)} from {part.First} in {part.Now}"))}";

    /// <summary>The delay in all worlds, in unit-days or days a unit. Null: too many worlds.</summary>
    public WorldExtremes? Of(bool isTotal)
    {
        int[] quantities = [.. _parts.SelectMany(part => part.Units.Parts).Select(part => part.Quantity).Distinct()];
        long[][] choices = [.. quantities.Select(_quantities.UnitsOf)];
        if (choices.Aggregate(1.0, (count, units) => count * units.Length) > MostWorlds)
            return null;
        (int Place, int Times)[][] parts = [.. _parts.Select(part => part.Units.Parts.Select(one => (Array.IndexOf(quantities, one.Quantity), one.Times)).ToArray())];
        int[] chosen = new int[quantities.Length], sizes = [.. choices.Select(units => units.Length)];
        var extremes = new WorldExtremes();
        do
        {
            long[] units = [.. parts.Select(part => part.Sum(one => one.Times * choices[one.Place][chosen[one.Place]]))];
            AddWorlds(extremes, units, isTotal ? 1 : units.Sum());
        }
        while (Odometer.Next(chosen, sizes));
        return extremes;
    }

    /// <summary>The days by themselves: with the units given, the total is a sum of what each window's day makes of it.</summary>
    private void AddWorlds(WorldExtremes extremes, long[] units, long shared)
    {
        (long least, long most) = (0, 0);
        var times = new Dictionary<(WorldWindow Window, string? Line, bool IsFirst), long>();
        for (int index = 0; index < _parts.Length; index++)
        {
            (string? line, WorldWindow first, WorldWindow now, _) = _parts[index];
            if (first == now)
                continue;
            Count((now, line, false), units[index]);
            Count((first, line, true), -units[index]);
        }

        foreach (((WorldWindow window, _, _), long count) in times)
        {
            long[] worth = [.. window.Days.Select(day => day * count)];
            (least, most) = (least + worth.Min(), most + worth.Max());
        }

        extremes.Add(least, shared, false);
        extremes.Add(most, shared, false);

        void Count((WorldWindow, string?, bool) day, long count) => times[day] = times.GetValueOrDefault(day) + count;
    }
}

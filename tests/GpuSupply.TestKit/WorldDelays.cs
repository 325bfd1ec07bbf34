using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// The receipt delay that a reallocation means for a party, in every world: all quantities, all days, all ways to pair units that came with units that
/// left. The units of a line that had been planned in one window are received on one day.
/// </summary>
public sealed class WorldDelays
{
    private readonly Side[] _came;
    private readonly Side[] _left;
    private readonly int _knownOn;
    private readonly int[][] _lineDays;

    public WorldDelays(WorldRecords records, Reallocation reallocation, PartyId party, LocalDate knownOn)
    {
        _knownOn = WorldWindow.Number(knownOn);
        var lines = new List<(RecordId, string?, WorldWindow)>();
        var days = new List<int[]>();
        IsComparable = reallocation.Legs.All(leg => leg.Product is null || (leg.From != party && leg.To != party));
        Side[] sides = IsComparable ? [.. reallocation.Legs.Select(SideOf).OfType<Side>()] : [];
        _came = [.. sides.Where(side => side.IsIncoming)];
        _left = [.. sides.Where(side => !side.IsIncoming)];
        _lineDays = [.. days];
        IsComparable &= _left.Any(side => side.Units[^1] > 0);

        Side? SideOf(Leg leg, int index)
        {
            if (leg.From != party && leg.To != party)
                return null;
            (Order order, string? line) = records.LineOf(leg)!.Value;
            WorldWindow[] windows = records.PlanOf(order).GivenUp[(reallocation.Id, index)];
            WorldWindow planned = line is null && leg.Shipment is { } shipment ? records.All.First(one => one.Record.Id == shipment).On : WorldWindow.Hull(windows);

            // Where it is open which line or which window, it is open whether it is the same.
            int known = line is null || windows.Length > 1 ? -1 : lines.IndexOf((order.Id, line, planned));
            if (known < 0)
            {
                lines.Add((order.Id, line, planned));
                days.Add(DaysOf(planned));
                known = lines.Count - 1;
            }

            return new(reallocation.LegId(index), leg.To == party, WorldQuantities.UnitsOf(leg.Quantity), known);
        }
    }

    /// <summary>Whether units left, and all have been planned for a day.</summary>
    public bool IsComparable { get; }

    /// <summary>Whether units of a line whose window is open both come and leave, so that it is open by how much they cancel out.</summary>
    public bool HasOpenLineOnBothSides =>
        _came.Any(came => _left.Any(left => left.Line == came.Line) && _lineDays[came.Line] is [< -WorldExtremes.Far, ..] or [.., > WorldExtremes.Far]);

    /// <summary>Whether in every world there is a unit to share the delay among.</summary>
    public bool HasMean(string? leg) => Counted(leg).Any(side => side.Units[0] > 0);

    /// <summary>The legs that concern the party.</summary>
    public IEnumerable<string> Legs => _came.Concat(_left).Select(side => side.Leg);

    /// <summary>The delay in all worlds: of the whole reallocation or of the pairs of a leg, in unit-days or days a unit. Null: too many worlds.</summary>
    public WorldExtremes? Of(string? leg, bool isTotal)
    {
        Side[] counted = Counted(leg), sides = [.. _came, .. _left];
        int[] unitSizes = [.. sides.Select(side => side.Units.Length)];
        if (unitSizes.Concat(_lineDays.Select(days => days.Length)).Aggregate(1.0, (count, size) => count * size) > 1_000)
            return null;
        int[][] allDays = [.. AllDays()];

        var extremes = new WorldExtremes();
        var chosenUnits = new int[unitSizes.Length];
        do
        {
            long[] units = [.. sides.Select((side, index) => side.Units[chosenUnits[index]])];
            long shared = isTotal ? 1 : sides.Select((side, index) => counted.Contains(side) ? units[index] : 0).Sum();
            foreach (long[,] pairs in Pairings(units[.._came.Length], units[_came.Length..]))
            {
                foreach (int[] days in allDays)
                    AddWorld(extremes, leg, units, pairs, days, shared);
            }
        }
        while (Odometer.Next(chosenUnits, unitSizes));
        return extremes;
    }

    // The total is linear in each day, so that of a wide window a few days will do.
    private static int[] DaysOf(WorldWindow window)
    {
        (int first, int last) = (window.First, window.Last);
        return last - first < 5 ? [.. Enumerable.Range(first, last - first + 1)] : [first, first + 1, first + ((last - first) / 2), last - 1, last];
    }

    private IEnumerable<int[]> AllDays()
    {
        int[] chosen = new int[_lineDays.Length], sizes = [.. _lineDays.Select(days => days.Length)];
        do
            yield return [.. chosen.Select((day, line) => _lineDays[line][day])];
        while (Odometer.Next(chosen, sizes));
    }

    private Side[] Counted(string? leg) => leg is null ? _left : [.. _came.Concat(_left).Where(side => side.Leg == leg)];

    private void AddWorld(WorldExtremes extremes, string? leg, long[] units, long[,] pairs, int[] days, long shared)
    {
        long total = 0;
        bool isOpen = false;
        for (int left = 0; left < _left.Length; left++)
        {
            long alone = units[_came.Length + left];
            for (int came = 0; came < _came.Length; came++)
            {
                alone -= pairs[came, left];
                if (leg is null || _came[came].Leg == leg || _left[left].Leg == leg)
                    total += pairs[came, left] * (days[_came[came].Line] - days[_left[left].Line]);
            }

            if (alone == 0 || (leg is not null && _left[left].Leg != leg))
                continue;
            total += alone * Math.Max(0, _knownOn - _lineDays[_left[left].Line][^1]);
            isOpen = true;
        }

        extremes.Add(total, shared, isOpen);
    }

    /// <summary>All ways to pair: how many units of each leg that came go with how many of each that left, as many pairs as there can be.</summary>
    private static IEnumerable<long[,]> Pairings(long[] came, long[] left)
    {
        var pairs = new long[came.Length, left.Length];
        return Fill(0, Math.Min(came.Sum(), left.Sum()));

        IEnumerable<long[,]> Fill(int cell, long missing)
        {
            if (cell == pairs.Length)
            {
                if (missing == 0)
                    yield return pairs;
                yield break;
            }

            (int row, int column) = (cell / left.Length, cell % left.Length);
            for (long count = 0; count <= Math.Min(missing, Math.Min(came[row], left[column])); count++)
            {
                pairs[row, column] = count;
                (came[row], left[column]) = (came[row] - count, left[column] - count);
                foreach (long[,] filled in Fill(cell + 1, missing - count))
                    yield return filled;
                (came[row], left[column]) = (came[row] + count, left[column] + count);
            }

            pairs[row, column] = 0;
        }
    }

    private sealed record Side(string Leg, bool IsIncoming, long[] Units, int Line);
}

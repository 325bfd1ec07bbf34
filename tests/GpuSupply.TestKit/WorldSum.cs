namespace GpuSupply.TestKit;

/// <summary>
/// A sum of units that count on days that are unknown: gone through in all worlds. What shares neither quantity nor day with the rest is gone through by
/// itself, since its worlds are combined with all others.
/// </summary>
public sealed class WorldSum(IReadOnlyDictionary<int, long[]> quantities, IReadOnlyDictionary<int, bool[]> days)
{
    private const int MostDays = 14;
    private const int Certain = -1;

    /// <summary>The sum in all worlds. Null: there are too many.</summary>
    public WorldRange? Of(IEnumerable<WorldTerm> terms)
    {
        var sum = new WorldRange(0, 0) { ByRule = (0, 0), WorldCount = 1 };
        foreach (WorldTerm[] together in Connected([.. terms.Where(term => days[term.Day].Contains(true))]))
        {
            int[] own = [.. together.Select(term => term.Day).Distinct()];
            if (own.Length > MostDays)
                return null;
            (Int128 least, Int128 most) = InAllWorlds(together, own);
            (Int128 Least, Int128 Most) byRule = (0, 0);
            foreach (var alone in together.GroupBy(term => (days[term.Day].Contains(false) ? term.Day : Certain, term.Transfer)))
            {
                (Int128 low, Int128 high) = InAllWorlds([.. alone], [.. alone.Select(term => term.Day).Distinct()]);
                byRule = (byRule.Least + low, byRule.Most + high);
            }

            bool isWider = byRule != (least, most), isPlan = together[0].Transfer is null;
            sum = new(sum.Least + least, sum.Most + most)
            {
                ByRule = (sum.ByRule.Least + byRule.Least, sum.ByRule.Most + byRule.Most),
                CountsUnitsTwice = sum.CountsUnitsTwice || (isWider && isPlan),
                GoesBothWays = sum.GoesBothWays || (isWider && !isPlan),
                WorldCount = sum.WorldCount * own.Aggregate(1.0, (count, day) => count * days[day].Length)
                    * together.Select(term => term.Quantity).Distinct().Aggregate(1.0, (count, quantity) => count * quantities[quantity].Length),
            };
        }

        return sum;
    }

    private (Int128 Least, Int128 Most) InAllWorlds(WorldTerm[] terms, int[] own)
    {
        (Int128 least, Int128 most) = (Int128.MaxValue, Int128.MinValue);
        (int Quantity, (int Place, int Times)[] On)[] byQuantity = [.. terms.GroupBy(term => term.Quantity)
            .Select(same => (same.Key, same.Select(term => (Array.IndexOf(own, term.Day), term.Times)).ToArray()))];
        int[] chosen = new int[own.Length], sizes = [.. own.Select(day => days[day].Length)];
        do
        {
            // With the days given, a quantity counts so many times, whatever the others are.
            (Int128 low, Int128 high) = (0, 0);
            foreach ((int quantity, (int Place, int Times)[] on) in byQuantity)
            {
                Int128 times = on.Sum(one => days[own[one.Place]][chosen[one.Place]] ? one.Times : 0);
                Int128[] counted = [.. quantities[quantity].Select(units => times * units)];
                (low, high) = (low + counted.Min(), high + counted.Max());
            }

            (least, most) = (Int128.Min(least, low), Int128.Max(most, high));
        }
        while (Odometer.Next(chosen, sizes));
        return (least, most);
    }

    private static IEnumerable<WorldTerm[]> Connected(List<WorldTerm> open)
    {
        while (open.Count > 0)
        {
            var together = new List<WorldTerm> { open[0] };
            open.RemoveAt(0);
            for (int index = 0; index < together.Count; index++)
            {
                WorldTerm one = together[index];
                together.AddRange(open.Where(term => term.Quantity == one.Quantity || term.Day == one.Day));
                open.RemoveAll(term => term.Quantity == one.Quantity || term.Day == one.Day);
            }

            yield return [.. together];
        }
    }
}

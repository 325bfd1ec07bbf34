using GpuSupply.Internals;
using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>The receipt delay of a party, by itself: its bounds are those over all numbers of units, days and pairings.</summary>
public class ReceiptDelaysTests
{
    private const int KnownOn = 14;

    /// <summary>A few units on each side, in windows of a few days, of lines that are on both sides or on one: against all that they can be.</summary>
    [Fact]
    public void Bounds_OfAFewUnits_AreThoseOfAllThatTheyCanBe()
    {
        var random = new Random(20_240_630);
        for (int turn = 0; turn < 400; turn++)
        {
            PlannedUnits[] came = [.. Enumerable.Range(0, random.Next(0, 3)).Select(index => Some($"c{index}"))], left = [.. Enumerable.Range(0, random.Next(1, 3)).Select(index => Some($"l{index}"))];
            (Rational? Low, Rational? High, Rational? LowMean, Rational? HighMean, bool MayBeNone) all = All(came, left);
            var delays = new ReceiptDelays(came, left, KnownOn);
            string what = $"{string.Join(' ', came)} for {string.Join(' ', left)}";

            Assert.Equal((what, Bounds.Between(all.Low, all.High, Unit.UnitDays)), (what, delays.Total()));
            Assert.Equal((what, all.MayBeNone ? null : Bounds.Between(all.LowMean, all.HighMean, Unit.Days)), (what, delays.Mean()));
        }

        PlannedUnits Some(string leg)
        {
            (int low, int first, int line) = (random.Next(0, 3), random.Next(10, 18), random.Next(3));

            // What is of one line and window has one day.
            (int from, int until) = line switch { 0 => (12, 15), 1 => (11, 13), _ => (first, first + random.Next(0, 4)) };
            return new(leg, Quantity.Between(low, low + random.Next(0, low == 2 ? 1 : 2)), new(from, until)) { Line = line < 2 ? ("o", $"{line}") : null };
        }
    }

    /// <summary>What comes before all days, or left after all of them, has no end below; what comes after all days, or left before all of them, none above.</summary>
    [Theory]
    [InlineData("10-10", "5-5", "5")]
    [InlineData("..-10 10-10", "5-5 5-5", "<=10")]
    [InlineData("10-10 ..-10", "5-5 5-5", "<=10")]
    [InlineData("10-.. 10-10", "5-5 5-5", ">=10")]
    [InlineData("10-10 10-..", "5-5 5-5", ">=10")]
    [InlineData("10-10 10-10", "..-5 5-5", ">=10")]
    [InlineData("10-10 10-10", "5-5 ..-5", ">=10")]
    [InlineData("10-10 10-10", "5-.. 5-5", "<=10")]
    [InlineData("10-10 10-10", "5-5 5-..", "<=10")]
    [InlineData("", "5-5", ">=9")]
    [InlineData("", "5-..", ">=0")]
    [InlineData("", "20-20", ">=0")]
    [InlineData("10-10", "5-5 5-5", ">=14")]
    public void Total_OfOpenWindows_HasNoEndWhereItHasNone(string came, string left, string expected)
    {
        Assert.Equal($"{expected} unit-days", $"{new ReceiptDelays(One(came), One(left), KnownOn).Total()}");

        static PlannedUnits[] One(string windows) => [.. windows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(window => window.Split('-')).Select((ends, index) =>
            new PlannedUnits($"leg{index}", 1, new(ends[0] == ".." ? Day.Beginning : int.Parse(ends[0], null), ends[1] == ".." ? Day.End : int.Parse(ends[1], null))))];
    }

    /// <summary>All units of each line come and leave on one day, so that nothing is put off; of more than six lines each day is taken as any.</summary>
    [Theory]
    [InlineData(6, "0 unit-days")]
    [InlineData(7, "-63..63 unit-days")]
    public void Total_OfLinesOnBothSides_IsExactForUpToSix(int lines, string expected)
    {
        PlannedUnits[] units = [.. Enumerable.Range(0, lines).Select(index => new PlannedUnits($"leg{index}", 1, new(0, 9)) { Line = ("o", $"{index}") })];
        Assert.Equal(expected, $"{new ReceiptDelays(units, units, KnownOn).Total()}");
    }

    /// <summary>Legs that certainly have no unit are no matter, whatever their windows.</summary>
    [Fact]
    public void Total_OfLegsWithoutUnits_LeavesThemOut()
    {
        PlannedUnits none = new("none", 0, new(Day.Beginning, Day.End));
        Assert.Equal("5 unit-days", $"{new ReceiptDelays([none, new("in", 1, new(10, 10))], [new("out", 1, new(5, 5)), none], KnownOn).Total()}");
    }

    /// <summary>All totals and means: each number of units of a leg, its first or last day (that of a line for all of its units), and each pairing.</summary>
    private static (Rational? Low, Rational? High, Rational? LowMean, Rational? HighMean, bool MayBeNone) All(PlannedUnits[] came, PlannedUnits[] left)
    {
        (Rational? low, Rational? high, Rational? lowMean, Rational? highMean, bool mayBeNone, bool isOpen) = (null, null, null, null, false, false);
        (RecordId, string, DaySpan)[] lines = [.. came.Concat(left).Select(units => units.PlannedDay).OfType<(RecordId, string, DaySpan)>().Distinct()];
        foreach (int[] counts in Choices([.. came.Concat(left).Select(units => (int)(units.Quantity.High - units.Quantity.Low + 1))]))
        {
            PlannedUnits[] ins = [.. came.SelectMany((units, index) => Enumerable.Repeat(units, (int)units.Quantity.Low + counts[index]))];
            PlannedUnits[] outs = [.. left.SelectMany((units, index) => Enumerable.Repeat(units, (int)units.Quantity.Low + counts[came.Length + index]))];
            mayBeNone |= outs.Length == 0;
            isOpen |= outs.Length > ins.Length;
            foreach (int[] atLast in Choices([.. Enumerable.Repeat(2, lines.Length + ins.Length + outs.Length)]))
            {
                long[] inDays = [.. ins.Select((units, index) => DayOf(units, atLast[lines.Length + index]))], outDays = [.. outs.Select((units, index) => DayOf(units, atLast[lines.Length + ins.Length + index]))];
                foreach (long total in Totals(inDays, outDays, outs))
                {
                    low = low is { } least && least <= total ? least : total;
                    high = high is { } most && most >= total ? most : total;
                    if (outs.Length == 0)
                        continue;
                    Rational mean = (Rational)total / outs.Length;
                    lowMean = lowMean is { } leastMean && leastMean <= mean ? leastMean : mean;
                    highMean = highMean is { } mostMean && mostMean >= mean ? mostMean : mean;
                }

                long DayOf(PlannedUnits units, int own) => (units.PlannedDay is { } line ? atLast[Array.IndexOf(lines, line)] : own) == 0 ? units.Planned.First : units.Planned.Last;
            }
        }

        return isOpen ? (low, null, lowMean, null, mayBeNone) : (low, high, lowMean, highMean, mayBeNone);
    }

    /// <summary>The unit-days of each way to pair as many as can be; who has no partner has waited since the last day planned.</summary>
    private static IEnumerable<long> Totals(long[] came, long[] left, PlannedUnits[] leftUnits)
    {
        return came.Length >= left.Length ? Pair(0, new bool[came.Length], came, left, -1) : Pair(0, new bool[left.Length], left, came, 1);

        IEnumerable<long> Pair(int index, bool[] taken, long[] more, long[] fewer, int sign)
        {
            if (index == fewer.Length)
            {
                yield return sign < 0 ? 0 : leftUnits.Where((_, other) => !taken[other]).Sum(units => Math.Max(0L, KnownOn - units.Planned.Last));
                yield break;
            }

            for (int other = 0; other < more.Length; other++)
            {
                if (taken[other])
                    continue;
                taken[other] = true;
                foreach (long rest in Pair(index + 1, taken, more, fewer, sign))
                    yield return rest + (sign * (fewer[index] - more[other]));
                taken[other] = false;
            }
        }
    }

    private static IEnumerable<int[]> Choices(int[] of)
    {
        if (of.Length == 0)
            return [[]];
        return Choices(of[1..]).SelectMany(rest => Enumerable.Range(0, of[0]).Select(first => (int[])[first, .. rest]));
    }
}

namespace GpuSupply.Ledger;

/// <summary>
/// The least that a pairing of units that came with units that left can cost, over all quantities within their bounds. Every unit costs its own
/// day: one that came adds it, one that left takes it off. Where more came than left some of them stay without a partner and cost nothing; where
/// more left than came those without a partner cost a price of their own.
/// </summary>
/// <remarks>
/// For a given number of pairs the cheapest units on each side are chosen, so that the cost is convex in that number and adding pairs one by one,
/// cheapest first, ends at the least. The two cases, all that left find a partner and all that came do, are worked out one by one.
/// </remarks>
internal sealed class PairingExtremes(IReadOnlyList<PairingExtremes.Came> came, IReadOnlyList<PairingExtremes.Left> left)
{
    /// <summary>Units that came: how many, and what each adds when it is paired.</summary>
    public readonly record struct Came(long Low, long High, long Cost);

    /// <summary>Units that left: how many, what each takes off when it is paired, and what it costs without a partner.</summary>
    public readonly record struct Left(long Low, long High, long Gain, long Alone);

    private Int128 CameLow => came.Aggregate((Int128)0, (sum, units) => sum + units.Low);

    private Int128 CameHigh => came.Aggregate((Int128)0, (sum, units) => sum + units.High);

    private Int128 LeftLow => left.Aggregate((Int128)0, (sum, units) => sum + units.Low);

    private Int128 LeftHigh => left.Aggregate((Int128)0, (sum, units) => sum + units.High);

    /// <summary>Whether some unit that left may be without a partner.</summary>
    public bool MayLeaveAlone => LeftHigh > CameLow;

    /// <summary>The least total cost.</summary>
    public Rational LeastTotal() => Least(0, allPaired: !MayLeaveAlone).Total;

    /// <summary>
    /// The least cost for a unit that left (Dinkelbach's method: the total less the mean times the units is made least, until the mean stays). Null
    /// where it is possible that none left.
    /// </summary>
    public Rational? LeastMean()
    {
        if (LeftLow == 0)
            return null;
        (Rational total, Rational units) = Least(0, !MayLeaveAlone);
        Rational mean = total / units;
        while (true)
        {
            (total, units) = Least(mean, !MayLeaveAlone);
            Rational next = total / units;
            if (next >= mean)
                return mean;
            mean = next;
        }
    }

    /// <summary>The total and the units that left where total − price × units is least.</summary>
    private (Rational Total, Rational Units) Least(Rational price, bool allPaired)
    {
        (Rational Total, Rational Units)? best = LeftLow <= CameHigh ? AllThatLeftPaired(price) : null;
        if (!allPaired && CameLow <= LeftHigh && AllThatCamePaired(price) is var other
            && (best is not { } one || other.Total - (price * other.Units) < one.Total - (price * one.Units)))
            best = other;
        return best!.Value;
    }

    private (Rational Total, Rational Units) AllThatLeftPaired(Rational price)
    {
        Rational total = -left.Aggregate((Rational)0, (sum, units) => sum + ((Rational)units.Low * units.Gain));
        Int128 pairs = LeftLow;
        var cheapest = new Slopes(came.Select(units => ((Rational)units.Cost, (Int128)units.High)));
        total += cheapest.Take(pairs);
        var more = new Slopes(left.Select(units => (-(Rational)units.Gain - price, (Int128)(units.High - units.Low))));
        (Int128 added, Rational cost) = Slopes.TakeWhilePaying(cheapest, more);
        return (total + cost + (price * Exact(added)), Exact(pairs + added));
    }

    private (Rational Total, Rational Units) AllThatCamePaired(Rational price)
    {
        Rational total = came.Aggregate((Rational)0, (sum, units) => sum + ((Rational)units.Low * units.Cost));
        Rational unitsLeft = 0;
        var slopes = new List<(Rational Slope, Int128 Count)>();
        foreach (Left units in left)
        {
            // Without a pair: as few as there can be, or as many where being alone costs less than the price.
            bool many = units.Alone < price;
            long alone = many ? units.High : units.Low;
            total += (Rational)alone * units.Alone;
            unitsLeft += alone;
            slopes.Add((-(Rational)units.Gain - units.Alone, alone));
            slopes.Add((-(Rational)units.Gain - price, many ? 0 : units.High - units.Low));
        }

        // The second slope adds a unit that left; the first pairs one that was alone.
        var partners = new Slopes(slopes);
        Rational net = total - (price * unitsLeft) + partners.Take(CameLow);
        var more = new Slopes(came.Select(units => ((Rational)units.Cost, (Int128)(units.High - units.Low))));
        (_, Rational cost) = Slopes.TakeWhilePaying(more, partners);
        net += cost;
        Rational added = 0;
        for (int index = 1; index < slopes.Count; index += 2)
            added += Exact(partners.TakenOf(index));
        unitsLeft += added;
        return (net + (price * unitsLeft), unitsLeft);
    }

    private static Rational Exact(Int128 value) => Rational.FromBigInteger(value);
}

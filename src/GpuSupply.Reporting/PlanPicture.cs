using NodaTime;

namespace GpuSupply.Reporting;

/// <summary>
/// Draws how many units a party was to have got by the end of each day, as ordered, as the plan stands now and as it would stand without reallocations, and how many of them came.
/// </summary>
internal static class PlanPicture
{
    // The ledger is folded anew without each: for more, the curve without them is left out.
    private const int MostReallocations = 3;

    /// <summary>The picture of a party's plan; null: none is on record.</summary>
    public static Picture? Of(SupplyLedger ledger, AccountHistory now, PartyId party, ProductId product, string name)
    {
        var plan = new Account(party, Stage.Planned, product);
        IReadOnlyList<LocalDate> days = now.DaysOf([plan]);
        List<Curve> curves = [CurveOf("as ordered", 0, days, day => now.AsOrdered(plan, day)), CurveOf("as the plan stands", 1, days, day => now.At(plan, day))];
        if (curves.All(curve => curve.Points.Count == 0 || curve.Points.All(point => point.High <= 0)))
            return null;
        RecordId[] reallocations = [.. ledger.Reallocations.Where(one => one.Legs.Any(leg => leg.Product == product && (leg.From == party || leg.To == party))).Select(one => one.Id)];
        if (reallocations.Length is > 0 and <= MostReallocations)
        {
            var without = new AccountHistory(reallocations.Aggregate(ledger, (left, id) => left.Without(id)));
            Curve apart = CurveOf($"without {(reallocations.Length == 1 ? reallocations[0].Value : "reallocations")}", 2, [.. days.Union(without.DaysOf([plan])).Order()], day => without.At(plan, day));

            // One band would hide the other.
            if (apart.Points.SequenceEqual(curves[0].Points))
                curves[0] = curves[0] with { Name = $"as ordered, and {apart.Name}" };
            else
                curves.Add(apart);
        }

        var onHand = new Account(party, Stage.OnHand, product);
        LocalDate[] arrivals = [.. now.DaysOf([onHand]).Where(day => day <= ledger.KnownOn)];
        Curve received = CurveOf("received", 3, arrivals, day => now.Received(onHand, day));
        if (received.Points.Any(point => point.High > 0))
            curves.Add(received with { Until = ledger.KnownOn });
        return CurvesPicture.Of(
            $"{name}: planned receipts, all that were due by the end of each day",
            $"Units that were to have come by the end of each day, added up{(curves.Any(curve => curve.Name == "received") ? ", and those of orders that came" : "")}, from the fewest to the most that is possible.",
            [.. curves.Where(curve => curve.Points.Count > 0)]);
    }

    /// <summary>The days on which the bounds change, and what they are from then on.</summary>
    private static Curve CurveOf(string name, int kind, IReadOnlyList<LocalDate> days, Func<LocalDate, (long Low, long High)> at)
    {
        var points = new List<(LocalDate Day, long Low, long High)>();
        foreach (LocalDate day in days)
        {
            (long low, long high) = at(day);
            if (points.Count == 0 || (points[^1].Low, points[^1].High) != (low, high))
                points.Add((day, low, high));
        }

        return new(name, kind, points);
    }
}

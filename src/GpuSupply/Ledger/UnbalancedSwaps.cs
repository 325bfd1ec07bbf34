namespace GpuSupply.Ledger;

/// <summary>Reallocations with legs both ways between two parties, whose quantities certainly differ.</summary>
internal static class UnbalancedSwaps
{
    public static IEnumerable<Finding> All(KnownLedger ledger)
    {
        foreach (Reallocation reallocation in ledger.All<Reallocation>(RecordKind.Reallocation))
        {
            var sums = new Dictionary<(PartyId From, PartyId To), (Int128 Low, Int128 High)>();
            foreach (Leg leg in reallocation.Legs)
            {
                (Int128 low, Int128 high) = sums.GetValueOrDefault((leg.From, leg.To));
                sums[(leg.From, leg.To)] = (low + leg.Quantity.Low, high + leg.Quantity.High);
            }

            foreach (((PartyId from, PartyId to), (Int128 Low, Int128 High) there) in sums.Where(sum => sum.Key.From.CompareTo(sum.Key.To) < 0))
            {
                if (sums.TryGetValue((to, from), out (Int128 Low, Int128 High) back) && (there.Low > back.High || back.Low > there.High))
                    yield return new(FindingCode.UnbalancedSwap, reallocation, $"{reallocation} moves {Text(there)} units from {from} to {to} and {Text(back)} back.");
            }
        }
    }

    private static string Text((Int128 Low, Int128 High) sum) => sum.Low == sum.High ? $"{sum.Low}" : $"{sum.Low}..{sum.High}";
}

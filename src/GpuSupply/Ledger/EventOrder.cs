namespace GpuSupply.Ledger;

/// <summary>
/// Units that were certainly sent, cancelled, rescheduled, received or moved on before they can have been there: before the order or the shipment
/// itself, or before any of its units can have come to the party. How many they were is another matter.
/// </summary>
internal static class EventOrder
{
    public static IEnumerable<Finding> OutOfOrder(IEnumerable<Pool> pools) => pools.SelectMany(OutOfOrder);

    private static IEnumerable<Finding> OutOfOrder(Pool pool)
    {
        int first = pool.FirstDay;
        Dictionary<string, int>? firstByLine = null;
        PoolFlow[] came = [.. pool.Came.Where(flow => flow.Quantity.High > 0)];
        if (came.Length > 0)
        {
            first = Math.Max(first, came.Min(flow => flow.On.First));
            if (came.All(flow => flow.Line is not null))
                firstByLine = came.GroupBy(flow => flow.Line!).ToDictionary(line => line.Key, line => Math.Max(pool.FirstDay, line.Min(flow => flow.On.First)));
        }

        var found = new HashSet<RecordId>();
        foreach (PoolFlow flow in pool.Taken.Where(taken => taken.Quantity.Low > 0).Concat(pool.Rescheduled))
        {
            int earliest = flow.Line is { } line && firstByLine is not null ? firstByLine.GetValueOrDefault(line, first) : first;
            if (flow.On.Last < earliest && found.Add(flow.Record.Id))
            {
                yield return new(FindingCode.OutOfOrder, flow.Record,
                    $"{flow.Record} was over on {DateText.Of(flow.On.Last)}, but no units of {pool.Thing} can have been {pool.Party}'s before {DateText.Of(earliest)}.");
            }
        }
    }
}

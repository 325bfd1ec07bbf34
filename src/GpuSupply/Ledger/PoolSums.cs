namespace GpuSupply.Ledger;

/// <summary>
/// Whether a pool suffices for what was taken from it, each flow being of as many units as it is at one of its ends. A flow that names no line may be
/// of any lines, so that the pool suffices where nothing is missing in all and where what is missing of single lines can have come without a line.
/// </summary>
internal static class PoolSums
{
    /// <summary>The flows by which more was taken than there was: of each kind of record, in all and of each line, the first, in the order of events.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="takenUnits">At which end the units that were taken are counted.</param>
    /// <param name="cameUnits">At which end the units that came are counted.</param>
    public static IEnumerable<Excess> Of(Pool pool, Func<Quantity, long> takenUnits, Func<Quantity, long> cameUnits)
    {
        Int128 came = 0, taken = 0, cameWithoutLine = 0, missing = 0;
        Dictionary<string, (Int128 Came, Int128 Taken)>? lines = pool.HasLines ? [] : null;
        foreach (PoolFlow flow in pool.Came)
        {
            came += cameUnits(flow.Quantity);
            if (flow.Line is { } line)
                lines![line] = (lines.GetValueOrDefault(line).Came + cameUnits(flow.Quantity), 0);
            else
                cameWithoutLine += cameUnits(flow.Quantity);
        }

        var found = new HashSet<(RecordKind Kind, string? Line)>();
        foreach (PoolFlow flow in pool.Taken.OrderBy(flow => flow.Place))
        {
            long units = takenUnits(flow.Quantity);
            if (units == 0)
                continue;
            taken += units;
            (Int128 Came, Int128 Taken) ofLine = default;
            if (flow.Line is { } line)
            {
                ofLine = lines!.GetValueOrDefault(line);
                Int128 missingBefore = Int128.Max(0, ofLine.Taken - ofLine.Came);
                ofLine.Taken += units;
                lines![line] = ofLine;
                missing += Int128.Max(0, ofLine.Taken - ofLine.Came) - missingBefore;
            }

            RecordKind kind = flow.Record.Kind;
            if (taken > came)
            {
                if (found.Add((kind, null)))
                    yield return new(flow, null, taken, came);
            }
            else if (missing > cameWithoutLine && ofLine.Taken > ofLine.Came && found.Add((kind, flow.Line)))
            {
                Int128 missingElsewhere = missing - (ofLine.Taken - ofLine.Came);
                yield return new(flow, flow.Line, ofLine.Taken, ofLine.Came + Int128.Max(0, cameWithoutLine - missingElsewhere));
            }
        }
    }

    /// <summary>More than was there.</summary>
    /// <param name="Flow">The flow that goes beyond.</param>
    /// <param name="Line">The line that there was too little of; null: of all.</param>
    /// <param name="Taken">What that flow and those before it took.</param>
    /// <param name="Came">What there was for them.</param>
    internal readonly record struct Excess(PoolFlow Flow, string? Line, Int128 Taken, Int128 Came);
}

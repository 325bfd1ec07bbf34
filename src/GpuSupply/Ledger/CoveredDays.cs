namespace GpuSupply.Ledger;

/// <summary>The days on which coverage makes records complete.</summary>
internal static class CoveredDays
{
    /// <summary>The window of a coverage, up to the day on which it was learned. The span is empty, last before first, where it begins later.</summary>
    public static DaySpan Of(KnownLedger ledger, RecordVersion version)
    {
        DaySpan span = ledger.References.InDays(((Coverage)version.Record).During)!.Value.ToSpan();
        return span with { Last = Math.Min(span.Last, version.From) };
    }

    /// <summary>The last day of those that spans cover without a gap from an open beginning; null: none does.</summary>
    public static int? FromTheBeginning(IEnumerable<DaySpan> spans)
    {
        int? last = null;
        foreach (DaySpan span in spans.OrderBy(span => span.First))
        {
            bool isJoined = last is { } known ? span.First <= known + 1 : span.First == Day.Beginning;
            if (!isJoined)
                break;
            last = Math.Max(last ?? span.Last, span.Last);
        }

        return last;
    }
}

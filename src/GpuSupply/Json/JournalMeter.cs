namespace GpuSupply.Json;

/// <summary>Tells somebody how far a reading is, by a clock that was given with it; nobody, if none is to be told.</summary>
internal sealed class JournalMeter(JournalOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly long _begun = options.Clock?.GetTimestamp() ?? 0;
    private TimeSpan _told;

    /// <summary>Tells how far it is, if some time has gone by since the last time.</summary>
    public void Report(JournalReading reading)
    {
        if (options.Clock is not null && Elapsed - _told >= Pause)
            ReportLast(reading);
    }

    /// <summary>Tells how far it is.</summary>
    public void ReportLast(JournalReading reading)
    {
        if (options.Progress is null)
            return;
        _told = Elapsed;
        long perSecond = (long)((Int128)reading.Read * TimeSpan.TicksPerSecond / Math.Max(1, _told.Ticks));
        options.Progress.Report(new(reading.Position, reading.Accepted, reading.SetAside, perSecond));
    }

    private TimeSpan Elapsed => options.Clock!.GetElapsedTime(_begun);
}

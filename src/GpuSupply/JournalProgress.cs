namespace GpuSupply;

/// <summary>How far a reading of a journal is. <c>default</c> is one that has not begun.</summary>
/// <param name="Position">Behind the last line that was accepted or set aside.</param>
/// <param name="Accepted">How many lines became records, since the reading began.</param>
/// <param name="SetAside">How many lines could not be read, since the reading began.</param>
/// <param name="RecordsPerSecond">How many of both there were in a second on average since the reading began, rounded down.</param>
public readonly record struct JournalProgress(JournalPosition Position, long Accepted, long SetAside, long RecordsPerSecond)
{
    /// <summary>How many bytes of the journal, as it is without compression, lie before the position.</summary>
    public long Bytes => Position.ByteOffset;

    /// <summary>Bytes, counts and speed.</summary>
    public override string ToString() => $"{Bytes} bytes, {Accepted} accepted, {SetAside} set aside, {RecordsPerSecond} records per second";
}

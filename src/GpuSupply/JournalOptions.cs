namespace GpuSupply;

/// <summary>From where on a journal is read, under which name, how much of it, and who is told how far it is.</summary>
public sealed class JournalOptions
{
    /// <summary>The largest <see cref="MaxLineBytes"/>: 256 MiB.</summary>
    public const int GreatestMaxLineBytes = 1 << 28;

    /// <summary>The largest <see cref="MaxDepth"/>.</summary>
    public const int GreatestMaxDepth = 256;

    /// <summary>The name of the journal in errors and dead letters, such as its file; <see langword="null"/>, as unless set: none.</summary>
    public string? Source { get; init; }

    /// <summary>Where reading begins; unless set at the beginning. A stream that can seek goes there at once, any other and a compressed one are read up to there.</summary>
    public JournalPosition From { get; init; }

    /// <summary>
    /// The most bytes that a line may have without its end; unless set 1 MiB, which is some thousand times as much as records have. A line has to stand in memory to be
    /// read: this is what a journal can make the reader take. Of a longer line the first bytes, as many, are kept for its dead letter.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1 or above <see cref="GreatestMaxLineBytes"/>.</exception>
    public int MaxLineBytes
    {
        get;
        init => field = InRange(value, 1, GreatestMaxLineBytes, nameof(MaxLineBytes));
    } = 1 << 20;

    /// <summary>
    /// How many levels of objects and arrays a line may have; unless set 64, as in a case, where records need some ten. What is nested is read by nested calls, so
    /// that this bounds the stack.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1 or above <see cref="GreatestMaxDepth"/>.</exception>
    public int MaxDepth
    {
        get;
        init => field = InRange(value, 1, GreatestMaxDepth, nameof(MaxDepth));
    } = 64;

    /// <summary>
    /// The most bytes that a compressed journal may become; unless set 16 GiB, some hundred million records. A thousand bytes can be compressed to one: this
    /// bounds the time that a small file can make the reader take. A journal that is not compressed takes as long as it is.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public long MaxDecompressedBytes
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxDecompressedBytes), value, $"{value} bytes are no limit: it must be 1 or more.");
    } = 16L << 30;

    internal IProgress<JournalProgress>? Progress { get; private set; }

    internal TimeProvider? Clock { get; private set; }

    /// <summary>The same, with somebody who is told how far the reading is: some four times a second while there is something to read, and at its end.</summary>
    /// <param name="progress">Who is told, between two records, by the one who reads.</param>
    /// <param name="clock">The clock by which records per second are counted: <see cref="TimeProvider.System"/>.</param>
    public JournalOptions Reporting(IProgress<JournalProgress> progress, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(progress);
        ArgumentNullException.ThrowIfNull(clock);
        var same = (JournalOptions)MemberwiseClone();
        (same.Progress, same.Clock) = (progress, clock);
        return same;
    }

    /// <summary>The journal's name, and what of it is read.</summary>
    public override string ToString() => $"{Source ?? "a journal"} from {From}; lines of at most {MaxLineBytes} bytes and {MaxDepth} levels, at most {MaxDecompressedBytes} bytes decompressed";

    private static int InRange(int value, int least, int most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{value} is not from {least} to {most}.");
}

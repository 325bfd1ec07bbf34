namespace Cluster;

/// <summary>
/// The ledger of a partition while its journal comes in batches, each once or several times. What is taken is counted once, since each batch says where it
/// begins: what stands before <see cref="Position"/> is known, and what begins behind it has to wait for what lacks.
/// </summary>
internal sealed class PartitionLedger
{
    // So that what is written is a few times what there is, however small the batches are, and what has to be sent again after a failure a part of it.
    private const int LeastUnsavedBytes = 1 << 13;
    private const int PartUnsaved = 4;

    private readonly LedgerBuilder _builder;
    private readonly IDeadLetterSink _deadLetters;

    private PartitionLedger(PartitionState state, IDeadLetterSink deadLetters)
    {
        _builder = state.Ledger.Length == 0 ? new() : new(SupplyLedger.Open(new MemoryStream(state.Ledger)));
        _deadLetters = deadLetters;
        (Position, SavedUpTo, Accepted, SetAside) = (state.Position, state.Position, state.Accepted, state.SetAside);
    }

    /// <summary>Where the next batch must begin.</summary>
    public JournalPosition Position { get; private set; }

    /// <summary>What comes before is saved.</summary>
    public JournalPosition SavedUpTo { get; private set; }

    /// <summary>How many lines became records.</summary>
    public long Accepted { get; private set; }

    /// <summary>How many lines could not be read.</summary>
    public long SetAside { get; private set; }

    /// <summary>Whether so much is unsaved that it is time to save.</summary>
    public bool IsSaveDue => Position.ByteOffset - SavedUpTo.ByteOffset >= Math.Max(LeastUnsavedBytes, SavedUpTo.ByteOffset / PartUnsaved);

    /// <summary>The records so far, folded: what is new with what that has to do with.</summary>
    public SupplyLedger Ledger => _builder.Snapshot();

    /// <summary>Where to go on, and what is acknowledged.</summary>
    public Delivery Delivery => new(Position, SavedUpTo);

    /// <summary>Goes on from what was saved.</summary>
    public static PartitionLedger Open(PartitionState state, IDeadLetterSink deadLetters) => new(state, deadLetters);

    /// <summary>Takes what is new in a batch: all of it or, where lines before it lack, nothing.</summary>
    /// <exception cref="ArgumentException">The batch ends in the middle of a line.</exception>
    public async Task TakeAsync(JournalBatch batch)
    {
        if (batch.Lines is not [.., (byte)'\n'])
            throw new ArgumentException($"The batch at {batch.Start} ends in the middle of a line: allowed are whole lines.", nameof(batch));
        long known = Position.ByteOffset - batch.Start.ByteOffset;
        if (known < 0 || known >= batch.Lines.Length)
            return;

        // All are read before the first is added, so that an error leaves nothing half taken.
        JournalReading reading = Journal.ReadAsync(new MemoryStream(batch.Lines[(int)known..]), _deadLetters);
        var records = new List<Record>();
        await foreach (Record record in reading)
            records.Add(record);
        _builder.AddRange(records);
        Position = new(Position.ByteOffset + reading.Position.ByteOffset, Position.Lines + reading.Position.Lines, Position.Records + reading.Position.Records);
        (Accepted, SetAside) = (Accepted + reading.Accepted, SetAside + reading.SetAside);
    }

    /// <summary>Saves all that was taken, and acknowledges it afterwards.</summary>
    /// <param name="write">Makes what it is given last, or throws.</param>
    public async Task SaveAsync(Func<PartitionState, Task> write)
    {
        if (SavedUpTo == Position)
            return;
        using var ledger = new MemoryStream();
        Ledger.Save(ledger);
        var state = new PartitionState { Ledger = ledger.ToArray(), Position = Position, Accepted = Accepted, SetAside = SetAside };
        await write(state);
        SavedUpTo = state.Position;
    }
}

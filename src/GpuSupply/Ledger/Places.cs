namespace GpuSupply.Ledger;

/// <summary>
/// Finds the place of a record by its id. It keeps hash codes and places alone and compares with the record itself, which whoever asks will read next:
/// among a million records, what an answer costs is how many places in memory it takes, and a dictionary that has keys of its own takes twice as many.
/// </summary>
/// <param name="deliveries">The deliveries, by place, as far as there are any.</param>
internal sealed class Places(Delivery[] deliveries)
{
    // A quarter stays free. Codes are spread over the slots in proportion; where one is taken, the next free one is.
    private readonly (int HashCode, int Next)[] _slots = new (int, int)[Math.Max(4, deliveries.Length + (deliveries.Length / 3))];

    /// <summary>The place of a record; −1: there is no such record.</summary>
    public int Of(RecordId id) => _slots[SlotOf(id, id.GetHashCode())].Next - 1;

    /// <summary>Gives a place to a record that has none yet. The delivery is put there afterwards.</summary>
    /// <returns>The place that it has.</returns>
    public int GetOrAdd(RecordId id, int place)
    {
        int hashCode = id.GetHashCode();
        ref (int HashCode, int Next) slot = ref _slots[SlotOf(id, hashCode)];
        if (slot.Next == 0)
            slot = (hashCode, place + 1);
        return slot.Next - 1;
    }

    /// <summary>The slot of a record, or the one that it would get.</summary>
    private int SlotOf(RecordId id, int hashCode)
    {
        int slot = (int)((unchecked((uint)hashCode) * (ulong)_slots.Length) >> 32);
        while (_slots[slot] is { Next: > 0 } taken && (taken.HashCode != hashCode || deliveries[taken.Next - 1].Record.Id != id))
            slot = slot + 1 == _slots.Length ? 0 : slot + 1;
        return slot;
    }
}

namespace GpuSupply.Ledger;

/// <summary>
/// Finds the place of a record by its id. It keeps hash codes and places alone and compares with the record itself, which whoever asks will read next:
/// among a million records, what an answer costs is how many places in memory it takes, and a dictionary that has keys of its own takes twice as many.
/// </summary>
internal sealed class Places
{
    private readonly Delivery[] _deliveries;

    // A quarter stays free. Codes are spread over the slots in proportion; where one is taken, the next free one is.
    private readonly (int HashCode, int Next)[] _slots;

    /// <param name="deliveries">The deliveries, by place, as far as there are any.</param>
    /// <param name="most">How many there will be at most.</param>
    public Places(Delivery[] deliveries, int most)
        : this(deliveries, new (int, int)[Math.Max(4, most + (most / 3))])
    {
    }

    private Places(Delivery[] deliveries, (int HashCode, int Next)[] slots) => (_deliveries, _slots) = (deliveries, slots);

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

    /// <summary>The same places for other deliveries, which have the same ids at them, and more after them.</summary>
    /// <param name="deliveries">The deliveries.</param>
    /// <param name="most">How many there will be at most.</param>
    public Places Copied(Delivery[] deliveries, int most)
    {
        if (most + (most / 3) <= _slots.Length)
            return new(deliveries, [.. _slots]);

        // Twice as many fit, so that growing by a few does not do this again and again.
        var copy = new Places(deliveries, 2 * most);
        foreach ((int HashCode, int Next) taken in _slots)
        {
            if (taken.Next > 0)
                copy._slots[copy.FreeSlotOf(taken.HashCode)] = taken;
        }

        return copy;
    }

    private int FreeSlotOf(int hashCode)
    {
        int slot = FirstSlotOf(hashCode);
        while (_slots[slot].Next > 0)
            slot = Following(slot);
        return slot;
    }

    /// <summary>The slot of a record, or the one that it would get.</summary>
    private int SlotOf(RecordId id, int hashCode)
    {
        int slot = FirstSlotOf(hashCode);
        while (_slots[slot] is { Next: > 0 } taken && (taken.HashCode != hashCode || _deliveries[taken.Next - 1].Record.Id != id))
            slot = Following(slot);
        return slot;
    }

    private int FirstSlotOf(int hashCode) => (int)((unchecked((uint)hashCode) * (ulong)_slots.Length) >> 32);

    private int Following(int slot) => slot + 1 == _slots.Length ? 0 : slot + 1;
}

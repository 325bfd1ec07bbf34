namespace GpuSupply.Ledger;

/// <summary>
/// Finds the place of a record by its id. It keeps hash codes and places alone and compares with the record itself, which whoever asks will read next:
/// among a million records, what an answer costs is how many places in memory it takes, and a dictionary that has keys of its own takes twice as many.
/// </summary>
/// <param name="records">The records, by place; more are added while this grows with them.</param>
/// <param name="expected">How many records are expected.</param>
internal sealed class Places(List<SourcedRecord> records, int expected)
{
    private readonly (int HashCode, int Next)[] _slots = new (int, int)[SlotsFor(expected)];

    /// <summary>The place of a record; −1: there is no such record.</summary>
    public int Of(RecordId id)
    {
        int hashCode = id.GetHashCode();
        for (int slot = hashCode & (_slots.Length - 1); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            (int hash, int next) = _slots[slot];
            if (next == 0)
                return -1;
            if (hash == hashCode && records[next - 1].Id == id)
                return next - 1;
        }
    }

    /// <summary>Gives the next place to a record, unless one with its id has a place already.</summary>
    public bool TryAdd(RecordId id, out int place)
    {
        int hashCode = id.GetHashCode();
        int slot = hashCode & (_slots.Length - 1);
        for (; _slots[slot] is { Next: > 0 } taken; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (taken.HashCode == hashCode && records[taken.Next - 1].Id == id)
            {
                place = taken.Next - 1;
                return false;
            }
        }

        place = records.Count;
        _slots[slot] = (hashCode, place + 1);
        return true;
    }

    private static int SlotsFor(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count + (count / 2)));
}

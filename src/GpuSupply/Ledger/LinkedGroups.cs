using System.Runtime.InteropServices;

namespace GpuSupply.Ledger;

/// <summary>
/// Records as they come, and which of them have to do with each other, since one names the other (<see cref="LinkedRecords"/>). Each content of an id is kept once. What is
/// added costs next to nothing; what is asked is linear in the answer.
/// </summary>
internal sealed class LinkedGroups(Func<Record, string> canonical)
{
    // A number for each id that a record has or names.
    private readonly Dictionary<RecordId, int> _numbers = [];
    private readonly List<Entry> _entries = [];

    /// <summary>How many records there are, each content once.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>Whether its content is new.</returns>
    public bool Add(SourcedRecord record)
    {
        int number = NumberOf(record.Id);
        ref Entry entry = ref CollectionsMarshal.AsSpan(_entries)[number];
        if (entry.First is { } first)
        {
            if (IsSame(first, record) || entry.Others?.Exists(other => IsSame(other, record)) == true)
                return false;
            (entry.Others ??= []).Add(record);
        }
        else
        {
            (entry.First, entry.Order) = (record, Count);
        }

        Count++;
        foreach (RecordId named in LinkedRecords.NamedBy(record))
            Join(number, NumberOf(named));
        return true;
    }

    /// <summary>All records that have to do with some, and these themselves, in the order in which their ids first came, with all contents of each.</summary>
    public IEnumerable<SourcedRecord> Around(IEnumerable<RecordId> ids)
    {
        HashSet<int> roots = [.. ids.Select(NumberOf).Select(RootOf)];
        return roots.SelectMany(NumbersIn).Select(number => _entries[number]).Where(entry => entry.First is not null).OrderBy(entry => entry.Order)
            .SelectMany(entry => entry.Others is null ? [entry.First!] : entry.Others.Prepend(entry.First!));
    }

    private bool IsSame(SourcedRecord one, SourcedRecord other) => ReferenceEquals(one, other) || canonical(one) == canonical(other);

    private int NumberOf(RecordId id)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, id, out bool isKnown);
        if (isKnown)
            return number;
        number = _entries.Count;
        _entries.Add(new() { Nearer = number, Next = number });
        return number;
    }

    private IEnumerable<int> NumbersIn(int root)
    {
        int number = root;
        do
        {
            yield return number;
            number = _entries[number].Next;
        }
        while (number != root);
    }

    private void Join(int one, int other)
    {
        (int root, int otherRoot) = (RootOf(one), RootOf(other));
        if (root == otherRoot)
            return;
        Span<Entry> entries = CollectionsMarshal.AsSpan(_entries);
        entries[otherRoot].Nearer = root;

        // Two rings become one where each goes on with what came after the other.
        (entries[root].Next, entries[otherRoot].Next) = (entries[otherRoot].Next, entries[root].Next);
    }

    /// <summary>The root of a number. What lies on the way is put nearer, so that it stays near.</summary>
    private int RootOf(int number)
    {
        Span<Entry> entries = CollectionsMarshal.AsSpan(_entries);
        while (entries[number].Nearer is var nearer && nearer != number)
            number = entries[number].Nearer = entries[nearer].Nearer;
        return number;
    }

    private struct Entry
    {
        /// <summary>The record that came first with the id; null: none came yet.</summary>
        public SourcedRecord? First;

        /// <summary>Those with other contents.</summary>
        public List<SourcedRecord>? Others;

        /// <summary>How many records were there before the first.</summary>
        public int Order;

        /// <summary>A number that has to do with it, nearer to the root; of a root itself.</summary>
        public int Nearer;

        /// <summary>The number after it in the ring of those that have to do with it.</summary>
        public int Next;
    }
}

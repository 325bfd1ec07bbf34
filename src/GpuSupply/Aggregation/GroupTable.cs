namespace GpuSupply.Aggregation;

/// <summary>
/// Groups with their keys, counts and sums, in the order of the keys, in the one form that they have: values of keys that no group has are not there, and
/// neither are groups without rows and sums, unless half of all that there could be are there, which then have no numbers.
/// </summary>
internal sealed class GroupTable
{
    private int[]? _present;

    private GroupTable(IReadOnlyList<KeyValues> keys, long[]? codes, IReadOnlyList<ExactNumbers> columns) => (Keys, Codes, Columns) = (keys, codes, columns);

    public IReadOnlyList<KeyValues> Keys { get; }

    /// <summary>The number of each row's group, by the places of its values; null: each row has its own number, and those of no group are zero throughout.</summary>
    public long[]? Codes { get; }

    /// <summary>The counts, then what was added up: of units and values three columns, of amounts one.</summary>
    public IReadOnlyList<ExactNumbers> Columns { get; }

    public int RowCount => Columns[0].Count;

    /// <summary>How many groups there are.</summary>
    public int GroupCount => PresentRows.Length;

    /// <summary>The rows that are those of groups.</summary>
    public int[] PresentRows => _present ??= Codes is null ? Present(Columns) : [.. Enumerable.Range(0, RowCount)];

    /// <summary>Groups in the order of their numbers; those without rows and sums are none.</summary>
    public static GroupTable Of(IReadOnlyList<KeyValues> keys, long[] codes, IReadOnlyList<ExactNumbers> columns)
    {
        int[] present = Present(columns);
        if (present.Length < codes.Length)
            (codes, columns) = ([.. present.Select(row => codes[row])], Picked(columns, numbers => numbers.Picked(present)));
        (keys, codes) = Trimmed(keys, codes);
        long all = keys.Aggregate((Int128)1, (product, key) => product * key.Count) is var product && product > int.MaxValue ? long.MaxValue : (long)product;
        if (codes.Length < all - codes.Length)
            return new(keys, codes, columns);
        return new(keys, null, codes.Length == all ? columns : Picked(columns, numbers => numbers.Spread(codes, (int)all)));
    }

    /// <summary>Groups each of which has its number, half of which or more are there, with every value of every key.</summary>
    public static GroupTable OfAll(IReadOnlyList<KeyValues> keys, IReadOnlyList<ExactNumbers> columns) => new(keys, null, columns);

    /// <summary>Groups with numbers, which are fewer than half, all with rows or sums, and with every value of every key.</summary>
    public static GroupTable OfSome(IReadOnlyList<KeyValues> keys, long[] codes, IReadOnlyList<ExactNumbers> columns) => new(keys, codes, columns);

    /// <summary>Whether the groups of two have the same numbers for the same keys.</summary>
    public bool HasSameGroups(GroupTable other) => ReferenceEquals(this, other) || (RowCount == other.RowCount
        && Keys.Zip(other.Keys).All(pair => pair.First.AreSame(pair.Second))
        && (Codes is null ? other.Codes is null : other.Codes is not null && Codes.AsSpan().SequenceEqual(other.Codes)));

    public long CodeOf(int row) => Codes is null ? row : Codes[row];

    /// <summary>Other columns of as many: what is one column stays one.</summary>
    public static IReadOnlyList<ExactNumbers> Picked(IReadOnlyList<ExactNumbers> columns, Func<ExactNumbers, ExactNumbers> of)
    {
        var made = new Dictionary<ExactNumbers, ExactNumbers>(ReferenceEqualityComparer.Instance as IEqualityComparer<ExactNumbers>);
        return [.. columns.Select(column => made.TryGetValue(column, out ExactNumbers? known) ? known : made[column] = of(column))];
    }

    /// <summary>The rows in which some column has something.</summary>
    public static int[] Present(IReadOnlyList<ExactNumbers> columns)
    {
        int rows = columns[0].Count;
        bool[] isPresent = new bool[rows];
        int count = 0;
        foreach (ExactNumbers column in columns.Distinct<ExactNumbers>(ReferenceEqualityComparer.Instance))
        {
            for (int word = 0; word < column.Words; word++)
            {
                ReadOnlySpan<long> numbers = column.Word(word);
                for (int row = 0; row < numbers.Length && count < rows; row++)
                {
                    if (isPresent[row] || numbers[row] == 0)
                        continue;
                    isPresent[row] = true;
                    count++;
                }
            }
        }

        int[] present = new int[count];
        for (int row = 0, next = 0; row < rows; row++)
        {
            if (isPresent[row])
                present[next++] = row;
        }

        return present;
    }

    private static (IReadOnlyList<KeyValues> Keys, long[] Codes) Trimmed(IReadOnlyList<KeyValues> keys, long[] codes)
    {
        bool[][] isUsed = [.. keys.Select(key => new bool[key.Count])];
        foreach (long group in codes)
        {
            long code = group;
            for (int key = keys.Count - 1; key >= 0; code /= keys[key--].Count)
                isUsed[key][code % keys[key].Count] = true;
        }

        if (!isUsed.Any(some => some.Contains(false)))
            return (keys, codes);
        int[][] used = [.. isUsed.Select(some => Enumerable.Range(0, some.Length).Where(place => some[place]).ToArray())];
        long[] renumbered = new long[codes.Length];
        for (int row = 0; row < codes.Length; row++)
        {
            long code = codes[row], weight = 1;
            for (int key = keys.Count - 1; key >= 0; code /= keys[key].Count, weight *= used[key--].Length)
                renumbered[row] += weight * Array.BinarySearch(used[key], (int)(code % keys[key].Count));
        }

        return ([.. keys.Select((key, index) => key.At(used[index]))], renumbered);
    }
}

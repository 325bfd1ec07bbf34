namespace GpuSupply.Aggregation;

/// <summary>Looks whether groups are in the one form that they have.</summary>
internal sealed class GroupCheck
{
    private readonly IReadOnlyList<KeyValues> _keys;
    private readonly bool[][] _isUsed;

    /// <param name="keys">The keys.</param>
    /// <param name="codes">The numbers of the groups; null: each row has its own.</param>
    /// <param name="columns">The counts and sums.</param>
    public GroupCheck(IReadOnlyList<KeyValues> keys, long[]? codes, IReadOnlyList<ExactNumbers> columns)
    {
        (_keys, _isUsed) = (keys, [.. keys.Select(key => new bool[key.Count])]);
        int[] present = GroupTable.Present(columns);
        Present = present.Length;
        if (codes is null)
        {
            UseRows(present);
            return;
        }

        for (int row = 0; row < codes.Length; row++)
        {
            if (FirstAbsent is null && (row >= present.Length || present[row] != row))
                FirstAbsent = row;
            Use(codes[row]);
        }
    }

    /// <summary>How many rows have something.</summary>
    public int Present { get; }

    /// <summary>The first row of a group with a number that has nothing; null: there is none.</summary>
    public int? FirstAbsent { get; }

    /// <summary>The first value of a key that no group has; null: there is none.</summary>
    public (int Key, int Place)? FirstUnused
    {
        get
        {
            for (int key = 0; key < _isUsed.Length; key++)
            {
                if (Array.IndexOf(_isUsed[key], false) is var place and >= 0)
                    return (key, place);
            }

            return null;
        }
    }

    private void Use(long code)
    {
        for (int key = _keys.Count - 1; key >= 0; code /= _keys[key--].Count)
            _isUsed[key][code % _keys[key].Count] = true;
    }

    /// <summary>The same for all rows: from one to the next it is mostly the last key alone that changes.</summary>
    private void UseRows(int[] rows)
    {
        if (_keys.Count == 0)
            return;
        (bool[] last, int size) = (_isUsed[^1], _keys[^1].Count);
        long first = -1;
        foreach (int row in rows)
        {
            if (first < 0 || row >= first + size)
            {
                first = row / size * size;
                Use(row);
            }

            last[row - first] = true;
        }
    }
}

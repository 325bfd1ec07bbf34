namespace GpuSupply.Aggregation;

/// <summary>The groups that have rows, in the order of their keys.</summary>
internal sealed class OccupiedGroups
{
    private readonly Dimension[] _dimensions;
    private readonly long[] _counts;
    private readonly bool[][] _isUsed;
    private readonly List<int> _groups = [];
    private readonly List<long> _ranks = [];

    /// <param name="dimensions">The keys, in the order of the result.</param>
    /// <param name="counts">How many rows each group has, in the order of the scan.</param>
    public OccupiedGroups(Dimension[] dimensions, long[] counts)
    {
        (_dimensions, _counts) = (dimensions, counts);
        _isUsed = [.. dimensions.Select(dimension => new bool[dimension.Size])];
        if (dimensions.Length == 0 && counts[0] > 0)
            Occupy(0, 0);
        else if (dimensions.Length > 0)
            _ = Find(0, 0, 0);
        (Groups, Codes) = ([.. _groups], [.. _ranks]);
        Keys = [.. dimensions.Select((dimension, index) => dimension.Values.At(InOrder(dimension).Where(number => _isUsed[index][number])))];
        if (_isUsed.Any(some => some.Contains(false)))
            Renumber();
    }

    /// <summary>The number of each in the scan.</summary>
    public int[] Groups { get; }

    /// <summary>The number of each by the places of its values among those that some group has.</summary>
    public long[] Codes { get; }

    /// <summary>The values that some group has.</summary>
    public KeyValues[] Keys { get; }

    private bool Find(int index, int group, long rank)
    {
        Dimension dimension = _dimensions[index];
        bool isLast = index == _dimensions.Length - 1, isAny = false;
        for (int place = 0; place < dimension.Size; place++)
        {
            int number = dimension.Order is null ? place : dimension.Order[place];
            int next = group + (int)(number * dimension.Weight);
            long nextRank = (rank * dimension.Size) + place;
            if (isLast ? _counts[next] == 0 : !Find(index + 1, next, nextRank))
                continue;
            _isUsed[index][number] = isAny = true;
            if (isLast)
                Occupy(next, nextRank);
        }

        return isAny;
    }

    private void Occupy(int group, long rank)
    {
        _groups.Add(group);
        _ranks.Add(rank);
    }

    private void Renumber()
    {
        int[][] places = [.. _dimensions.Select((dimension, index) =>
        {
            int[] placeOf = new int[dimension.Size];
            int used = 0;
            foreach (int number in InOrder(dimension))
                placeOf[number] = _isUsed[index][number] ? used++ : 0;
            return placeOf;
        })];
        for (int index = 0; index < Codes.Length; index++)
        {
            long code = 0;
            for (int key = 0; key < _dimensions.Length; key++)
                code = (code * Keys[key].Count) + places[key][Groups[index] / (int)_dimensions[key].Weight % _dimensions[key].Size];
            Codes[index] = code;
        }
    }

    private static IEnumerable<int> InOrder(Dimension dimension) => dimension.Order ?? Enumerable.Range(0, dimension.Size);
}

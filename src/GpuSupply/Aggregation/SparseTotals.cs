using System.Runtime.InteropServices;

namespace GpuSupply.Aggregation;

/// <summary>The sums of those groups that some row is of, in the order in which they came up; in the result they are in the order of their keys.</summary>
/// <param name="slots">How many sums a group has.</param>
internal sealed class SparseTotals(int slots)
{
    private const int LeastRoom = 16;

    private Dictionary<long, int> _places = [];
    private Int192[] _sums = [];
    private long[] _counts = [];

    /// <summary>The place of a group, a new one where it has none.</summary>
    public int PlaceOf(long group)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, group, out bool isThere);
        if (isThere)
            return place;
        place = _places.Count - 1;
        if (place == _counts.Length)
        {
            int room = Math.Max(LeastRoom, 2 * place);
            Array.Resize(ref _counts, room);
            Array.Resize(ref _sums, room * slots);
        }

        return place;
    }

    public void Add(int place, int slot, Int192 more) => _sums[(place * slots) + slot] += more;

    public void Count(int place, long more = 1) => _counts[place] += more;

    /// <summary>Adds all of others, which nobody adds to afterwards.</summary>
    public void Add(SparseTotals others)
    {
        if (_places.Count == 0)
        {
            (_places, _sums, _counts) = (others._places, others._sums, others._counts);
            return;
        }

        foreach ((long group, int from) in others._places)
        {
            int place = PlaceOf(group);
            Count(place, others._counts[from]);
            for (int slot = 0; slot < slots; slot++)
                Add(place, slot, others._sums[(from * slots) + slot]);
        }
    }

    /// <summary>The result of a scan.</summary>
    public PartialResult Result(Scan scan)
    {
        Dimension[] dimensions = scan.ResultOrder();
        (long[] groups, int[] places) = ([.. _places.Keys], [.. _places.Values]);
        long[] codes = new long[groups.Length];
        foreach (Dimension dimension in dimensions)
        {
            int[] placeOf = new int[dimension.Size];
            for (int place = 0; place < placeOf.Length; place++)
                placeOf[dimension.Order is null ? place : dimension.Order[place]] = place;
            for (int group = 0; group < codes.Length; group++)
                codes[group] = (codes[group] * dimension.Size) + placeOf[groups[group] / dimension.Weight % dimension.Size];
        }

        Array.Sort(codes, places);
        var columns = new List<ExactNumbers> { ExactNumbers.Of(places.Length, group => (Int128)_counts[places[group]]) };
        foreach (Column column in scan.Query.Columns)
            columns.AddRange(scan.Figures(column, figure => ColumnOf(scan, places, column, figure)));
        KeyValues[] keys = [.. dimensions.Select(dimension => dimension.Order is null ? dimension.Values : dimension.Values.At(dimension.Order))];
        return new(QueryShape.Of(scan.Query, scan.Columns.Currency), GroupTable.Of(keys, codes, columns));
    }

    private ExactNumbers ColumnOf(Scan scan, int[] places, Column column, Figure figure)
    {
        IReadOnlyList<(int Index, bool IsLeft)> parts = scan.SlotsOf(column, figure);
        return ExactNumbers.Of(places.Length, group =>
        {
            Int192 sum = default;
            foreach ((int index, bool isLeft) in parts)
                sum = isLeft ? sum - _sums[(places[group] * slots) + index] : sum + _sums[(places[group] * slots) + index];
            return sum;
        });
    }
}

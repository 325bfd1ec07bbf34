using GpuSupply.Aggregation;

namespace GpuSupply.Json;

/// <summary>Groups that are being read, in whatever order they come.</summary>
internal sealed class PartialGroups
{
    private static readonly FieldNames FigureNames = FieldNames.Exactly("low", "best", "high");

    private readonly int _start;
    private readonly KeyRule[] _rules;
    private readonly Key[] _keys;
    private readonly Column[] _columns;
    private readonly FieldNames _names;
    private readonly Dictionary<string, int>[] _placesOfNames;
    private readonly Dictionary<int, int>[] _placesOfNumbers;
    private readonly List<int>[] _places;
    private readonly List<Int192>[] _numbers;
    private readonly List<int> _offsets = [];

    public PartialGroups(Query query, int start)
    {
        (_start, _keys, _columns) = (start, [.. QueryShape.KeysOf(query)], [.. query.Columns]);
        _rules = [.. _keys.Select(key => new KeyRule(query, key))];
        _names = FieldNames.Exactly([.. _keys.Select(Kebab.Of), "count", .. _columns.Select(Kebab.Of)]);
        _placesOfNames = [.. _keys.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        _placesOfNumbers = [.. _keys.Select(_ => new Dictionary<int, int>())];
        _places = [.. _keys.Select(_ => new List<int>())];
        _numbers = [.. Enumerable.Range(0, 1 + _columns.Sum(QueryShape.FiguresOf)).Select(_ => new List<Int192>())];
    }

    public int Count => _offsets.Count;

    /// <summary>Reads a group.</summary>
    public void Read(ref JsonCursor cursor)
    {
        _offsets.Add(cursor.Offset);
        Fields fields = cursor.BeginObject(_names);
        while (cursor.NextField(ref fields))
        {
            int index = _names.IndexOf(fields.Name);
            if (index < _keys.Length)
                ReadKey(ref cursor, index);
            else if (index == _keys.Length)
                _numbers[0].Add(ReadCount(cursor));
            else
                ReadFigures(ref cursor, index - _keys.Length - 1);
        }
    }

    /// <summary>All of them in the order of their keys; those that have nothing are none.</summary>
    public GroupTable ToTable()
    {
        (KeyValues[] keys, int[][] ranks) = Sorted();
        Int128 all = keys.Aggregate(Int128.One, (product, key) => product * key.Count);
        if (all > long.MaxValue)
            throw new JsonRefusal(CaseErrorCode.InvalidValue, _start, "an array", $"has keys of which there could be {all} groups", $"keys of at most {long.MaxValue}");
        long[] codes = new long[Count];
        for (int key = 0; key < keys.Length; key++)
        {
            for (int row = 0; row < codes.Length; row++)
                codes[row] = (codes[row] * keys[key].Count) + ranks[key][_places[key][row]];
        }

        int[] order = [.. Enumerable.Range(0, Count)];
        Array.Sort(codes, order);
        for (int row = 1; row < codes.Length; row++)
        {
            if (codes[row] == codes[row - 1])
                throw Twice(Math.Max(order[row], order[row - 1]));
        }

        List<ExactNumbers> columns = [ColumnOf(0, order)];
        foreach (Column column in _columns)
        {
            if (QueryShape.FiguresOf(column) == 1)
                columns.Add(ColumnOf(columns.Count, order));
            else
                columns.AddRange(Figures.Of(columns[0], ColumnOf(columns.Count, order), ColumnOf(columns.Count + 1, order), ColumnOf(columns.Count + 2, order)));
        }

        return GroupTable.Of(keys, codes, columns);
    }

    private void ReadKey(ref JsonCursor cursor, int key)
    {
        KeyRule rule = _rules[key];
        if (rule.IsOfNames)
        {
            string name = _keys[key] == Key.Party ? cursor.Parsed<PartyId>().Value : cursor.Parsed<ProductId>().Value;
            if (!rule.Allows(name))
                throw cursor.Invalid($"is no {rule.Noun}", rule.Allowed);
            _places[key].Add(PlaceIn(_placesOfNames[key], name));
            return;
        }

        int number = _keys[key] switch
        {
            Key.Stage => (int)cursor.Name<Stage>(),
            Key.Kind => (int)cursor.Name<RecordKind>(),
            _ => Day.Number(cursor.Date()),
        };
        if (!rule.Allows(number))
            throw cursor.Invalid($"is no {rule.Noun}", rule.AllowedTexts);
        _places[key].Add(PlaceIn(_placesOfNumbers[key], number));
    }

    private static Int192 ReadCount(in JsonCursor cursor) => cursor.Sum() is var count && count < default(Int192)
        ? throw cursor.Invalid("is below 0", "0 or more")
        : count;

    private void ReadFigures(ref JsonCursor cursor, int column)
    {
        int first = 1 + _columns.Take(column).Sum(QueryShape.FiguresOf);
        if (QueryShape.FiguresOf(_columns[column]) == 1)
        {
            _numbers[first].Add(cursor.Sum());
            return;
        }

        Fields fields = cursor.BeginObject(FigureNames);
        while (cursor.NextField(ref fields))
            _numbers[first + FigureNames.IndexOf(fields.Name)].Add(cursor.Sum());
    }

    /// <summary>The values of each key in order, and for each as it came its place among them.</summary>
    private (KeyValues[] Keys, int[][] Ranks) Sorted()
    {
        var keys = new KeyValues[_keys.Length];
        int[][] ranks = new int[_keys.Length][];
        for (int key = 0; key < keys.Length; key++)
        {
            if (_rules[key].IsOfNames)
            {
                string[] names = [.. _placesOfNames[key].Keys.Order(StringComparer.Ordinal)];
                (keys[key], ranks[key]) = (new(_keys[key], names), RanksOf(names, _placesOfNames[key]));
            }
            else
            {
                int[] numbers = [.. _placesOfNumbers[key].Keys.Order()];
                (keys[key], ranks[key]) = (new(_keys[key], numbers), RanksOf(numbers, _placesOfNumbers[key]));
            }
        }

        return (keys, ranks);
    }

    private static int[] RanksOf<T>(T[] values, Dictionary<T, int> places)
        where T : notnull
    {
        int[] ranks = new int[values.Length];
        for (int rank = 0; rank < ranks.Length; rank++)
            ranks[places[values[rank]]] = rank;
        return ranks;
    }

    private static int PlaceIn<T>(Dictionary<T, int> places, T value)
        where T : notnull
    {
        if (!places.TryGetValue(value, out int place))
            places[value] = place = places.Count;
        return place;
    }

    private ExactNumbers ColumnOf(int column, int[] order) => ExactNumbers.Of(order.Length, row => _numbers[column][order[row]]);

    private JsonRefusal Twice(int row) =>
        new(CaseErrorCode.InvalidValue, _offsets[row], "a group", "is there a second time", _keys.Length == 0 ? "one group, since the query has no keys" : $"each {string.Join(", ", _keys.Select(Kebab.Of))} once");
}

namespace GpuSupply.Benchmarks.Compare;

/// <summary>The answer to a query: rows of numbers, of which the first few say what the row is about.</summary>
/// <param name="keys">How many numbers of a row say what it is about.</param>
internal sealed class Answer(int keys)
{
    private readonly List<Int128[]> _rows = [];

    /// <summary>An answer of one row that is about everything.</summary>
    public static Answer Of(params ReadOnlySpan<Int128> numbers)
    {
        var answer = new Answer(0);
        answer.Add(numbers);
        return answer;
    }

    /// <summary>Adds a row, in any order.</summary>
    public void Add(params ReadOnlySpan<Int128> numbers) => _rows.Add(numbers.ToArray());

    /// <summary>What this answer has where another one has something else; <see langword="null"/>: they are the same.</summary>
    public string? DifferenceFrom(Answer other)
    {
        _rows.Sort(ByKey);
        other._rows.Sort(ByKey);
        for (int row = 0; row < Math.Max(_rows.Count, other._rows.Count); row++)
        {
            (Int128[]? mine, Int128[]? its) = (_rows.ElementAtOrDefault(row), other._rows.ElementAtOrDefault(row));
            if (mine is null || its is null || !mine.AsSpan().SequenceEqual(its))
                return $"row {row} is {Text(mine)} in place of {Text(its)}, of {_rows.Count} rows in place of {other._rows.Count}";
        }

        return null;
    }

    private int ByKey(Int128[] one, Int128[] other) => one.AsSpan(0, keys).SequenceCompareTo(other.AsSpan(0, keys));

    private string Text(Int128[]? row) => row is null ? "missing" : $"[{string.Join(' ', row.Take(keys))}: {string.Join(' ', row.Skip(keys))}]";
}

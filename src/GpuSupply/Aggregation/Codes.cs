namespace GpuSupply.Aggregation;

/// <summary>Numbers for things, from 0 in the order in which they first came.</summary>
internal sealed class Codes<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _codes = [];

    public int Of(T thing)
    {
        if (!_codes.TryGetValue(thing, out int code))
            _codes[thing] = code = _codes.Count;
        return code;
    }

    public T[] InOrder() => [.. _codes.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
}

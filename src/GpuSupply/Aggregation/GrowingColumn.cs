namespace GpuSupply.Aggregation;

/// <summary>A column that is being filled.</summary>
/// <param name="expected">How many values are expected.</param>
internal sealed class GrowingColumn<T>(int expected)
{
    private T[] _values = new T[expected];
    private int _count;

    public void Add(T value)
    {
        if (_count == _values.Length)
            Array.Resize(ref _values, Math.Max(16, _count * 3 / 2));
        _values[_count++] = value;
    }

    /// <summary>Adds values one after the other.</summary>
    public void AddRange(ReadOnlySpan<T> values)
    {
        if (values.Length > _values.Length - _count)
            Array.Resize(ref _values, _count + values.Length);
        values.CopyTo(_values.AsSpan(_count));
        _count += values.Length;
    }

    /// <summary>How many values there are so far.</summary>
    public int Count => _count;

    /// <summary>All values so far.</summary>
    public ReadOnlySpan<T> Values => _values.AsSpan(0, _count);

    /// <summary>All values, and after them perhaps a little room that means nothing. Nothing is added afterwards.</summary>
    public T[] ToArray()
    {
        if (_values.Length - _count > _count / 8)
            Array.Resize(ref _values, _count);
        return _values;
    }
}

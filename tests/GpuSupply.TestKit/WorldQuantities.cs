namespace GpuSupply.TestKit;

/// <summary>The stated quantities of a case: each is one unknown number of units, wherever it counts.</summary>
public sealed class WorldQuantities
{
    private readonly List<Quantity> _stated = [];
    private readonly Dictionary<(RecordId Record, string Part), int> _numbers = [];

    /// <summary>The number of a quantity that a record states: of a line, of a leg, or its only one.</summary>
    public int NumberOf(RecordId record, string part, Quantity stated)
    {
        if (_numbers.TryGetValue((record, part), out int known))
            return known;
        _stated.Add(stated);
        return _numbers[(record, part)] = _stated.Count - 1;
    }

    /// <summary>The numbers of units that it may be, or of a wide one some.</summary>
    public long[] UnitsOf(int number) => UnitsOf(_stated[number]);

    /// <inheritdoc cref="UnitsOf(int)"/>
    public static long[] UnitsOf(Quantity quantity) => quantity.High - quantity.Low < 5
        ? [.. Enumerable.Range(0, (int)(quantity.High - quantity.Low) + 1).Select(more => quantity.Low + more)]
        : [.. new[] { quantity.Low, quantity.Low + 1, quantity.Best, quantity.High - 1, quantity.High }.Distinct().Order()];
}

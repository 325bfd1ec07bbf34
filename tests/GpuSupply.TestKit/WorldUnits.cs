namespace GpuSupply.TestKit;

/// <summary>Units that are made of stated quantities: so many times each of them, which is less than none where they are given away.</summary>
public sealed class WorldUnits
{
    private readonly SortedDictionary<int, int> _times = [];

    /// <summary>The quantities by number, and how many times each counts.</summary>
    public IReadOnlyList<(int Quantity, int Times)> Parts => [.. _times.Where(part => part.Value != 0).Select(part => (part.Key, part.Value))];

    public static WorldUnits Sum(IEnumerable<WorldUnits> all)
    {
        var sum = new WorldUnits();
        foreach (WorldUnits units in all)
            sum.Add(units);
        return sum;
    }

    public void Add(int quantity, int times) => _times[quantity] = _times.GetValueOrDefault(quantity) + times;

    public void Add(WorldUnits other)
    {
        foreach ((int quantity, int times) in other.Parts)
            Add(quantity, times);
    }

    /// <summary>The least and the most that they can be.</summary>
    public (Int128 Least, Int128 Most) Range(WorldQuantities quantities)
    {
        (Int128 least, Int128 most) = (0, 0);
        foreach ((int quantity, int times) in Parts)
        {
            Int128[] units = [.. quantities.UnitsOf(quantity).Select(one => (Int128)one * times)];
            (least, most) = (least + units.Min(), most + units.Max());
        }

        return (least, most);
    }
}

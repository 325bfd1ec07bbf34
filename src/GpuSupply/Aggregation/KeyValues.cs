namespace GpuSupply.Aggregation;

/// <summary>The values that a key has in a result, in order: ids as texts, or the numbers of stages, kinds or days.</summary>
internal sealed class KeyValues
{
    public KeyValues(Key key, string[] names) => (Key, Names, Count) = (key, names, names.Length);

    public KeyValues(Key key, int[] numbers) => (Key, Numbers, Count) = (key, numbers, numbers.Length);

    public Key Key { get; }

    public string[]? Names { get; }

    public int[]? Numbers { get; }

    public int Count { get; }

    /// <summary>A key without values.</summary>
    public static KeyValues None(Key key) => key is Key.Party or Key.Product ? new(key, Array.Empty<string>()) : new(key, Array.Empty<int>());

    /// <summary>Some of the values.</summary>
    public KeyValues At(IEnumerable<int> places) => Names is null
        ? new(Key, [.. places.Select(place => Numbers![place])])
        : new(Key, [.. places.Select(place => Names[place])]);

    /// <summary>All values of several, each once, in order.</summary>
    public static KeyValues Union(IReadOnlyList<KeyValues> several) => several[0].Names is null
        ? new(several[0].Key, [.. several.SelectMany(one => one.Numbers!).Distinct().Order()])
        : new(several[0].Key, [.. several.SelectMany(one => one.Names!).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>For each value its place among others, which contain it.</summary>
    public int[] PlacesIn(KeyValues others) => Names is null
        ? [.. Numbers!.Select(number => Array.BinarySearch(others.Numbers!, number))]
        : [.. Names.Select(name => Array.BinarySearch(others.Names!, name, StringComparer.Ordinal))];

    public bool AreSame(KeyValues other) => ReferenceEquals(this, other) || (Key == other.Key && Count == other.Count
        && (Names is null ? Numbers.AsSpan().SequenceEqual(other.Numbers) : Names.AsSpan().SequenceEqual(other.Names)));
}

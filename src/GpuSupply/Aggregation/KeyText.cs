namespace GpuSupply.Aggregation;

/// <summary>Values of keys as they are written.</summary>
internal static class KeyText
{
    public static string Of(KeyValues values, int place) => values.Names is not null ? values.Names[place] : values.Key switch
    {
        Key.Stage => Kebab.Of((Stage)values.Numbers![place]),
        Key.Kind => Kebab.Of((RecordKind)values.Numbers![place]),
        _ => DateText.Of(values.Numbers![place]),
    };

    /// <summary>What is said of a number that is too large for a result.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="keys">The keys of groups.</param>
    /// <param name="code">The number of its group.</param>
    /// <param name="bits">How many bits it may have.</param>
    /// <param name="query">The query in words.</param>
    public static OverflowException Overflow(string what, IReadOnlyList<KeyValues> keys, long code, int bits, string query)
    {
        var names = new List<string>();
        for (int key = keys.Count - 1; key >= 0; code /= keys[key--].Count)
            names.Insert(0, Of(keys[key], (int)(code % keys[key].Count)));
        string of = names.Count == 0 ? "" : $" of {string.Join(" ", names)}";
        return new($"The {what}{of} does not fit in {bits} bits ({query}).");
    }
}

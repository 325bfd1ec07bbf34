namespace GpuSupply.Aggregation;

/// <summary>The names of parties or products, and the order in which they stand in results.</summary>
internal sealed class CodedNames
{
    /// <param name="key">What they are names of.</param>
    /// <param name="names">The names by their codes.</param>
    public CodedNames(Key key, string[] names)
    {
        int[] codes = [.. Enumerable.Range(0, names.Length)];
        string[] inOrder = (string[])names.Clone();
        Array.Sort(inOrder, codes, StringComparer.Ordinal);
        (ByCode, InOrder, Codes, Places) = (new(key, names), new(key, inOrder), codes, new int[codes.Length]);
        for (int place = 0; place < codes.Length; place++)
            Places[codes[place]] = place;
        AreInOrder = names.AsSpan().SequenceEqual(inOrder);
    }

    public KeyValues ByCode { get; }

    public KeyValues InOrder { get; }

    /// <summary>The code of each name in order.</summary>
    public int[] Codes { get; }

    /// <summary>The place in order of each code.</summary>
    public int[] Places { get; }

    /// <summary>Whether codes are in the order of the names.</summary>
    public bool AreInOrder { get; }
}

using System.Collections.Frozen;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>An object that is being read: which of its properties have been there.</summary>
internal struct Fields(FieldNames names, int start)
{
    private ulong _seen;
    private int _current = -1;
    private Dictionary<string, JsonElement>? _extensions;

    public readonly FieldNames Names => names;

    /// <summary>The byte at which the object begins.</summary>
    public readonly int Start => start;

    /// <summary>The property whose value is being read.</summary>
    public readonly string Name => names[_current];

    /// <summary>The index of the property that comes next if all come in order.</summary>
    public readonly int Expected => _current + 1;

    /// <summary>The first property that is required and was not there; <see langword="null"/>: none.</summary>
    public readonly string? Missing =>
        (names.Required & ~_seen) is var missing && missing != 0 ? names[System.Numerics.BitOperations.TrailingZeroCount(missing)] : null;

    /// <summary>The properties that begin with <c>x-</c>.</summary>
    public readonly IReadOnlyDictionary<string, JsonElement> Extensions =>
        _extensions is null ? FrozenDictionary<string, JsonElement>.Empty : _extensions;

    public readonly bool Has(string name) => (_seen & (1UL << names.IndexOf(name))) != 0;

    /// <summary>Notes a property; false: it was there already.</summary>
    public bool Enter(int index)
    {
        ulong bit = 1UL << index;
        bool isNew = (_seen & bit) == 0;
        _seen |= bit;
        _current = index;
        return isNew;
    }

    public readonly bool HasExtension(string name) => _extensions?.ContainsKey(name) == true;

    public void AddExtension(string name, JsonElement value) => (_extensions ??= new(StringComparer.Ordinal)).Add(name, value);
}

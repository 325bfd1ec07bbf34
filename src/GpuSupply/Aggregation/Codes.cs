using System.Runtime.CompilerServices;

namespace GpuSupply.Aggregation;

/// <summary>Numbers for things, from 0 in the order in which they first came.</summary>
/// <param name="textOf">The text that a thing is; things that were read together mostly share it.</param>
internal sealed class Codes<T>(Func<T, string?> textOf)
    where T : notnull
{
    private const int RecentCount = 1 << 10;

    private readonly Dictionary<T, int> _codes = [];

    // A text that came before is known by where it lies, which is sooner said than what stands in it.
    private readonly (string? Text, int Code)[] _recent = new (string?, int)[RecentCount];

    /// <summary>How many things have numbers.</summary>
    public int Count => _codes.Count;

    public int Of(T thing)
    {
        string? text = textOf(thing);
        ref (string? Text, int Code) recent = ref _recent[RuntimeHelpers.GetHashCode(text) & (RecentCount - 1)];
        if (text is not null && ReferenceEquals(recent.Text, text))
            return recent.Code;
        if (!_codes.TryGetValue(thing, out int code))
            _codes[thing] = code = _codes.Count;
        recent = (text, code);
        return code;
    }

    public T[] InOrder() => [.. _codes.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
}

using System.Collections.Frozen;
using System.Text.Json;

namespace GpuSupply.Internals;

/// <summary>
/// Properties whose names begin with <c>x-</c>, of a value that is compared by what it means: they mean nothing, so that any two are equal.
/// </summary>
internal readonly struct KeptProperties : IEquatable<KeptProperties>
{
    private readonly IReadOnlyDictionary<string, JsonElement>? _all;

    /// <summary>Keeps properties.</summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public KeptProperties(IReadOnlyDictionary<string, JsonElement> properties) => _all = properties is { Count: 0 } ? null : Check.Extensions(properties);

    public IReadOnlyDictionary<string, JsonElement> All => _all ?? FrozenDictionary<string, JsonElement>.Empty;

    public bool Equals(KeptProperties other) => true;

    public override bool Equals(object? obj) => obj is KeptProperties;

    public override int GetHashCode() => 0;
}

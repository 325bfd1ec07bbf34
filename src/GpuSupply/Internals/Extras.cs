using System.Collections.Frozen;
using System.Text.Json;

namespace GpuSupply.Internals;

/// <summary>What few records have. It stands apart from them, so that those that have none of it don't have room for it either.</summary>
/// <param name="Note">A remark of whoever keeps the case.</param>
/// <param name="Quote">The source's own words.</param>
/// <param name="Extensions">Properties whose names begin with <c>x-</c>.</param>
internal sealed record Extras(string? Note, string? Quote, IReadOnlyDictionary<string, JsonElement> Extensions)
{
    /// <summary>Of a record that has nothing of it.</summary>
    public static Extras None { get; } = new(null, null, FrozenDictionary<string, JsonElement>.Empty);
}

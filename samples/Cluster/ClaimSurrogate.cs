using System.Text.Json;

namespace Cluster;

/// <summary>A claim goes from silo to silo as it stands in a journal.</summary>
[GenerateSerializer, Immutable]
internal readonly record struct ClaimSurrogate(string Json)
{
    /// <summary>Makes one of the other.</summary>
    [RegisterConverter]
    internal sealed class Converter : IConverter<Claim, ClaimSurrogate>
    {
        public Claim ConvertFromSurrogate(in ClaimSurrogate surrogate) => JsonSerializer.Deserialize<Claim>(surrogate.Json)!;

        public ClaimSurrogate ConvertToSurrogate(in Claim value) => new(JsonSerializer.Serialize(value));
    }
}

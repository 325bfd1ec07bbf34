using GpuSupply.Aggregation;

namespace Cluster;

/// <summary>What a query came to goes from silo to silo as its own bytes.</summary>
[GenerateSerializer, Immutable]
internal readonly record struct PartialResultSurrogate(byte[] Bytes)
{
    /// <summary>Makes one of the other.</summary>
    [RegisterConverter]
    internal sealed class Converter : IConverter<PartialResult, PartialResultSurrogate>
    {
        public PartialResult ConvertFromSurrogate(in PartialResultSurrogate surrogate) => PartialResult.FromBytes(surrogate.Bytes);

        public PartialResultSurrogate ConvertToSurrogate(in PartialResult value) => new(value.ToBytes());
    }
}

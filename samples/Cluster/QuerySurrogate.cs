using GpuSupply.Aggregation;

namespace Cluster;

/// <summary>A query goes from silo to silo in its words.</summary>
[GenerateSerializer, Immutable]
internal readonly record struct QuerySurrogate(string Words)
{
    /// <summary>Makes one of the other.</summary>
    [RegisterConverter]
    internal sealed class Converter : IConverter<Query, QuerySurrogate>
    {
        public Query ConvertFromSurrogate(in QuerySurrogate surrogate) => Query.Parse(surrogate.Words);

        public QuerySurrogate ConvertToSurrogate(in Query value) => new(value.ToString());
    }
}

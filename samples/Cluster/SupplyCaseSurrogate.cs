namespace Cluster;

/// <summary>Records go from silo to silo as a case document.</summary>
[GenerateSerializer, Immutable]
internal readonly record struct SupplyCaseSurrogate(string Json)
{
    /// <summary>Makes one of the other.</summary>
    [RegisterConverter]
    internal sealed class Converter : IConverter<SupplyCase, SupplyCaseSurrogate>
    {
        public SupplyCase ConvertFromSurrogate(in SupplyCaseSurrogate surrogate) => SupplyCase.Parse(surrogate.Json);

        public SupplyCaseSurrogate ConvertToSurrogate(in SupplyCase value) => new(value.ToJson());
    }
}

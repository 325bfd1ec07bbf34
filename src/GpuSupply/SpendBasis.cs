using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What a spent sum counts, as accounts count it. Sums on different bases never add up.</summary>
[JsonConverter(typeof(Json.NameConverter<SpendBasis>))]
public enum SpendBasis
{
    /// <summary>Capital expenditure.</summary>
    Capex,

    /// <summary>Operating expense.</summary>
    Opex,

    /// <summary>Cost of goods sold.</summary>
    Cogs,

    /// <summary>Cash paid.</summary>
    Cash,
}

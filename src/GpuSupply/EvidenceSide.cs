using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>An end of the evidence.</summary>
[JsonConverter(typeof(Json.NameConverter<EvidenceSide>))]
public enum EvidenceSide
{
    /// <summary>The lower end.</summary>
    Low,

    /// <summary>The upper end.</summary>
    High,
}

using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>On which side of the evidence a refuted claim lies.</summary>
[JsonConverter(typeof(Json.NameConverter<ClaimDirection>))]
public enum ClaimDirection
{
    /// <summary>The claim is above the evidence.</summary>
    Overstated,

    /// <summary>The claim is below the evidence.</summary>
    Understated,
}

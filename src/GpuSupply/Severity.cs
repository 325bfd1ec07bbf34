using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>How much a finding weighs.</summary>
[JsonConverter(typeof(Json.NameConverter<Severity>))]
public enum Severity
{
    /// <summary>Records that cannot all be right.</summary>
    Error,

    /// <summary>Records that deserve a look.</summary>
    Warning,
}

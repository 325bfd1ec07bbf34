using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>How far a commitment has come.</summary>
[JsonConverter(typeof(Json.NameConverter<CommitmentStatus>))]
public enum CommitmentStatus
{
    /// <summary>Announced.</summary>
    Proposed,

    /// <summary>Agreed, not yet in force.</summary>
    Pending,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Spent in full.</summary>
    Exhausted,

    /// <summary>Its period ended.</summary>
    Expired,

    /// <summary>Withdrawn.</summary>
    Cancelled,

    /// <summary>Replaced by another one.</summary>
    Superseded,
}

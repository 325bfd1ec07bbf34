using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Whether what was said agrees with the record.</summary>
[JsonConverter(typeof(Json.NameConverter<VerdictLabel>))]
public enum VerdictLabel
{
    /// <summary>The evidence lies inside what the claim asserts.</summary>
    Supported,

    /// <summary>The evidence and what the claim asserts have nothing in common.</summary>
    Refuted,

    /// <summary>Sources exclude each other: some support the claim, others refute it.</summary>
    ConflictingEvidence,

    /// <summary>The record does not decide.</summary>
    NotEnoughEvidence,
}

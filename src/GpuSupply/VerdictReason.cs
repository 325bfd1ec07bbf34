using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Why the record does not decide: the first that applies, in this order.</summary>
[JsonConverter(typeof(Json.NameConverter<VerdictReason>))]
public enum VerdictReason
{
    /// <summary>No measure, or none whose unit the evidence has.</summary>
    NotComparable,

    /// <summary>Sources exclude each other, or the record as one excludes itself, as where more left than there was, and the claim is not decided by what they agree on.</summary>
    SourcesDiffer,

    /// <summary>The day that the claim is about has not come yet.</summary>
    NotYetDue,

    /// <summary>The evidence allows values that the claim asserts and values that it does not.</summary>
    TooWide,

    /// <summary>Only the speaker, or somebody of the speaker's control group, says so.</summary>
    OnlySelfReported,

    /// <summary>No record bounds the measure.</summary>
    NoEvidence,
}

using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Why a record was not used.</summary>
[JsonConverter(typeof(Json.NameConverter<LeftAsideReason>))]
public enum LeftAsideReason
{
    /// <summary>The speaker, or somebody of the speaker's control group, issued it, so that it cannot support the claim.</summary>
    SelfReported,

    /// <summary>It was corrected: this version no longer counts.</summary>
    Corrected,

    /// <summary>It is about another scope or time, from which nothing follows for the measure, or nothing sharper.</summary>
    OutOfScope,

    /// <summary>It repeats a source that counts already.</summary>
    Copy,

    /// <summary>What follows from it rests on an assumption that the other evidence excludes.</summary>
    AssumptionExcluded,

    /// <summary>It is left out of the ledger by a finding.</summary>
    Finding,
}

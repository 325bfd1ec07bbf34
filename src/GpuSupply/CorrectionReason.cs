using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Why a record was corrected.</summary>
[JsonConverter(typeof(Json.NameConverter<CorrectionReason>))]
public enum CorrectionReason
{
    /// <summary>It said something wrong.</summary>
    IncorrectData,

    /// <summary>What it said did not happen at all.</summary>
    DidNotOccur,
}

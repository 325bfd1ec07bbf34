using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>The rule by which a record bounds a measure.</summary>
[JsonConverter(typeof(Json.NameConverter<EvidenceRule>))]
public enum EvidenceRule
{
    /// <summary>An observation of the measure itself.</summary>
    Own,

    /// <summary>An observation of a part, which bounds the whole from below.</summary>
    Part,

    /// <summary>An observation of a whole, which bounds its parts from above, less what its other parts certainly have.</summary>
    Whole,

    /// <summary>Supply records, counted by the ledger.</summary>
    Ledger,

    /// <summary>A level on another day, carried over with the movements between.</summary>
    Level,

    /// <summary>What was received, under coverage of all that can be, which bounds from above what is held.</summary>
    Ladder,
}

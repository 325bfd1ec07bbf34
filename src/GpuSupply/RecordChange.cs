using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What was learned about a record.</summary>
[JsonConverter(typeof(Json.NameConverter<RecordChange>))]
public enum RecordChange
{
    /// <summary>The record itself: it was not known before.</summary>
    New,

    /// <summary>That it is another one than it was known to be.</summary>
    Corrected,

    /// <summary>That what it says never happened.</summary>
    Voided,

    /// <summary>That what it says happened after all: that it never did has been corrected.</summary>
    Restored,
}

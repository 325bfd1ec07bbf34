using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>What a source is, which decides how far its issuer's word counts for the issuer.</summary>
[JsonConverter(typeof(Json.NameConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>A report to a regulator or to shareholders, for which the issuer is liable.</summary>
    Filing,

    /// <summary>A paper written for another purpose than being published: a memo, an e-mail, a contract.</summary>
    Document,

    /// <summary>What somebody said or posted.</summary>
    Statement,

    /// <summary>A journalist's report.</summary>
    Press,

    /// <summary>What somebody worked out.</summary>
    Estimate,
}

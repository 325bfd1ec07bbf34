namespace GpuSupply.Claims;

/// <summary>A record and the rule by which it bounds a measure.</summary>
internal readonly record struct EvidenceSupport(RecordId Record, EvidenceRule Rule);

namespace GpuSupply.Claims;

/// <summary>What is to be verified: a claim on record, or a measure and a value without one.</summary>
internal sealed record Question(Measure Measure, StatedValue Value, Claim? Claim, SourceId? Source, int KnownFrom);

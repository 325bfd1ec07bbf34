namespace GpuSupply.Ledger;

/// <summary>A sourced record as it was delivered, and the day on which it was known. Both are asked for together, and stand together.</summary>
internal readonly record struct Delivery(SourcedRecord Record, int KnownOn);

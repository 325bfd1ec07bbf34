using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>A supply record as it is known on a day: its content, since when that is known, and when it was learned that something happened then.</summary>
public sealed record KnownRecord(SupplyRecord Record, LocalDate KnownFrom, LocalDate LearnedOn);

using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>When something happened, and when and by what it became known.</summary>
internal sealed record Stamp(DateWindow On, LocalDate? KnownOn, SourceId? Source);

using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>A record as known on a day: its content, when it was first known to say that, and when it was learned that something happened then.</summary>
public sealed record KnownRecord(SourcedRecord Content, LocalDate KnownFrom, LocalDate LearnedOn)
{
    public SupplyRecord Record => (SupplyRecord)Content;

    /// <summary>When it happened, which is not after it was learned.</summary>
    public WorldWindow On => WorldWindow.Of(Record.On).Until(LearnedOn);
}

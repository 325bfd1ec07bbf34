namespace GpuSupply.TestKit;

/// <summary>Planned units of a line that go from one party to another in a window: so many times a stated quantity.</summary>
public sealed record WorldPlanMove(string? Line, WorldWindow Due, PartyId From, PartyId To, int Quantity, int Times);

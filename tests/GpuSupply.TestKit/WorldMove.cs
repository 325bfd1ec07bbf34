namespace GpuSupply.TestKit;

/// <summary>Units that move: which of the unknown quantities, on which of the unknown days.</summary>
public sealed record WorldMove(Account From, Account To, int Quantity, int Day);

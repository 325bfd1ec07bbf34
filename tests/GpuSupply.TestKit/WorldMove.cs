namespace GpuSupply.TestKit;

/// <summary>
/// Units that move, so many times a stated quantity: which of the unknown quantities, on which of the unknown days, by what record. Units of a plan
/// move from plan to plan.
/// </summary>
public sealed record WorldMove(SupplyRecord Record, Account From, Account To, int Quantity, int Day)
{
    public int Times { get; init; } = 1;

    public bool IsPlan => From.Stage == Stage.Planned;
}

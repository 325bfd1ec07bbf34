namespace GpuSupply;

/// <summary>A leg of a reallocation as the ledger understands it.</summary>
/// <remarks>A row of <see cref="ReallocationAnalysis.Legs"/>; <c>default</c> is no leg.</remarks>
public readonly record struct ReallocationLeg
{
    /// <summary>The leg's id within its reallocation.</summary>
    public string Id { get; internal init; }

    /// <summary>What the leg moves.</summary>
    public ReallocationKind Kind { get; internal init; }

    /// <summary>Whose the units were.</summary>
    public PartyId From { get; internal init; }

    /// <summary>Whose they became.</summary>
    public PartyId To { get; internal init; }

    /// <summary>What they are.</summary>
    public ProductId Product { get; internal init; }

    /// <summary>How many units.</summary>
    public Quantity Quantity { get; internal init; }

    /// <summary>
    /// The window in which they had been planned before; of a shipment that leaves open of which line its units are, when it was sent;
    /// <see langword="null"/>: units on hand, which have none.
    /// </summary>
    public DateWindow? PlannedBefore { get; internal init; }

    /// <summary>The window in which they are due from now on; <see langword="null"/>: as before.</summary>
    public DateWindow? Due { get; internal init; }

    /// <summary>The leg in short: <c>1 diversion: 12000 h100 from tesla to x</c>.</summary>
    public override string ToString() => $"{Id} {Kebab.Of(Kind)}: {Quantity} {Product} from {From} to {To}";
}

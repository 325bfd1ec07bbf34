namespace GpuSupply;

/// <summary>How many units of a party were ordered, sent, received, … in a window, as far as is on record, with bounds.</summary>
/// <remarks>A row of <see cref="SupplyLedger.Flows(DateWindow)"/>; <c>default</c> names no party.</remarks>
public readonly record struct Flow
{
    /// <summary>Whose units.</summary>
    public PartyId Party { get; internal init; }

    /// <summary>What they are.</summary>
    public ProductId Product { get; internal init; }

    /// <summary>What happened to them.</summary>
    public MeasureKind Kind { get; internal init; }

    /// <summary>At least so many units.</summary>
    public long Low { get; internal init; }

    /// <summary>The best single figure, in units.</summary>
    public long Best { get; internal init; }

    /// <summary>At most so many units of what is on record; more may have happened.</summary>
    public long High { get; internal init; }

    /// <summary>Party, product, kind and bounds.</summary>
    public override string ToString()
    {
        string value = Low == High ? $"{Low}" : $"{Low}..{High} (best {Best})";
        return $"{Party} {Product} {Kebab.Of(Kind)}: {value}";
    }
}

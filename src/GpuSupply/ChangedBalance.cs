namespace GpuSupply;

/// <summary>An account of which another balance is known than before, at the end of the same day.</summary>
/// <remarks>A row of <see cref="LedgerChanges.Balances"/>; <c>default</c> names no account.</remarks>
public readonly record struct ChangedBalance
{
    /// <summary>Whose units.</summary>
    public PartyId Party => After.Party;

    /// <summary>What they are.</summary>
    public ProductId Product => After.Product;

    /// <summary>Where they stand.</summary>
    public Stage Stage => After.Stage;

    /// <summary>The balance by what was known then.</summary>
    public Balance Before { get; internal init; }

    /// <summary>The balance by what is known now.</summary>
    public Balance After { get; internal init; }

    /// <summary>Account and both balances: <c>tesla h100 on-order: 0 → 12000</c>.</summary>
    public override string ToString() => $"{Party} {Product} {Kebab.Of(Stage)}: {Before.BoundsText} → {After.BoundsText}";
}

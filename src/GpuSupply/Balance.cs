using System.Globalization;

namespace GpuSupply;

/// <summary>How many units an account holds at the end of a day, with bounds.</summary>
/// <remarks>A row of <see cref="SupplyLedger.Balances()"/>; <c>default</c> names no account.</remarks>
public readonly record struct Balance
{
    /// <summary>Whose units.</summary>
    public PartyId Party { get; internal init; }

    /// <summary>What they are.</summary>
    public ProductId Product { get; internal init; }

    /// <summary>Where they stand.</summary>
    public Stage Stage { get; internal init; }

    /// <summary>At least so many units.</summary>
    public long Low { get; internal init; }

    /// <summary>The best single figure, in units.</summary>
    public long Best { get; internal init; }

    /// <summary>At most so many units.</summary>
    public long High { get; internal init; }

    /// <summary>Whether the records alone would allow less than none, so that <see cref="Low"/> was lifted to zero.</summary>
    public bool IsFloored { get; internal init; }

    /// <summary>The bounds alone: <c>0..12000 (best 12000)</c>.</summary>
    internal string BoundsText => Low == High
        ? Low.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Low}..{High} (best {Best})");

    /// <summary>Account and bounds: <c>tesla h100 on-order: 0..12000 (best 12000)</c>.</summary>
    public override string ToString() => $"{Party} {Product} {Kebab.Of(Stage)}: {BoundsText}";
}

using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>By how many units an account differs between two ledgers, from a day on until the account's next row.</summary>
/// <remarks>A row of <see cref="SupplyLedger.DifferenceFrom"/>; <c>default</c> names no account.</remarks>
public readonly record struct BalanceDifference
{
    /// <summary>Whose units.</summary>
    public PartyId Party { get; internal init; }

    /// <summary>What they are.</summary>
    public ProductId Product { get; internal init; }

    /// <summary>Where they stand; <see cref="Stage.Planned"/> is the curve of planned receipts.</summary>
    public Stage Stage { get; internal init; }

    /// <summary>The first day on which the difference is this; <see langword="null"/>: from the beginning.</summary>
    [JsonConverter(typeof(Json.LocalDateConverter))]
    public LocalDate? From { get; internal init; }

    /// <summary>At least so many units more, or, below zero, fewer.</summary>
    public long Low { get; internal init; }

    /// <summary>The best single figure, in units.</summary>
    public long Best { get; internal init; }

    /// <summary>At most so many units more.</summary>
    public long High { get; internal init; }

    /// <summary>Account, day and bounds.</summary>
    public override string ToString()
    {
        string value = Low == High ? $"{Low:+0;-0;0}" : $"{Low:+0;-0;0}..{High:+0;-0;0} (best {Best:+0;-0;0})";
        return $"{Party} {Product} {Kebab.Of(Stage)} from {(From is { } day ? DateText.Of(day) : "..")}: {value}";
    }
}

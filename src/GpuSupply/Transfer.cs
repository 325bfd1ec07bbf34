using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>Units that went from one account to another: what every supply record becomes in the ledger.</summary>
/// <remarks>A row of <see cref="SupplyLedger.Transfers"/>; <c>default</c> is no transfer of any ledger.</remarks>
public readonly record struct Transfer
{
    /// <summary>The record that it comes from.</summary>
    public RecordId Record { get; internal init; }

    /// <summary>The kind of that record.</summary>
    public RecordKind Kind { get; internal init; }

    /// <summary>The account that the units left.</summary>
    public Account From { get; internal init; }

    /// <summary>The account that they reached.</summary>
    public Account To { get; internal init; }

    /// <summary>How many units.</summary>
    public Quantity Quantity { get; internal init; }

    /// <summary>When: for units the day of the event, for <see cref="Stage.Planned"/> accounts the day planned.</summary>
    public DateWindow On { get; internal init; }

    /// <summary>The first day on which it is visible: from when its record and all that it was derived from was known.</summary>
    [JsonConverter(typeof(Json.LocalDateConverter))]
    public LocalDate KnownFrom { get; internal init; }

    /// <summary>The first day on which it no longer is, because some of that became known to be different; <see langword="null"/>: it stays.</summary>
    [JsonConverter(typeof(Json.LocalDateConverter))]
    public LocalDate? KnownUntil { get; internal init; }

    /// <summary>The transfer in short.</summary>
    public override string ToString() => $"{Quantity} from {From} to {To} on {On} ({Record})";
}

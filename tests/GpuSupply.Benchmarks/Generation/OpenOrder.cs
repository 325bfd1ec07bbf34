namespace GpuSupply.Benchmarks.Generation;

/// <summary>An order whose units are not all sent.</summary>
internal sealed class OpenOrder
{
    public required string Id { get; init; }

    public required string Product { get; init; }

    /// <summary>Whose the units are now.</summary>
    public required string Holder { get; set; }

    /// <summary>What each of its shipments brings.</summary>
    public required Amount Part { get; init; }

    /// <summary>The shipments that are still to come.</summary>
    public required int PartsLeft { get; set; }

    /// <summary>Whether a reallocation named it: then every later record says whose units it means.</summary>
    public bool IsReallocated { get; set; }
}

/// <summary>A shipment that is not received.</summary>
internal sealed record OpenShipment(string Id, string Product, string Holder, Amount Amount, bool IsReallocated);

/// <summary>Units that were received and not switched on.</summary>
internal sealed record OnHand(string Party, string Product, Amount Amount);

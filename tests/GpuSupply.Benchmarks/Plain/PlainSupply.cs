namespace GpuSupply.Benchmarks.Plain;

internal sealed class PlainOrder : PlainSourced
{
    public string? Supplier { get; set; }

    public string? Buyer { get; set; }

    public string? Product { get; set; }

    public string? On { get; set; }

    public string? UnitPrice { get; set; }

    public List<PlainLine>? Schedule { get; set; }
}

internal sealed class PlainLine
{
    public string? Line { get; set; }

    public PlainNumber Quantity { get; set; }

    public string? Due { get; set; }
}

internal sealed class PlainShipment : PlainSourced
{
    public string? Order { get; set; }

    public string? Line { get; set; }

    public string? Party { get; set; }

    public PlainNumber Quantity { get; set; }

    public string? On { get; set; }
}

internal sealed class PlainReceipt : PlainSourced
{
    public string? Shipment { get; set; }

    public string? Party { get; set; }

    public string? Product { get; set; }

    public PlainNumber Quantity { get; set; }

    public string? On { get; set; }
}

internal sealed class PlainReallocation : PlainSourced
{
    public string? On { get; set; }

    public string? Reason { get; set; }

    public List<PlainLeg>? Legs { get; set; }
}

internal sealed class PlainLeg
{
    public string? Id { get; set; }

    public string? Order { get; set; }

    public string? Shipment { get; set; }

    public string? Product { get; set; }

    public string? Line { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public PlainNumber Quantity { get; set; }

    public string? Due { get; set; }
}

internal sealed class PlainMovement : PlainSourced
{
    public string? Party { get; set; }

    public string? Product { get; set; }

    public PlainNumber Quantity { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? On { get; set; }
}

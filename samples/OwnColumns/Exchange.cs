namespace OwnColumns;

/// <summary>A small case, so that there is a ledger.</summary>
internal static class Exchange
{
    public static SupplyLedger Ledger()
    {
        // <exchange>
        var exchange = new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15")
            .Party("nvidia").Party("musk").Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
            .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12")
            .Order("o2", supplier: "nvidia", buyer: "x", "h100", 12_000, on: "2023", due: "2024-01/2024-06")
            .Shipment("s1", order: "o1", 12_000, on: "2023-12")
            .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 12_000))
            .Build();

        SupplyLedger ledger = exchange.ToLedger();

        // </exchange>
        return ledger;
    }
}

namespace GpuSupply.Arrow.Tests;

/// <summary>A ledger with bounds, windows, open sides and corrections.</summary>
internal static class Exchange
{
    public static SupplyLedger Ledger { get; } = new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15").Source("later", publishedOn: "2024-02-01")
        .Party("nvidia").Party("tesla").Party("x").Product("h100").Product("h200")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", "10..12", on: "2023", due: "2023-12")
        .Order("o2", supplier: "nvidia", buyer: "x", "h200", 12_000, on: "2023", due: "2024-01/..")
        .Shipment("s1", order: "o1", 10, on: "2023-12-04")
        .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 4))
        .Build().ToLedger();
}

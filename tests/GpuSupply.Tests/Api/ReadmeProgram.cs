namespace GpuSupply.Tests.Api;

internal static class ReadmeProgram
{
    /// <summary>The README's program, letter by letter; a test compares the two. Console is where it writes to.</summary>
    public static void Run(TextWriter Console)
    {
        // <program>
        var exchange = new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15")
            .Party("nvidia").Party("musk").Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
            .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12")
            .Order("o2", supplier: "nvidia", buyer: "x", "h100", 12_000, on: "2023", due: "2024-01/2024-06")
            .Shipment("s1", order: "o1", 12_000, on: "2023-12")
            .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 12_000))
            .Build();

        SupplyLedger ledger = exchange.ToLedger();
        Console.WriteLine(ledger.Reallocations["swap"].For("tesla").ReceiptDelay);
        Console.WriteLine(ledger.Verify(Measure.ReallocatedOut("tesla", "h100", during: "2023-12"), "thousands").Explain());

        // </program>
    }
}

using GpuSupply;

namespace GpuSupply.Tests.Api;

/// <summary>The program that an app developer writes first.</summary>
public class FirstProgramTests
{
    [Fact]
    public void ExchangeOfTwelveThousand_ReceiptDelayAndVerdict()
    {
        var exchange = new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15")
            .Party("nvidia").Party("musk").Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
            .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12")
            .Order("o2", supplier: "nvidia", buyer: "x", "h100", 12_000, on: "2023", due: "2024-01/2024-06")
            .Shipment("s1", order: "o1", 12_000, on: "2023-12")
            .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 12_000))
            .Build();

        SupplyLedger ledger = exchange.ToLedger();
        Verdict verdict = ledger.Verify(Measure.ReallocatedOut("tesla", "h100", during: "2023-12"), "thousands");

        Assert.Equal("1..212 days", ledger.Reallocations["swap"].For("tesla").ReceiptDelay.ToString());
        Assert.Equal(VerdictLabel.Supported, verdict.Label);
        Assert.Equal(
            "The question is \"thousands\" of reallocated-out tesla h100 during 2023-12, which asserts at least 2000 units (standard reading). The record as known on "
            + "2023-12-15 gives at least 12000 units, all of which the claim asserts: supported, with 10000 units to spare. The bounds come from swap (by the ledger "
            + "rule). With 1999 as legs[0].quantity of swap there would be not enough evidence. Without swap there would be not enough evidence.",
            verdict.Explain());
    }
}

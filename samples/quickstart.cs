#!/usr/bin/env dotnet
// In the repository the library is a project. Anywhere else this takes the place of the next line:
// #:package GpuSupply@0.1.0
#:project ../src/GpuSupply/GpuSupply.csproj
using GpuSupply;

// Load: a case from a file, or the one at the end of this one.
SupplyCase records;
try
{
    records = args is [var file] ? SupplyCase.Load(file) : Exchange();
}
catch (Exception wrong) when (wrong is CaseFormatException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

// Look.
SupplyLedger ledger = records.ToLedger();
Console.WriteLine(ledger.ToMarkdown());
foreach (ReallocationAnalysis reallocation in ledger.Reallocations)
    Console.WriteLine(reallocation.ToMarkdown());

// Ask and judge: the claims of the case or, where there are none, what was reported.
foreach (Claim claim in ledger.Claims)
    Console.WriteLine($"{claim.Id}: {ledger.Verify(claim.Id).Explain()}");
if (ledger.Claims.Count > 0)
    return 0;
Measure diverted = Measure.ReallocatedOut("tesla", "h100", during: "2023-12");
Console.WriteLine(ledger.Verify(diverted, "thousands").Explain());

// Change an assumption, and see what it does.
Console.WriteLine();
Console.WriteLine("Without the swap:");
Console.WriteLine(ledger.Without("swap").Verify(diverted, "thousands"));
Console.WriteLine(ledger.Without("swap").DifferenceFrom(ledger).ToMarkdown());
return 0;

static SupplyCase Exchange() =>
    new CaseBuilder("Exchange").Source("memo", publishedOn: "2023-12-15")
        .Party("nvidia").Party("musk").Party("tesla", controlledBy: "musk").Party("x", controlledBy: "musk").Product("h100")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 12_000, on: "2023", due: "2023-12")
        .Order("o2", supplier: "nvidia", buyer: "x", "h100", 12_000, on: "2023", due: "2024-01/2024-06")
        .Shipment("s1", order: "o1", 12_000, on: "2023-12")
        .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000), Leg.OfOrder("o2", from: "x", to: "tesla", 12_000))
        .Build();

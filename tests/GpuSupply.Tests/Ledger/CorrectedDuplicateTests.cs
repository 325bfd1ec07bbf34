namespace GpuSupply.Tests.Ledger;

/// <summary>A second delivery under an id is left out, and so is one that nobody dated; a correction that gives the same content makes it the record.</summary>
public class CorrectedDuplicateTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Find_WhatACorrectionGivesThatADuplicateWas_IsTheRecordAndCounts(bool isSameObject)
    {
        Shipment second = Sent();
        SupplyLedger ledger = new CaseBuilder("t").Source("s", publishedOn: "2024-01-01").Source("late", publishedOn: "2024-03-01").Source("later", publishedOn: "2024-04-01")
            .Party("nvidia").Party("tesla").Product("h100").Add(new Order("o1", "nvidia", "tesla", "h100", DateWindow.Parse("2023"), [new("1", 10, DateWindow.Parse("2024-01"))]) { Source = "s" })
            .Add(new Shipment("s1", "o1", 5, DateWindow.Parse("2024-01")) { Source = "s", KnownOn = new(2024, 2, 1) }).Add(second)
            .Add(new Correction("k1", isSameObject ? second : Sent()) { Source = "later" }).Build().ToLedger();

        Assert.Equal(7, Assert.IsType<Shipment>(ledger.Find("s1")).Quantity.High);
        Assert.Equal("tesla h100 in-transit: 7", ledger.Balance("tesla", "h100", Stage.InTransit).ToString());
        Assert.Equal(5, Assert.IsType<Shipment>(ledger.AsKnownOn("2024-03-31").Find("s1")).Quantity.High);
        Assert.Equal([FindingCode.DuplicateId], ledger.Findings.Select(finding => finding.Code));

        static Shipment Sent() => new("s1", "o1", 7, DateWindow.Parse("2024-01")) { Source = "late" };
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Find_WhatACorrectionGivesThatNobodyDated_IsTheRecordAndCounts(bool isSameObject)
    {
        Shipment undated = Sent();
        SupplyLedger ledger = new CaseBuilder("t").Source("s", publishedOn: "2024-01-01").Source("later", publishedOn: "2024-04-01")
            .Party("nvidia").Party("tesla").Product("h100").Add(new Order("o1", "nvidia", "tesla", "h100", DateWindow.Parse("2023"), [new("1", 10, DateWindow.Parse("2024-01"))]) { Source = "s" })
            .Add(new Shipment("s1", "o1", 5, DateWindow.Parse("2024-01")) { Source = "s" }).Add(undated)
            .Add(new Correction("k1", isSameObject ? undated : Sent()) { Source = "later" }).Build().ToLedger();

        Assert.Equal(7, Assert.IsType<Shipment>(ledger.Find("s1")).Quantity.High);
        Assert.Equal("tesla h100 in-transit: 7", ledger.Balance("tesla", "h100", Stage.InTransit).ToString());
        Assert.Equal(5, Assert.IsType<Shipment>(ledger.AsKnownOn("2024-03-31").Find("s1")).Quantity.High);
        Assert.Equal([FindingCode.UnknownReference], ledger.Findings.Select(finding => finding.Code));

        static Shipment Sent() => new("s1", "o1", 7, DateWindow.Parse("2024-01"));
    }
}

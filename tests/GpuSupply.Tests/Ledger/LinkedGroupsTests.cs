using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>Records as they come: each content of an id is there once, and whatever has to do with a record is found around it.</summary>
public class LinkedGroupsTests
{
    [Fact]
    public void Add_ContentsOfOneId_AreEachThereOnce()
    {
        LedgerBuilder builder = Beginning();
        int before = builder.Count;

        foreach (long quantity in new[] { 10L, 10, 20, 20, 10, 30, 20, 30 })
            builder.Add(Order("o", quantity));

        Assert.Equal(before + 3, builder.Count);
        Assert.Equal(2, builder.Snapshot().Findings.Count(finding => finding.Code == FindingCode.DuplicateId));
    }

    /// <summary>A reallocation that names one order again and again has to do with it once.</summary>
    [Fact]
    public void Add_ManyLegsOfOneOrder_IsOneRecord()
    {
        LedgerBuilder builder = Beginning().Add(Order("o", 100));
        Reallocation many = new("w", "2024-02", Enumerable.Range(0, 70).Select(_ => Leg.OfOrder("o", "tesla", "x", 1))) { Source = "s" };

        builder.Add(many);

        Assert.Equal(30, builder.Snapshot().Balance("tesla", "h100", Stage.OnOrder).Low);
        Assert.Equal(70, builder.Snapshot().Balance("x", "h100", Stage.OnOrder).Low);
    }

    [Fact]
    public void Around_SomeIds_IsAllOfTheirGroupsInTheOrderInWhichTheyCame()
    {
        var groups = new LinkedGroups(record => $"{record}{((Order)record).Schedule[0].Quantity}");
        Order[] came = [Order("o1", 10), Order("o3", 10), Order("o2", 10), Order("o1", 20), Order("o1", 30)];
        Assert.All(came, order => Assert.True(groups.Add(order)));
        Assert.False(groups.Add(Order("o1", 20)));
        Assert.False(groups.Add(came[0]));

        Assert.Equal(5, groups.Count);
        Assert.Equal(["o1 10", "o1 20", "o1 30", "o3 10", "o2 10"], Texts(groups.Around(["o2", "o1", "o3"])));
        Assert.Equal(["o3 10", "o2 10"], Texts(groups.Around(["o2", "o3"])));
        Assert.Empty(groups.Around(["o4"]));
    }

    /// <summary>An order comes with three contents; what is sent of it later is folded with all of them, so that the findings stay.</summary>
    [Fact]
    public void Snapshot_ShipmentOfAnOrderWithSeveralContents_HasTheFindingsOfAllRecordsAtOnce()
    {
        LedgerBuilder builder = Beginning().Add(Order("o", 10)).Add(Order("o", 20)).Add(Order("o", 30));
        for (int index = 0; index < 20; index++)
            builder.Add(Order($"other{index}", 10));
        Assert.Equal(2, builder.Snapshot().Findings.Count(finding => finding.Code == FindingCode.DuplicateId));

        SupplyLedger grown = builder.Add(new Shipment("sent", "o", 5, "2024-03") { Source = "s" }).Snapshot();

        Assert.Equal(2, grown.Findings.Count(finding => finding.Code == FindingCode.DuplicateId));
        Assert.Equal(5, grown.Balance("tesla", "h100", Stage.InTransit).Low);
    }

    private static LedgerBuilder Beginning() => new LedgerBuilder("Groups").AddRange(
        new CaseBuilder("Groups").Source("s", publishedOn: "2024-05-01").Party("nvidia").Party("tesla").Party("x").Product("h100").Build().Records);

    private static Order Order(RecordId id, long quantity) => new(id, "nvidia", "tesla", "h100", "2024-01", [new("1", quantity, "2024-06")]) { Source = "s" };

    private static IEnumerable<string> Texts(IEnumerable<SourcedRecord> records) => records.Select(record => $"{record.Id} {((Order)record).Schedule[0].Quantity}");
}

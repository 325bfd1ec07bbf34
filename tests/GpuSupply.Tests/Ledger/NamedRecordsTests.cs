namespace GpuSupply.Tests.Ledger;

/// <summary>What records name is learned, corrected and taken back later: then they mean something else from that day on.</summary>
public class NamedRecordsTests
{
    /// <summary>
    /// Of 100 units of an order, 40 of them sent, a reallocation gave 10 away, or of what was sent 5: a record without a party is left out for it, until it is taken back.
    /// The plan of June is 90 before, and after that all is put off; 50 are on order before (40 sent, 10 given), 40 after; 40 are in transit before, 60 after.
    /// </summary>
    [Theory]
    [InlineData(nameof(Reschedule), Stage.Planned, 90, 0)]
    [InlineData(nameof(Cancellation), Stage.OnOrder, 50, 40)]
    [InlineData(nameof(Shipment), Stage.InTransit, 40, 60)]
    [InlineData(nameof(Receipt), Stage.OnHand, 0, 20)]
    public void Findings_ReallocationIsTakenBack_RecordsWithoutAPartyCountFromThen(string kind, Stage stage, long before, long after)
    {
        CaseBuilder records = Sent().Source("s10", publishedOn: "2024-01-10")
            .Reallocation("w", "2024-01-05", kind == nameof(Receipt) ? Leg.OfShipment("s", "tesla", "x", 5) : Leg.OfOrder("o", "tesla", "x", 10)).Source("s20", publishedOn: "2024-01-20");
        records = kind switch
        {
            nameof(Reschedule) => records.Reschedule("one", "o", due: "2024-09", on: "2024-01-15"),
            nameof(Cancellation) => records.Cancellation("one", "o", 20, on: "2024-01-15"),
            nameof(Shipment) => records.Shipment("one", "o", 20, on: "2024-01-15"),
            _ => records.Receipt("one", "s", 20, on: "2024-01-15"),
        };
        SupplyLedger ledger = records.Source("s40", publishedOn: "2024-02-10").Add(new Correction("k", "w") { Source = "s40" }).Build().ToLedger();

        Assert.Equal(["ambiguous-holder"], Findings(ledger.AsKnownOn("2024-02-09"), "one").Select(finding => finding.Split(' ')[0]));
        Assert.Equal(before, Exactly(ledger.AsKnownOn("2024-02-09"), "h100", stage, "2024-06-30"));
        Assert.Empty(Findings(ledger, "one"));
        Assert.NotNull(ledger.Find("one"));
        Assert.Equal(after, Exactly(ledger, "h100", stage, "2024-06-30"));
    }

    /// <summary>A receipt says who received it, but its shipment does not say whose units it had: both are left out until the reallocation is taken back.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Findings_ReallocationIsTakenBack_ReceiptsOfShipmentsWithoutAPartyCountFromThen(bool isCorrected)
    {
        CaseBuilder records = Sent().Source("s10", publishedOn: "2024-01-10").Reallocation("w", "2024-01-05", Leg.OfOrder("o", "tesla", "x", 10))
            .Source("s20", publishedOn: "2024-01-20").Shipment("s2", "o", 20, on: "2024-01-15");
        if (isCorrected)
            records = records.Source("s25", publishedOn: "2024-01-25").Add(new Correction("k2", new Shipment("s2", "o", 25, "2024-01-15")) { Source = "s25" });
        SupplyLedger ledger = records.Source("s30", publishedOn: "2024-01-30").Receipt("r2", "s2", 20, on: "2024-01-28", party: "tesla")
            .Source("s40", publishedOn: "2024-02-10").Add(new Correction("k", "w") { Source = "s40" }).Build().ToLedger();

        Assert.Equal(["unknown-reference"], Findings(ledger.AsKnownOn("2024-02-09"), "r2").Select(finding => finding.Split(' ')[0]));
        Assert.Equal(0, Exactly(ledger.AsKnownOn("2024-02-09"), "h100", Stage.OnHand, "2024-06-30"));
        Assert.Empty(Findings(ledger, "r2"));
        Assert.Equal(20, Exactly(ledger, "h100", Stage.OnHand, "2024-06-30"));
    }

    /// <summary>A reallocation that was learned on the day of a record was known by then, whatever it was corrected to since.</summary>
    [Theory]
    [InlineData("2024-01-09", true)]
    [InlineData("2024-01-10", false)]
    [InlineData("2024-01-11", false)]
    public void Findings_CorrectedReallocation_WasKnownFromItsFirstDay(string sentOn, bool counts)
    {
        SupplyLedger ledger = Sent().Source("s10", publishedOn: "2024-01-10").Reallocation("w", "2024-01-05", Leg.OfOrder("o", "tesla", "x", 10))
            .Source("sent", publishedOn: sentOn).Shipment("one", "o", 20, on: "2024-01-07").Source("s40", publishedOn: "2024-02-10")
            .Add(new Correction("k", new Reallocation("w", "2024-01-05", [Leg.OfOrder("o", "tesla", "x", 12)])) { Source = "s40" }).Build().ToLedger();

        Assert.Equal(counts, ledger.AsKnownOn("2024-02-09").Find("one") is not null);
        Assert.Equal(counts, ledger.Find("one") is not null);
        Assert.Equal(counts ? 60 : 40, Exactly(ledger, "h100", Stage.InTransit, "2024-06-30"));
    }

    [Fact]
    public void Balance_OrderIsCorrectedAfterAReallocationNamedIt_ItsShipmentIsOfTheNewProduct()
    {
        SupplyLedger ledger = Sent().Source("s10", publishedOn: "2024-01-10").Reallocation("w", "2024-01-05", Leg.OfOrder("o", "tesla", "x", 10))
            .Source("s30", publishedOn: "2024-02-01").Add(new Correction("k", OrderOf("o", "h200")) { Source = "s30" }).Build().ToLedger();

        Assert.Equal((40, 0), (Exactly(ledger.AsKnownOn("2024-01-31"), "h100", Stage.InTransit), Exactly(ledger.AsKnownOn("2024-01-31"), "h200", Stage.InTransit)));
        Assert.Equal((0, 40), (Exactly(ledger, "h100", Stage.InTransit), Exactly(ledger, "h200", Stage.InTransit)));
    }

    /// <summary>A receipt is of its shipment's order on every day, whether the shipment was corrected before the order or after it.</summary>
    [Theory]
    [InlineData("2024-01-20")]
    [InlineData("2024-03-01")]
    public void Balance_OrderOfACorrectedShipmentIsCorrected_ReceiptIsOfTheNewProduct(string shipmentCorrectedOn)
    {
        SupplyLedger ledger = Sent().Source("s25", publishedOn: "2024-01-25").Receipt("r", "s", 20, on: "2024-01-15")
            .Source("s30", publishedOn: "2024-02-01").Add(new Correction("k1", OrderOf("o", "h200")) { Source = "s30" })
            .Source("fixed", publishedOn: shipmentCorrectedOn).Add(new Correction("k2", new Shipment("s", "o", 30, "2023-12")) { Source = "fixed" }).Build().ToLedger();

        Assert.Equal(20, Exactly(ledger.AsKnownOn("2024-01-31"), "h100", Stage.OnHand));
        foreach (SupplyLedger later in new[] { ledger.AsKnownOn("2024-02-01"), ledger.AsKnownOn("2024-02-15"), ledger.AsKnownOn("2024-03-15") })
            Assert.Equal((0, 20), (Exactly(later, "h100", Stage.OnHand), Exactly(later, "h200", Stage.OnHand)));
    }

    [Fact]
    public void Balance_ShipmentIsCorrectedTwiceToOtherOrders_ReceiptIsOfTheProductOfEach()
    {
        SupplyLedger ledger = Sent().Add(OrderOf("o2", "h200")).Add(OrderOf("o3", "b200")).Receipt("r", "s", 20, on: "2023-12-31")
            .Source("s30", publishedOn: "2024-02-01").Add(new Correction("k1", new Shipment("s", "o2", 40, "2023-12")) { Source = "s30" })
            .Source("s50", publishedOn: "2024-03-01").Add(new Correction("k2", new Shipment("s", "o3", 40, "2023-12")) { Source = "s50" }).Build().ToLedger();

        foreach ((string day, ProductId product) in new (string, ProductId)[] { ("2024-01-31", "h100"), ("2024-02-01", "h200"), ("2024-03-01", "b200") })
        {
            Assert.Equal([$"tesla {product} 20"], ledger.AsKnownOn(day).Balances().Where(balance => balance.Stage == Stage.OnHand)
                .Select(balance => $"{balance.Party} {balance.Product} {balance.High}"));
        }
    }

    [Fact]
    public void Findings_OrderBecomesKnown_SayWhatIsWrongNow()
    {
        SupplyLedger ledger = Empty().Source("s10", publishedOn: "2024-01-10").Reallocation("w", "2024-01-05", Leg.OfOrder("o", "tesla", "x", 10))
            .Source("s20", publishedOn: "2024-01-20").Reschedule("late", "o", due: "2024-09", on: "2024-01-15").Cancellation("less", "o", 20, on: "2024-01-15", line: "2", party: "tesla")
            .Source("s30", publishedOn: "2024-02-01").Add(OrderOf("o", "h100", "s30")).Build().ToLedger();

        Assert.Contains("names order o, which is not on record", Assert.Single(Findings(ledger.AsKnownOn("2024-01-31"), "late")));
        Assert.StartsWith("ambiguous-holder", Assert.Single(Findings(ledger, "late")));
        Assert.Contains("names order o, which is not on record", Assert.Single(Findings(ledger.AsKnownOn("2024-01-31"), "less")));
        Assert.Contains("names line 2, which order o does not have", Assert.Single(Findings(ledger, "less")));
    }

    [Fact]
    public void Findings_LineThatWasMissingComes_SayWhichIsMissingStill()
    {
        SupplyLedger ledger = Sent().Add(OrderOf("o2", "h200"))
            .Reallocation("w", "2023-12-01", Leg.OfOrder("o", "tesla", "x", 10, line: "9"), Leg.OfOrder("o2", "tesla", "x", 10, line: "8"))
            .Source("s30", publishedOn: "2024-02-01").Add(new Correction("k", new Order("o", "nvidia", "tesla", "h100", "2023", [new("9", 100, "2024-06")])) { Source = "s30" }).Build().ToLedger();

        Assert.Contains("names line 9, which order o does not have", Assert.Single(Findings(ledger.AsKnownOn("2024-01-31"), "w")));
        Assert.Contains("names line 8, which order o2 does not have", Assert.Single(Findings(ledger, "w")));
    }

    /// <summary>The receipt and its order are corrected on one day: one transfer of what it was, one of what it is.</summary>
    [Fact]
    public void Transfers_RecordIsCorrectedOnTheDayOnWhichItsOrderIs_AreEachVisibleOnSomeDay()
    {
        SupplyLedger ledger = Sent().Receipt("r", "s", 20, on: "2023-12-31").Source("s50", publishedOn: "2024-03-01")
            .Add(new Correction("k1", OrderOf("o", "h200")) { Source = "s50" })
            .Add(new Correction("k2", new Receipt("r", "s", 30, "2023-12-31")) { Source = "s50" }).Build().ToLedger();

        Assert.Equal(["h100 20", "h200 30"], Transfers(ledger, "r"));
        Assert.All(Enumerable.Range(0, ledger.Transfers.Count), row => Assert.True(ledger.Transfers.KnownFrom[row] < ledger.Transfers.KnownUntil[row]));
    }

    /// <summary>The last thing that is learned of an order is that a reschedule never was.</summary>
    [Fact]
    public void Due_RescheduleIsTakenBackLast_IsAsOrdered()
    {
        SupplyLedger ledger = Sent().Reschedule("late", "o", due: "2024-09", on: "2023-12").Source("s50", publishedOn: "2024-03-01").Add(new Correction("k", "late") { Source = "s50" }).Build().ToLedger();

        Assert.Equal(0, Exactly(ledger.AsKnownOn("2024-02-29"), "h100", Stage.Planned, "2024-06-30"));
        Assert.Equal(100, Exactly(ledger, "h100", Stage.Planned, "2024-06-30"));
    }

    /// <summary>Ten of the units that were sent go to x, which is to get them in September; of the 100 units that tesla was to get in June it gets 90.</summary>
    [Fact]
    public void Balance_OfADiversionWithANewDue_PlansItsUnitsThere()
    {
        SupplyLedger ledger = Sent().Reallocation("w", "2023-12-31", Leg.OfShipment("s", "tesla", "x", 10, due: "2024-09")).Build().ToLedger();

        Assert.Equal((90, 90), (Exactly(ledger, "h100", Stage.Planned, "2024-06-30"), Exactly(ledger, "h100", Stage.Planned, "2024-09-30")));
        Assert.Equal(["0", "0", "10"], new[] { "2024-06-30", "2024-08-31", "2024-09-30" }.Select(day => ledger.Balance("x", "h100", Stage.Planned, day)).Select(balance => $"{balance.High}"));
    }

    private static CaseBuilder Empty() => new CaseBuilder("Named").Source("s1", publishedOn: "2024-01-01")
        .Party("nvidia").Party("tesla").Party("x").Product("h100").Product("h200").Product("b200");

    private static CaseBuilder Sent() => Empty().Add(OrderOf("o", "h100")).Shipment("s", "o", 40, on: "2023-12");

    private static Order OrderOf(RecordId id, ProductId product, SourceId? source = null) =>
        new(id, "nvidia", "tesla", product, "2023", [new("1", 100, "2024-06")]) { Source = source ?? "s1" };

    private static IEnumerable<string> Findings(SupplyLedger ledger, string id) =>
        ledger.Findings.Where(finding => finding.Record.IdAsText == id && finding.IsLeftOut).Select(finding => finding.ToString());

    /// <summary>How many units tesla certainly has, no more and no less.</summary>
    private static long Exactly(SupplyLedger ledger, ProductId product, Stage stage, string? at = null)
    {
        Balance balance = ledger.Balance("tesla", product, stage, at);
        Assert.Equal(balance.Low, balance.High);
        return balance.Low;
    }

    private static IEnumerable<string> Transfers(SupplyLedger ledger, RecordId id) => Enumerable.Range(0, ledger.Transfers.Count)
        .Where(row => ledger.Transfers.Records[ledger.Transfers.Record[row]] == id).OrderBy(row => ledger.Transfers.KnownFrom[row])
        .Select(row => $"{ledger.Transfers.Products[ledger.Transfers.Product[row]]} {ledger.Transfers.Low[row]}");
}

namespace GpuSupply.Tests.Findings;

/// <summary>What cannot be, or may not be, but is counted in the ledger.</summary>
internal static class CountedRows
{
    private static readonly Measure Held = Measure.Held("tesla", "h100", "2024-01-31");

    public static IEnumerable<FindingRow> All => [.. Overs, .. MaybeOvers, .. OverDrawn, .. OutOfOrder, .. Duplicates, .. Swaps, .. Sources, .. Confusable];

    private static IEnumerable<FindingRow> Overs =>
    [
        new(FindingCode.OverShipped, "Shipment.Quantity", "bad", "31 units of order o2 from x, which had at most 30", new Shipment("bad", "o2", 31, "2024")),
        new(FindingCode.OverShipped, "Shipment.Line", "bad", "101 units of line 1 of order o1 from tesla, which had at most 100", new Shipment("bad", "o1", 61, "2024") { Line = "1", Party = "tesla" }),
        new(FindingCode.OverShipped, "Shipment.Party", "bad", "1 units of order o2 from tesla, which had at most 0", new Shipment("bad", "o2", 1, "2024") { Party = "tesla" }),
        new(FindingCode.OverCancelled, "Cancellation.Quantity", "bad", "31 units of order o2 from x, which had at most 30", new Cancellation("bad", "o2", 31, "2024")),
        new(FindingCode.OverCancelled, "Cancellation.Line", "bad", "51 units of line 2 of order o1 from tesla, which had at most 50", new Cancellation("bad", "o1", 45, "2024-03") { Line = "2", Party = "tesla" }),
        new(FindingCode.OverCancelled, "Cancellation.Party", "bad", "1 units of order o2 from tesla", new Cancellation("bad", "o2", 1, "2024") { Party = "tesla" }),
        new(FindingCode.OverCancelled, "Cancellation.Quantity", "bad", "31 units of order o2", new Shipment("fine", "o2", 30, "2024-01"), new Cancellation("bad", "o2", 1, "2024-02")),
        new(FindingCode.OverReceived, "Receipt.Quantity", "bad", "41 units of shipment s1 from tesla, which had at most 40", new Receipt("bad", "s1", 36, "2024-04") { Party = "tesla" }),
        new(FindingCode.OverReceived, "Receipt.Party", "bad", "6 units of shipment s1 from x, which had at most 5", new Receipt("bad", "s1", 6, "2024-04") { Party = "x" }),
        new(FindingCode.OverReallocated, "Leg.Quantity", "bad", "31 units of order o2 from x", new Reallocation("bad", "2024-04", [Leg.OfOrder("o2", "x", "tesla", 31)])),
        new(FindingCode.OverReallocated, "Leg.Quantity", "bad", "41 units of shipment s1 from tesla", new Reallocation("bad", "2024-04", [Leg.OfShipment("s1", "tesla", "x", 36)])),
        new(FindingCode.OverReallocated, "Leg.Line", "bad", "51 units of line 2 of order o1 from tesla", new Reallocation("bad", "2024-04", [Leg.OfOrder("o1", "tesla", "x", 45, "2")])),
        new(FindingCode.OverReallocated, "Leg.From", "bad", "1 units of order o2 from group", new Reallocation("bad", "2024-04", [Leg.OfOrder("o2", "group", "tesla", 1)])),
    ];

    private static IEnumerable<FindingRow> MaybeOvers =>
    [
        new(FindingCode.MaybeOverShipped, "Shipment.Quantity", "bad", "31 units of order o2", new Shipment("bad", "o2", Quantity.Between(0, 31), "2024")),
        new(FindingCode.MaybeOverShipped, "Shipment.Line", "bad", "101 units of line 1 of order o1 from tesla", new Shipment("bad", "o1", Quantity.Between(60, 61), "2024") { Line = "1", Party = "tesla" }),
        new(FindingCode.MaybeOverShipped, "Shipment.Party", "bad", "1 units of order o2 from tesla", new Shipment("bad", "o2", Quantity.Between(0, 1), "2024") { Party = "tesla" }),
        new(FindingCode.MaybeOverCancelled, "Cancellation.Line", "bad", "51 units of line 2 of order o1 from tesla", new Cancellation("bad", "o1", Quantity.Between(44, 45), "2024-03") { Line = "2", Party = "tesla" }),
        new(FindingCode.MaybeOverCancelled, "Cancellation.Party", "bad", "1 units of order o2 from tesla", new Cancellation("bad", "o2", Quantity.Between(0, 1), "2024") { Party = "tesla" }),
        new(FindingCode.MaybeOverCancelled, "Cancellation.Quantity", "bad", "31 units of order o2", new Cancellation("bad", "o2", Quantity.Between(30, 31), "2024")),
        new(FindingCode.MaybeOverReceived, "Receipt.Quantity", "bad", "41 units of shipment s1", new Receipt("bad", "s1", Quantity.Between(35, 36), "2024-04") { Party = "tesla" }),
        new(FindingCode.MaybeOverReceived, "Receipt.Party", "bad", "6 units of shipment s1 from x", new Receipt("bad", "s1", Quantity.Between(5, 6), "2024-04") { Party = "x" }),
        new(FindingCode.MaybeOverReallocated, "Leg.Quantity", "bad", "41 units of shipment s1 from tesla", new Reallocation("bad", "2024-04", [Leg.OfShipment("s1", "tesla", "x", Quantity.Between(35, 36))])),
        new(FindingCode.MaybeOverReallocated, "Leg.From", "bad", "1 units of order o2 from group", new Reallocation("bad", "2024-04", [Leg.OfOrder("o2", "group", "tesla", Quantity.Between(0, 1))])),
        new(FindingCode.MaybeOverReallocated, "Leg.Quantity", "bad", "31 units of order o2", new Reallocation("bad", "2024-04", [Leg.OfOrder("o2", "x", "tesla", Quantity.Between(1, 31))])),
        new(FindingCode.MaybeOverReallocated, "Leg.Line", "bad", "51 units of line 2 of order o1", new Reallocation("bad", "2024-04", [Leg.OfOrder("o1", "tesla", "x", Quantity.Between(1, 45), "2")])),
        new(FindingCode.MaybeOverShipped, "ScheduleLine.Quantity", "bad", "5 units of order wide from x, which may have had no more than 4",
            new Order("wide", "nvidia", "x", "h100", "2023", [new("1", Quantity.Between(4, 6), "2024")]), new Shipment("bad", "wide", 5, "2024")),
    ];

    private static IEnumerable<FindingRow> OverDrawn =>
    [
        Drawn("tesla with at most -1 units of h100 on-order", new Shipment("bad", "o1", 105, "2024-04") { Party = "tesla" }),
        Drawn("tesla with at most -1 units of h100 in-transit", new Receipt("bad", "s1", 36, "2024-04") { Party = "tesla" }),
        Drawn("tesla with at most -1 units of h100 on-hand", Came("came", 9), new Movement("bad", "tesla", "h100", 10, Stage.OnHand, Stage.InService, "2024-05-02")),
        Drawn("tesla with at most -2 units of h100 on-hand", Came("came", 9), new Reallocation("bad", "2024-05-02", [Leg.OfProduct("h100", "tesla", "x", 11)])),
        Drawn("tesla with at most -1 units of h100 on-hand", Came("came", 9), Came("late", 9, "2024-05-03"), new Movement("bad", "tesla", "h100", 10, Stage.OnHand, Stage.InService, "2024-05-02")),
        Drawn("tesla with at most -3 units of h100 in-service", new Movement("bad", "tesla", "h100", 3, Stage.InService, Stage.Retired, "2024-05-02")),
    ];

    private static IEnumerable<FindingRow> OutOfOrder =>
    [
        Order("Reschedule.On", "2022-12-31", new Reschedule("bad", "o1", "1", "2024-05", "2022") { Party = "tesla" }),
        Order("Cancellation.On", "2022-12-31", new Cancellation("bad", "o1", 1, "2022") { Party = "tesla" }),
        Order("Shipment.On", "2022-12-31", new Shipment("bad", "o1", 1, "2022") { Party = "tesla" }),
        Order("Shipment.On", "2024-01-31", new Shipment("bad", "o1", 1, "2024-01") { Party = "x" }),
        Order("Receipt.On", "2023-12-31", new Receipt("bad", "s1", 1, "2023") { Party = "tesla" }),
        Order("Receipt.On", "2024-01-31", new Receipt("bad", "s1", 1, "2024-01") { Party = "x" }),
        Order("Reallocation.On", "2022-12-31", new Reallocation("bad", "2022", [Leg.OfOrder("o1", "tesla", "x", 1, "1")])),
        Order("Reallocation.On", "2023-12-31", new Reallocation("bad", "2023", [Leg.OfShipment("s1", "tesla", "x", 1)])),
    ];

    private static IEnumerable<FindingRow> Duplicates =>
    [
        .. Examples.Supply("one", "2024-04").Zip(Examples.Supply("two", "2024-04-01/2024-04-30", source: "other"))
            .Select(pair => new FindingRow(FindingCode.PossibleDuplicate, $"{pair.First.GetType().Name}.*", "two", "one", pair.First, pair.Second, new Source("other", new(2024, 7, 1)))),
        Twice("Shipment.Party", new Shipment("one", "o2", 7, "2024-04"), new Shipment("two", "o2", 7, "2024-04") { Party = "x" }),
        Twice("Cancellation.Line", new Cancellation("one", "o2", 7, "2024-04"), new Cancellation("two", "o2", 7, "2024-04") { Line = "1" }),
        Twice("Receipt.Party", new Shipment("sent", "o2", 20, "2024-03"), new Receipt("one", "sent", 7, "2024-04"), new Receipt("two", "sent", 7, "2024-04") { Party = "x" }),
        Twice("Receipt.Quantity", new Receipt("one", "s1", "1..3", "2024-04") { Party = "tesla" }, new Receipt("two", "s1", Quantity.Between(1, 2, 3), "2024-04") { Party = "tesla" }),
        Twice("Reallocation.Legs", new Reallocation("one", "2024-04", [Leg.OfProduct("h100", "tesla", "x", 1), Leg.OfOrder("o2", "x", "tesla", 2)]),
            new Reallocation("two", "2024-04", [Leg.OfOrder("o2", "x", "tesla", 2, "1"), Leg.OfProduct("h100", "tesla", "x", 1)]) { Reason = "another" }),
    ];

    private static IEnumerable<FindingRow> Swaps =>
    [
        new(FindingCode.UnbalancedSwap, "Leg.Quantity", "bad", "7 units from tesla to x and 5..6 back",
            new Reallocation("bad", "2024-04", [Leg.OfProduct("h100", "tesla", "x", 4), Leg.OfProduct("h200", "tesla", "x", 3), Leg.OfProduct("h100", "x", "tesla", Quantity.Between(5, 6))])),
        new(FindingCode.UnbalancedSwap, "Leg.Quantity", "bad", "7 units from tesla to x and 0 back",
            new Reallocation("bad", "2024-04", [Leg.OfProduct("h100", "tesla", "x", 7), Leg.OfProduct("h100", "x", "tesla", 0)])),
    ];

    private static IEnumerable<FindingRow> Sources =>
    [
        Differ("Observation.Value", "one", Seen("one", Measure.InService("tesla", "h100", "2024-01-31"), "10k..11k"), Seen("bad", Measure.InService("tesla", "h100", "2024-01-31"), "12k..13k")),
        Differ("Observation.Value", "one", Seen("one", Held, "0..2"), Seen("also", Held, "1..100"), Seen("bad", Held, "50..60")),
        Differ("Observation.Value", "one", Seen("one", Held, "98..100"), Seen("also", Held, "0..99"), Seen("bad", Held, "10..20")),
        Differ("Observation.IsExact", "one", Seen("one", Measure.InService("tesla", "h100", "2024-01-31"), "85k", true), Seen("bad", Measure.InService("tesla", "h100", "2024-01-31"), "85.4k", true)),
        Differ("FlowMeasure.During", "one", Seen("one", Measure.Spend("nvidia", "FY2024@nvidia"), "1B..2B USD"), Seen("bad", Measure.Spend("nvidia", "2023-01-30/2024-01-28"), "3B..4B USD")),
        Differ("FlowMeasure.During", "one", Seen("one", Measure.Spend("nvidia", "2024-06"), "1B..2B USD"), Seen("bad", Measure.Spend("nvidia", "2024-06?"), "3B..4B USD")),
        Differ("GrowthMeasure.To", "one", Seen("one", Growth("2023-01-30/2024-01-28"), "10%..20%"), Seen("bad", Growth("FY2024@nvidia"), "30%..40%")),
    ];

    private static IEnumerable<FindingRow> Confusable =>
    [
        new(FindingCode.ConfusableId, "Party.Id", "tesla", "Tesla and tesla", new Party("Tesla")),
        new(FindingCode.ConfusableId, "Product.Id", "h100", "H100 and h100", new Product("H100")),
        new(FindingCode.ConfusableId, "Source.Id", "memo", "Memo and memo", new Source("Memo", new(2024, 6, 30))),
        new(FindingCode.ConfusableId, "Claim.Id", "O1", "o1 and O1", new Claim("O1", "tesla") { KnownOn = new(2024, 7, 1) }),
    ];

    private static FindingRow Drawn(string value, params Record[] records) => new(FindingCode.OverDrawn, "Coverage.Of", "bad", value,
        [new Coverage("complete", "tesla", "h100", Coverage.Coverable, "../2024-06-30"), .. records]);

    private static Receipt Came(string id, long units, string on = "2024-05-02") => new(id, "tesla", "h100", units, on);

    private static FindingRow Twice(string field, params Record[] records) => new(FindingCode.PossibleDuplicate, field, "two", "one", records);

    private static FindingRow Order(string field, string value, Record bad) => new(FindingCode.OutOfOrder, field, "bad", value, bad);

    private static FindingRow Differ(string field, string value, params Record[] records) => new(FindingCode.SourcesDiffer, field, "bad", value, records);

    private static Observation Seen(string id, Measure measure, string value, bool exact = false) =>
        new(id, measure, StatedValue.Parse(value)) { IsExact = exact, KnownOn = id == "one" ? new(2024, 6, 1) : new(2024, 6, 30) };

    private static Measure Growth(string to) => Measure.Growth(Measure.Custom("x-revenue", "nvidia", "2022"), Measure.Custom("x-revenue", "nvidia", to));
}

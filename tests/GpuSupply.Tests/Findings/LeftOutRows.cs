namespace GpuSupply.Tests.Findings;

/// <summary>What else has no meaning in the ledger: ids that come twice, circles, units that could be anybody's, two currencies, and what has not happened yet.</summary>
internal static class LeftOutRows
{
    public static IEnumerable<FindingRow> All => [.. Duplicates, .. Circles, .. Holders, .. Currencies, .. TooEarly];

    private static IEnumerable<FindingRow> Duplicates =>
    [
        .. Examples.Sourced("twice").Zip(Examples.Sourced("twice", note: "other content"))
            .Select(pair => new FindingRow(FindingCode.DuplicateId, $"{pair.First.GetType().Name}.Id", "twice", "twice", pair.First, pair.Second)),
        new(FindingCode.DuplicateId, "Movement.Id", "twice", "movement twice", Examples.Sourced("twice")[0], Examples.Sourced("twice", source: "late")[6], new Source("late", new(2024, 7, 1))),
        new(FindingCode.DuplicateId, "Party.Id", "twice", "party twice", new Party("twice"), new Party("twice") { Name = "Twice" }),
        new(FindingCode.DuplicateId, "Product.Id", "twice", "product twice", new Product("twice"), new Product("twice") { Name = "Twice" }),
        new(FindingCode.DuplicateId, "Source.Id", "twice", "source twice", new Source("twice", new(2024, 6, 30)), new Source("twice", new(2024, 6, 1))),
    ];

    private static IEnumerable<FindingRow> Circles =>
    [
        Circle("Party.MemberOf", "a b", new Party("a") { MemberOf = [new("b")] }, new Party("b") { MemberOf = [new("a")] }),
        Circle("Party.MemberOf", "a", new Party("a") { MemberOf = [new("a", "2024")] }),
        Circle("Party.MemberOf", "a b", new Party("a") { MemberOf = [new("b", "2024")] }, new Party("b") { MemberOf = [new("group"), new("a", "2024-06/..")] }),
        Circle("Product.Family", "a b c", new Product("a") { Family = "b" }, new Product("b") { Family = "c" }, new Product("c") { Family = "a" }, new Product("d") { Family = "a" }),
        Circle("Product.Contains", "a b", new Product("a") { Contains = new("b", 1) }, new Product("b") { Contains = new("a", 1) }),
        Circle("Source.DerivedFrom", "a b", new Source("a", new(2024, 6, 30)) { DerivedFrom = "b" }, new Source("b", new(2024, 6, 30)) { DerivedFrom = "a" }),
        Circle("Claim.Restates", "a b", new Claim("a", "tesla") { Restates = "b" }, new Claim("b", "tesla") { Restates = "a" }, new Claim("c", "tesla") { Restates = "a" }),
        Circle("Commitment.Restates", "a b", Committed("a", "b"), Committed("b", "a"), Committed("c", "b")),
    ];

    private static IEnumerable<FindingRow> Holders =>
    [
        Holder("Reschedule.Party", "order o1", new Reschedule("bad", "o1", "1", "2024", "2024-05")),
        Holder("Cancellation.Party", "order o1", new Cancellation("bad", "o1", 1, "2024-05") { Line = "1" }),
        Holder("Shipment.Party", "order o1", new Shipment("bad", "o1", 1, "2024-05") { Line = "1" }),
        Holder("Receipt.Party", "shipment s1", new Receipt("bad", "s1", 1, "2024-05")),
    ];

    private static IEnumerable<FindingRow> Currencies =>
    [
        new(FindingCode.CurrencyMismatch, "CommitmentPart.Amount", "bad", "EUR",
            new Commitment("bad", "tesla", "1B USD", "2024", CommitmentStatus.Active) { Parts = [new("chips", StatedValue.Parse("50%")), new("sites", (MoneyRange)"1M EUR")] }),
    ];

    private static IEnumerable<FindingRow> TooEarly => Examples.Supply("early", "2024-07-01/..")
        .Select(record => new FindingRow(FindingCode.KnownBeforeHappened, $"{record.GetType().Name}.On", "early", "2024-07-01/..", record));

    private static FindingRow Circle(string field, string records, params Record[] bad) => new(FindingCode.CyclicReference, field, records, "", bad);

    private static FindingRow Holder(string field, string value, Record bad) => new(FindingCode.AmbiguousHolder, field, "bad", value, bad);

    private static Commitment Committed(string id, string restates) => new(id, "tesla", "1B USD", "2024", CommitmentStatus.Active) { Restates = restates };
}

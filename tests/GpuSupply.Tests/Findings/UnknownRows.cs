namespace GpuSupply.Tests.Findings;

/// <summary>Each field of each record that can name what is not on record. Fiscal windows name the fiscal year of a party.</summary>
internal static class UnknownRows
{
    private const string Fiscal = "FY2023@tesla";

    public static IEnumerable<FindingRow> All => [.. Sources, .. Supply, .. Legs, .. Statements, .. References, .. Corrections, .. UnknownMeasureRows.All];

    private static IEnumerable<FindingRow> Sources =>
    [
        .. Examples.Sourced("bad", source: "nowhere").Select(record => Row($"{record.GetType().Name}.Source", "bad", "source nowhere", record)),
        .. Examples.Sourced("bad", source: "nowhere", knownOn: new(2024, 6, 30)).Select(record => Row($"{record.GetType().Name}.Source", "bad", "source nowhere", record)),
    ];

    private static IEnumerable<FindingRow> Supply =>
    [
        .. Examples.Supply("bad", Fiscal).Select(record => Row($"{record.GetType().Name}.On", "bad", $"on {Fiscal}", record)),
        Row("Order.Supplier", "bad", "supplier nobody", new Order("bad", "nobody", "x", "h100", "2023", [new("1", 1, "2024")])),
        Row("Order.Buyer", "bad", "buyer nobody", new Order("bad", "nvidia", "nobody", "h100", "2023", [new("1", 1, "2024")])),
        Row("Order.Product", "bad", "product nothing", new Order("bad", "nvidia", "x", "nothing", "2023", [new("1", 1, "2024")])),
        Row("ScheduleLine.Due", "bad", $"due {Fiscal}", new Order("bad", "nvidia", "x", "h100", "2023", [new("1", 1, "2024"), new("2", 1, Fiscal)])),
        Row("Reschedule.Order", "bad", "order nowhere", new Reschedule("bad", "nowhere", "1", "2024", "2023") { Party = "x" }),
        Row("Reschedule.Line", "bad", "line 9", new Reschedule("bad", "o2", "9", "2024", "2023-07")),
        Row("Reschedule.Party", "bad", "party nobody", new Reschedule("bad", "o2", "1", "2024", "2023-07") { Party = "nobody" }),
        Row("Reschedule.Due", "bad", $"due {Fiscal}", new Reschedule("bad", "o2", "1", Fiscal, "2023-07")),
        Row("Cancellation.Order", "bad", "order nowhere", new Cancellation("bad", "nowhere", 1, "2023") { Party = "x" }),
        Row("Cancellation.Line", "bad", "line 9", new Cancellation("bad", "o2", 1, "2023-07") { Line = "9" }),
        Row("Cancellation.Party", "bad", "party nobody", new Cancellation("bad", "o2", 1, "2023-07") { Party = "nobody" }),
        Row("Shipment.Order", "bad", "order nowhere", new Shipment("bad", "nowhere", 1, "2024") { Party = "x" }),
        Row("Shipment.Line", "bad", "line 9", new Shipment("bad", "o2", 1, "2024") { Line = "9" }),
        Row("Shipment.Party", "bad", "party nobody", new Shipment("bad", "o2", 1, "2024") { Party = "nobody" }),
        Row("Receipt.Shipment", "bad", "shipment nowhere", new Receipt("bad", "nowhere", 1, "2024") { Party = "x" }),
        Row("Receipt.Shipment", "bad", "shipment o1", new Receipt("bad", "o1", 1, "2024") { Party = "x" }),
        Row("Receipt.Party", "bad", "party nobody", new Receipt("bad", "s1", 1, "2024") { Party = "nobody" }),
        Row("Receipt.Party", "bad", "party nobody", new Receipt("bad", "nobody", "h100", 1, "2024")),
        Row("Receipt.Product", "bad", "product nothing", new Receipt("bad", "x", "nothing", 1, "2024")),
        Row("Movement.Party", "bad", "party nobody", new Movement("bad", "nobody", "h100", 1, Stage.OnHand, Stage.InService, "2024")),
        Row("Movement.Product", "bad", "product nothing", new Movement("bad", "x", "nothing", 1, Stage.OnHand, Stage.InService, "2024")),
    ];

    private static IEnumerable<FindingRow> Legs =>
    [
        OfLeg("Order", "order nowhere", Leg.OfOrder("nowhere", "tesla", "x", 1)),
        OfLeg("Order", "order s1", Leg.OfOrder("s1", "tesla", "x", 1)),
        OfLeg("Line", "line 9", Leg.OfOrder("o1", "tesla", "x", 1, "9")),
        OfLeg("Shipment", "shipment nowhere", Leg.OfShipment("nowhere", "tesla", "x", 1)),
        OfLeg("Product", "product nothing", Leg.OfProduct("nothing", "tesla", "x", 1)),
        OfLeg("From", "from nobody", Leg.OfProduct("h100", "nobody", "x", 1)),
        OfLeg("To", "to nobody", Leg.OfProduct("h100", "tesla", "nobody", 1)),
        OfLeg("Due", $"due {Fiscal}", Leg.OfOrder("o1", "tesla", "x", 1, due: Fiscal)),
    ];

    private static IEnumerable<FindingRow> Statements =>
    [
        Row("Commitment.Party", "bad", "party nobody", new Commitment("bad", "nobody", "1B USD", "2024", CommitmentStatus.Active)),
        Row("Commitment.Period", "bad", $"period {Fiscal}", new Commitment("bad", "tesla", "1B USD", Fiscal, CommitmentStatus.Active)),
        Row("Commitment.Restates", "bad", "restates nowhere", new Commitment("bad", "tesla", "1B USD", "2024", CommitmentStatus.Active) { Restates = "nowhere" }),
        Row("Commitment.Restates", "bad", "restates cl1", new Commitment("bad", "tesla", "1B USD", "2024", CommitmentStatus.Active) { Restates = "cl1" }),
        Row("Coverage.Party", "bad", "party nobody", new Coverage("bad", "nobody", "h100", [RecordKind.Order], "2024")),
        Row("Coverage.Product", "bad", "product nothing", new Coverage("bad", "tesla", "nothing", [RecordKind.Order], "2024")),
        Row("Coverage.Supplier", "bad", "supplier nobody", new Coverage("bad", "tesla", "h100", [RecordKind.Order], "2024") { Supplier = "nobody" }),
        Row("Coverage.During", "bad", $"during {Fiscal}", new Coverage("bad", "tesla", "h100", [RecordKind.Order], Fiscal)),
        Row("Claim.Speaker", "bad", "speaker nobody", new Claim("bad", "nobody")),
        Row("Claim.All", "bad", "all nowhere", new Claim("bad", "tesla", ["cl1", "nowhere"])),
        Row("Claim.All", "bad", "all o1", new Claim("bad", "tesla", ["o1"])),
        Row("Claim.Restates", "bad", "restates nowhere", new Claim("bad", "tesla") { Restates = "nowhere" }),
        Row("Dispute.Claim", "bad", "claim nowhere", new Dispute("bad", "nowhere")),
        Row("Dispute.Claim", "bad", "claim o1", new Dispute("bad", "o1")),
    ];

    private static IEnumerable<FindingRow> References =>
    [
        Row("Party.MemberOf", "bad", "memberOf nobody", new Party("bad") { MemberOf = [new("nobody")] }),
        Row("Party.ControlledBy", "bad", "controlledBy nobody", new Party("bad") { ControlledBy = [new("nobody")] }),
        Row("Membership.Party", "bad", "memberOf nobody", new Party("bad") { MemberOf = [new("group"), new("nobody", "2024")] }),
        Row("Membership.During", "bad", $"memberOf group during {Fiscal}", new Party("bad") { MemberOf = [new("group", Fiscal)] }),
        Row("Membership.During", "bad", $"controlledBy group during {Fiscal}", new Party("bad") { ControlledBy = [new("group", Fiscal)] }),
        Row("Product.Vendor", "bad", "vendor nobody", new Product("bad") { Vendor = "nobody" }),
        Row("Product.Family", "bad", "family nothing", new Product("bad") { Family = "nothing" }),
        Row("Product.Contains", "bad", "contains nothing", new Product("bad") { Contains = new("nothing", 2) }),
        Row("Contents.Product", "bad", "contains nothing", new Product("bad") { Contains = new("nothing", 2) }),
        Row("Source.Issuer", "bad", "issuer nobody", new Source("bad", new(2024, 6, 30)) { Issuer = "nobody" }),
        Row("Source.DerivedFrom", "bad", "derivedFrom nowhere", new Source("bad", new(2024, 6, 30)) { DerivedFrom = "nowhere" }),
    ];

    private static IEnumerable<FindingRow> Corrections =>
    [
        Row("Correction.Replaces", "bad", "replaces nowhere", new Correction("bad", "nowhere")),
        Row("Correction.Replaces", "bad", "replaces tesla, but parties", new Correction("bad", "tesla")),
        Row("Correction.Replaces", "bad", "replaces h100, but parties", new Correction("bad", "h100")),
        Row("Correction.Record", "cm1", "party nobody", new Correction("bad", new Commitment("cm1", "nobody", "1B USD", "2024", CommitmentStatus.Active))),
        Row("Correction.Record", "bad", "order o1", new Correction("bad", new Movement("o1", "tesla", "h100", 1, Stage.OnHand, Stage.InService, "2024"))),
        Row("Correction.Record", "bad", "nobody", new Correction("bad", new Party("nobody"))),
        Row("Correction.Record", "bad", "nothing", new Correction("bad", new Product("nothing"))),
        Row("Correction.Record", "bad", "nowhere", new Correction("bad", new Source("nowhere", new(2024, 6, 30)))),
    ];

    private static FindingRow OfLeg(string field, string value, Leg leg) =>
        Row($"Leg.{field}", "bad", value, new Reallocation("bad", "2024-02", [Leg.OfProduct("h100", "tesla", "x", 1), leg]));

    private static FindingRow Row(string field, string record, string value, Record bad) => new(FindingCode.UnknownReference, field, record, value, bad);
}

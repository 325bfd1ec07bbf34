namespace GpuSupply.Tests.Findings;

/// <summary>A case without findings, to which rows add what is wrong. What names no source is of the memo.</summary>
internal static class FindingCase
{
    public static IReadOnlyList<Record> Base { get; } =
    [
        new Source("memo", new(2024, 6, 30)),
        new Party("nvidia") { FiscalYear = "last-sunday-of-january" }, new Party("tesla"), new Party("x"), new Party("group"),
        new Product("h100"), new Product("h200"),
        new Order("o1", "nvidia", "tesla", "h100", "2023", [new("1", 100, "2024-01"), new("2", 50, "2024-03")]),
        new Order("o2", "nvidia", "x", "h100", "2023-06", [new("1", 30, "2024-01")]),
        new Shipment("s1", "o1", 40, "2024-01") { Line = "1", Party = "tesla" },
        new Reallocation("re1", "2024-02", [Leg.OfShipment("s1", "tesla", "x", 5), Leg.OfOrder("o1", "tesla", "x", 6, "2")]),
        new Commitment("cm1", "tesla", "10B USD", "2024", CommitmentStatus.Active),
        new Claim("cl1", "tesla", Measure.InService("tesla", "h100", "2024-01-31"), StatedValue.Parse("10")),
    ];

    /// <summary>The base and further records.</summary>
    public static SupplyLedger With(params IEnumerable<Record> records) => new SupplyCase("findings", Base.Concat(records), "memo").ToLedger();
}

namespace GpuSupply.Tests.Claims;

/// <summary>Which parts a measure falls into, and which it does not.</summary>
public class MeasureSplitsTests
{
    /// <summary>All that came from one supplier is on record, and is part of all that is held, whether or not anybody counts what came from others.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BySupplier_OfWhomAllIsOnRecord_IsPartOfTheWhole(bool isOtherObserved)
    {
        StockMeasure held = Measure.Held("tesla", "h100", "2024-06-30");
        CaseBuilder records = new CaseBuilder("t").Party("nvidia").Party("dell").Party("tesla").Product("h100").Source("s", publishedOn: "2024-07-01")
            .Order("o1", "nvidia", "tesla", "h100", 10, on: "2024-01", due: "2024-02").Shipment("sh", "o1", 10, on: "2024-02").Receipt("r", "sh", 10, on: "2024-03")
            .Add(new Coverage("all", "tesla", "h100", Coverage.Coverable, "../2024-06-30") { Supplier = "nvidia", Source = "s" });
        if (isOtherObserved)
            records.Observation("none", held with { Supplier = "dell" }, "0", exact: true);

        Verdict verdict = records.Build().ToLedger().Verify(held, ">=5");

        Assert.Equal((VerdictLabel.Supported, VerdictLabel.Supported), (verdict.Label, verdict.WithoutAssumptions));
    }

    private const string Day = "2024-06-30";

    private static readonly FlowMeasure Received = Measure.Received("tesla", "h100", "2024");
    private static readonly FlowMeasure Spent = Measure.Spend("tesla", "2024");

    /// <summary>The h200 have a weight and are at least 14; but of hopper, which h800 belong to, nobody can say anything in H100 equivalents.</summary>
    [Fact]
    public void ByProduct_WhereOneHasNoWeight_ThereAreNoParts()
    {
        Verdict verdict = Ledger(c => c.Product("hopper").Add(new Product("h200") { Family = "hopper", H100Equivalents = (Rational)7 / 5 }).Product("h800", family: "hopper")
            .Observation("o", Measure.InService("tesla", "h200", Day), "10", exact: true)).Verify(Measure.InService("tesla", "hopper", Day) with { In = "h100e" }, ">=5");

        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.NotComparable, null), (verdict.Label, verdict.Reason, verdict.Evidence));
    }

    [Theory]
    [InlineData("a800", "h800")]
    [InlineData("h800", "a800")]
    public void ByProduct_WhereSeveralHaveNoWeight_TheFirstIsNamed(string one, string other) => Assert.Equal(
        "product a800 has no weight in h100e",
        Ledger(c => c.Product("hopper").Product(one, family: "hopper").Product(other, family: "hopper")).Verify(Measure.InService("tesla", "hopper", Day) with { In = "h100e" }, ">=5").NotComparableBecause);

    /// <summary>What another one supplied by its orders is no part of this one's, though no observation names a supplier.</summary>
    [Fact]
    public void BySupplier_OfOneBesideAnother_WhatWasOrderedFromThatIsTakenOff() => Assert.Equal("0..7000 units", Bounds(Received with { Supplier = "nvidia" }, c => c
        .Observation("all", Received, "10000", exact: true).Order("o", "dell", "tesla", "h100", 3_000, on: "2023", due: "2024-03").Shipment("s", "o", 3_000, "2024-02").Receipt("r", "s", 3_000, "2024-03")));

    /// <summary>Both have what their common site supplied, so that the two do not add up: either gives the end, and the first by id is named.</summary>
    [Theory]
    [InlineData("one", "two")]
    [InlineData("two", "one")]
    public void BySupplier_OfTwoThatOverlapAndSaySo_TheFirstIsNamed(string first, string second)
    {
        Evidence evidence = Ledger(c => new[] { first, second }.Aggregate(
            c.Party("one").Party("two").Add(new Party("site") { MemberOf = [(PartyId)"one", (PartyId)"two"] }),
            (all, supplier) => all.Observation($"of-{supplier}", Received with { Supplier = supplier }, "10", exact: true))).Evidence(Received);

        Assert.Equal((">=10 units", "of-one (part, low)"), ($"{evidence.Bounds}", $"{Assert.Single(evidence.Used)}"));
    }

    /// <summary>
    /// Twelve suppliers have members in common: of these all combinations are tried, and 10 for ab and 10 for cd are most. That h100 were ordered from somebody says nothing of what was spent, so
    /// that whoever that is makes no thirteenth part.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BySupplier_OfMoney_WhomUnitsWereOrderedFromIsNoPart(bool isOrdered)
    {
        string[] bystanders = [.. Enumerable.Range(1, 9).Select(index => $"bystander-{index}")];
        Evidence evidence = Ledger(c =>
        {
            foreach (string id in (string[])["ab", "bc", "cd", .. bystanders])
                c.Add(new Party(id) { MemberOf = id == "ab" ? [(PartyId)"dell"] : [] });
            foreach ((string id, string[] groups) in new[] { ("b", (string[])["ab", "bc", .. bystanders]), ("c", ["bc", "cd", .. bystanders]) })
                c.Add(new Party(id) { MemberOf = [.. groups.Select(group => (Membership)(PartyId)group)] });
            c.Observation("o-ab", Spent with { Supplier = "ab" }, "10 USD", exact: true).Observation("o-bc", Spent with { Supplier = "bc" }, "15 USD", exact: true)
                .Observation("o-cd", Spent with { Supplier = "cd" }, "10 USD", exact: true);
            foreach (string id in bystanders)
                c.Observation($"o-{id}", Spent with { Supplier = id }, "1 USD", exact: true);
            return isOrdered ? c.Order("order", "dell", "tesla", "h100", 1, on: "2024", due: "2024") : c;
        }).Evidence(Spent);

        Assert.Equal((20, "o-ab o-cd"), (evidence.Bounds!.Value.Low!.Value.Floor(), string.Join(' ', evidence.Used.Select(use => use.Record))));
    }

    [Fact]
    public void ByPurpose_WhereNothingIsObservedWithoutOne_CountsIt() =>
        Assert.Equal(">=3000000000 USD", Bounds(Spent, c => c.Observation("o", Spent with { Purpose = "training" }, "3B..4B USD")));

    /// <summary>The plan of h100 is complete, so that ten of them are due whatever else is; that thirty of all kinds are rests on the plan as recorded.</summary>
    [Theory]
    [InlineData(">=10", VerdictLabel.Supported)]
    [InlineData(">=11", VerdictLabel.NotEnoughEvidence)]
    public void ByProduct_OfAPlan_WhatIsCoveredOfOneKindNeedsNoAssumption(string claim, VerdictLabel withoutAssumptions)
    {
        Verdict verdict = Ledger(c => c.Product("hopper").Product("hgx", family: "hopper").Product("h200", family: "hopper")
            .Order("o1", "nvidia", "tesla", "hgx", 10, on: "2023", due: "2024-08").Order("o2", "nvidia", "tesla", "h200", 20, on: "2023", due: "2024-08")
            .Coverage("all", "tesla", "hgx", "../2025-01-31")).Verify(Measure.Due("tesla", "hopper", "2024"), claim);

        Assert.Equal((VerdictLabel.Supported, withoutAssumptions), (verdict.Label, verdict.WithoutAssumptions));
    }

    /// <summary>Who is ahead of the plan makes up for who is behind it.</summary>
    [Theory]
    [InlineData("site", "tesla")]
    [InlineData("tesla", "site")]
    public void BehindPlan_OfOneInsideAnother_SaysNothingOfTheOther(string observed, string asked)
    {
        static CaseBuilder Records(CaseBuilder c, string party) => c.Party("site", memberOf: "tesla").Observation("o", Measure.BehindPlan(party, "h100", Day), "10", exact: true);

        Assert.Equal("10 units", Bounds(Measure.BehindPlan(observed, "h100", Day), c => Records(c, observed)));
        Assert.Equal("", Bounds(Measure.BehindPlan(asked, "h100", Day), c => Records(c, observed)));
    }

    private static string Bounds(Measure measure, Func<CaseBuilder, CaseBuilder> records) => $"{Ledger(records).Evidence(measure).Bounds}";

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) =>
        records(new CaseBuilder("t").Party("nvidia").Party("dell").Party("tesla").Product("h100").Source("s", publishedOn: "2025-01-31")).Build().ToLedger();
}

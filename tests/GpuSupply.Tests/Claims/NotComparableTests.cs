namespace GpuSupply.Tests.Claims;

/// <summary>Why a measure can't be compared with what is claimed: the text of each reason, and that it is given where nothing on record bounds the measure.</summary>
public class NotComparableTests
{
    private const string Year = "2024";

    private static readonly FlowMeasure Spend = Measure.Spend("tesla", Year), Before = Measure.Spend("tesla", "2023"), Received = Measure.Received("tesla", "h100", Year);

    private static readonly FlowMeasure Own = Measure.Custom("x-output", "tesla", Year);

    public static TheoryData<Measure, string, string?> Reasons => new()
    {
        // Money in another currency, counts in another unit, and a product without a weight.
        { Spend, "10 EUR", "the record counts it in USD, and the claim in EUR" },
        { Received with { Product = "tpu", In = "h100e" }, "10", "product tpu has no weight in h100e" },
        { Measure.Sum(Received, Received with { Product = "tpu", In = "h100e" }), "10", "product tpu has no weight in h100e" },

        // Money of one measure in two currencies.
        { Measure.Committed("tesla", Year), "10 GBP", "the record counts it in EUR and JPY" },
        { Measure.OrderValue("tesla", "h100", Year), "10 GBP", "the record counts it in EUR and USD" },
        { Measure.Spend("x", Year), "10 GBP", "the record counts it in USD and EUR" },

        // Measures made of measures.
        { Measure.Sum(Spend, Before), "10 GBP", "the record counts some of it in USD and some in EUR" },
        { Measure.Ratio(Before, Spend), "10%", "the record counts the one in EUR and the other in USD" },
        { Measure.Growth(Before, Spend), "10%", "the record counts it in EUR at first and in USD then" },

        // Reallocations and plans.
        { Measure.DivertedValue("both", "tesla"), "10 GBP", "the orders count it in USD and EUR" },
        { Measure.ReceiptDelay("both", "x"), "10 days", "by both no unit certainly left x, or one that had no planned day" },
        { Measure.ReceiptDelayOfOrder("gone"), "10 days", "no unit of order gone is certainly planned" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Verify_AgainstWhatIsCountedOtherwise_SaysWhy(Measure measure, string value, string? because)
    {
        Verdict verdict = Ledger.Verify(measure, value);
        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.NotComparable, because, null), (verdict.Label, verdict.Reason, verdict.NotComparableBecause, verdict.Evidence));
    }

    /// <summary>Where a record is not there that a measure is of, or nothing is on record of it, it is no matter of units.</summary>
    public static TheoryData<Measure, string> Unknown => new()
    {
        { Measure.ReceiptDelay("none", "tesla"), "10 days" },
        { Measure.ReceiptDelayOfOrder("none"), "10 days" },
        { Measure.DivertedValue("none", "tesla"), "10 USD" },
        { Measure.Spend("nvidia", Year), "10 USD" },
        { Measure.Ratio(Measure.Spend("nvidia", Year), Measure.Spend("nvidia", "2023")), "10%" },
        { Measure.Growth(Measure.Spend("nvidia", "2023"), Measure.Spend("nvidia", Year)), "10%" },
        { Measure.Sum(Measure.Spend("nvidia", Year), Measure.Spend("nvidia", "2023")), "10 USD" },
        { Measure.Committed("nvidia", Year), "10 USD" },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Verify_AgainstWhatNobodySays_IsNoEvidence(Measure measure, string value)
    {
        Verdict verdict = Ledger.Verify(measure, value);
        Assert.Equal((VerdictReason.NoEvidence, null), (verdict.Reason, verdict.NotComparableBecause));
    }

    [Theory]
    [InlineData("fiscal", "finding unknown-reference leaves out what it says")]
    [InlineData("plain", "the claim has no measure")]
    public void Verify_AClaimThatSaysNothingThatCanBeCounted_SaysWhy(string claim, string because)
    {
        Verdict verdict = Ledger.Verify(claim);
        Assert.Equal((VerdictReason.NotComparable, because), (verdict.Reason, verdict.NotComparableBecause));
        Assert.Equal(["d"], Ledger.Verify("plain").DisputedBy.Select(id => id.Value));
    }

    [Fact]
    public void NotComparableBecause_OfWhatCanBeCompared_IsNotThere()
    {
        Assert.Null(Ledger.Verify(Spend, "10 USD").NotComparableBecause);
        Assert.Null(Ledger.Verify(Spend, "1000 USD").NotComparableBecause);
        Assert.Null(Ledger.Verify(Measure.Held("tesla", "h100", "2020-01-01"), "10").NotComparableBecause);
    }

    /// <summary>In which unit the record counts a measure that was not claimed by anybody.</summary>
    public static TheoryData<Measure, string> Units => new()
    {
        { Measure.ReceiptDelay("swap", "tesla"), "182 days" },
        { Measure.ReceiptDelayOfOrder("late"), "31 days" },
        { Measure.ReceiptDelayOfOrder("late") with { IsTotal = true }, "310 unit-days" },
        { Measure.Ratio(Spend, Measure.Received("x", "h100", Year)), "10 USD/unit" },
        { Measure.Ratio(Measure.Received("x", "h100", Year), Measure.Received("x", "h100", Year)), "100 percent" },
        { Measure.Growth(Spend, Spend), "0 percent" },
        { Measure.Sum(Spend, Spend), "200 USD" },
        { Own, "7 percent" },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void Evidence_OfAMeasure_IsInItsUnit(Measure measure, string bounds) => Assert.Equal(bounds, $"{Ledger.Evidence(measure).Bounds}");

    private static SupplyLedger Ledger { get; } = new CaseBuilder("t").Source("s", publishedOn: "2025-07-01")
        .Party("nvidia").Party("tesla").Party("x").Party("cnbc").Product("gpu").Product("h100", family: "gpu").Product("tpu", family: "gpu").Product("die")
        .Order("usd", "nvidia", "tesla", "h100", 10, on: "2024-01-10", due: "2024-06", unitPrice: "10 USD").Order("eur", "nvidia", "tesla", "h100", 10, on: "2024-01-11", due: "2024-06", unitPrice: "10 EUR")
        .Order("gone", "nvidia", "tesla", "h100", 10, on: "2020-01-10", due: "2020-06").Cancellation("none-left", "gone", 10, on: "2020-02-01")
        .Order("late", "nvidia", "x", "tpu", 10, on: "2020-01-10", due: "2020-07-31").Reschedule("put-off", "late", due: "2020-08-31", on: "2020-03-01")
        .Reallocation("both", on: "2024-03-01", Leg.OfOrder("usd", "tesla", "x", 5), Leg.OfOrder("eur", "tesla", "x", 5))
        .Order("early", "nvidia", "tesla", "tpu", 10, on: "2019-01-10", due: "2020-01-01").Order("then", "nvidia", "x", "tpu", 10, on: "2019-01-10", due: "2020-07-01")
        .Reallocation("swap", on: "2019-03-01", Leg.OfOrder("early", "tesla", "x", 5), Leg.OfOrder("then", "x", "tesla", 5)).Commitment("c1", "tesla", "10 EUR", Year).Commitment("c2", "tesla", "10 JPY", Year)
        .Observation("o1", Spend, "100 USD", exact: true).Observation("o2", Before, "80 EUR", exact: true).Observation("o3", Measure.Spend("x", "2024-Q1"), "10 USD", exact: true)
        .Observation("o4", Measure.Spend("x", "2024-Q2"), "10 EUR", exact: true).Observation("o5", Measure.Received("x", "h100", Year), "10", exact: true).Observation("o6", Own, "7%", exact: true)
        .Claim("fiscal", "cnbc", Measure.Spend("tesla", "FY2024@nvidia"), "10 USD").Add(new Claim("plain", "cnbc") { Source = "s", Quote = "Plenty." }).Dispute("d", "plain")
        .Build().ToLedger();
}

namespace GpuSupply.Tests.Claims;

/// <summary>What the plan yields by the day of a claim, and how far that falls short of it.</summary>
public class PlanGapTests
{
    [Fact]
    public void PlanGap_HeldAndPlanned_AddUp()
    {
        PlanGap gap = Gap(Measure.Held("tesla", "h100", "2024-12-31"), "30k..40k", c => c.Observation("o", Measure.Held("tesla", "h100", "2024-01-01"), "8k..9k"))!;

        Assert.Equal("20000 units", $"{LowOf(gap.Plan)}");
        Assert.Null(gap.Plan.High);
        Assert.Equal("<=10000 units", $"{gap.Gap}");
        Assert.False(gap.IsComplete);
    }

    [Fact]
    public void PlanGap_AllOnRecord_IsExactAndComplete()
    {
        PlanGap gap = Gap(Measure.Held("tesla", "h100", "2024-12-31"), "30k..40k", c => c
            .Receipt("r", "s1", 5_000, "2024-02").Coverage("all", "tesla", "h100", "../2024-05-01"))!;

        Assert.Equal("12000 units", $"{gap.Plan}");
        Assert.Equal("18000 units", $"{gap.Gap}");
        Assert.True(gap.IsComplete);
    }

    [Fact]
    public void PlanGap_Reallocated_CountsForWhomTheyAreThen()
    {
        static CaseBuilder Diverted(CaseBuilder c) => c.Coverage("all", "tesla", "h100", "../2024-05-01").Coverage("x-all", "x", "h100", "../2024-05-01")
            .Reallocation("move", on: "2024-02", Leg.OfOrder("o1", from: "tesla", to: "x", 4_000, line: "1"));

        Assert.Equal("8000 units", $"{Gap(Measure.Held("tesla", "h100", "2024-12-31"), "30k", Diverted)!.Plan}");
        Assert.Equal("4000 units", $"{Gap(Measure.Held("x", "h100", "2024-12-31"), "30k", Diverted)!.Plan}");
    }

    [Fact]
    public void PlanGap_WhatMayHaveBeenReceivedUnrecorded_IsNotCountedTwice()
    {
        // The units due by March may be among those observed in April.
        PlanGap gap = Gap(Measure.Held("tesla", "h100", "2024-12-31"), "30k", c => c.Observation("o", Measure.Held("tesla", "h100", "2024-04-15"), "20k..20k"))!;

        Assert.Equal("20000 units", $"{LowOf(gap.Plan)}");
    }

    [Fact]
    public void PlanGap_WhatLeftSince_IsTakenOff()
    {
        PlanGap gap = Gap(Measure.Held("tesla", "h100", "2024-12-31"), "30k", c => c.Observation("o", Measure.Held("tesla", "h100", "2024-01-01"), "8k..8k")
            .Movement("gone", "tesla", "h100", 3_000, Stage.OnHand, Stage.Retired, "2024-03"))!;

        Assert.Equal("17000 units", $"{LowOf(gap.Plan)}");
    }

    /// <summary>Units that came under the plan and left: the day before the plan begins must not count them as still held.</summary>
    [Fact]
    public void PlanGap_WhatCameAndLeft_IsTakenOff()
    {
        static CaseBuilder Retired(CaseBuilder c) => c.Receipt("r", "s1", 600, "2024-03-20").Movement("gone", "tesla", "h100", 200, Stage.OnHand, Stage.Retired, "2024-04-05");

        Assert.Equal("11800 units", $"{LowOf(Gap(Measure.Held("tesla", "h100", "2024-12-31"), "12k", Retired)!.Plan)}");
        Assert.Equal("11800 units", $"{Gap(Measure.Held("tesla", "h100", "2024-12-31"), "12k", c => Retired(c).Coverage("all", "tesla", "h100", "../2024-05-01"))!.Plan}");
    }

    /// <summary>Whatever came and left so far, what is held in the end is all that was ordered but for what left.</summary>
    [Fact]
    public void PlanGap_OfWhatIsFullyOnRecord_IsWhatIsOrderedWithoutWhatLeft()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            (int received, int ordered) = (0, 12_000);
            List<Func<CaseBuilder, CaseBuilder>> records = [];
            for (int index = 0; index < random.Next(4); index++)
            {
                (string id, int units, string on) = ($"r{index}", random.Next(1, 1_500), $"2024-{random.Next(3, 5):00}-{random.Next(1, 30):00}");
                received += units;
                records.Add(c => c.Receipt(id, "s1", units, on));
            }

            int left = random.Next(received + 1);
            if (left > 0)
                records.Add(c => c.Movement("gone", "tesla", "h100", left, Stage.OnHand, Stage.Retired, "2024-04-30"));
            CaseBuilder With(CaseBuilder c) => records.Aggregate(c, (built, add) => add(built));

            Assert.Equal($"{ordered - left} units", $"{Gap(Measure.Held("tesla", "h100", "2024-12-31"), "12k", c => With(c).Coverage("all", "tesla", "h100", "../2024-05-01"))!.Plan}");
            Assert.True(Gap(Measure.Held("tesla", "h100", "2024-12-31"), "12k", With)!.Plan.Low <= ordered - left, $"seed {seed}");
        }
    }

    [Fact]
    public void PlanGap_MoreThanNeeded_IsBelowZero() => Assert.Equal(
        "-2000 units",
        $"{Gap(Measure.Held("tesla", "h100", "2024-12-31"), "10k..11k", c => c.Coverage("all", "tesla", "h100", "../2024-05-01"))!.Gap}");

    [Theory]
    [InlineData("2024", "12000")]
    [InlineData("2024-03/2024-12", "12000")]
    [InlineData("2024-06/2024-12", "0")]
    public void PlanGap_Received_CountsItsWindow(string during, string low) => Assert.Equal(
        $"{low} units",
        $"{LowOf(Gap(Measure.Received("tesla", "h100", during), "30k", c => c)!.Plan)}");

    [Fact]
    public void PlanGap_ReceivedAlready_IsNoMoreToCome()
    {
        PlanGap gap = Gap(Measure.Received("tesla", "h100", "2024"), "30k", c => c.Receipt("r", "s1", 5_000, "2024-04").Coverage("all", "tesla", "h100", "../2024-05-01"))!;

        Assert.Equal("12000 units", $"{gap.Plan}");
    }

    [Fact]
    public void PlanGap_NoPlanAppliesToIt_IsNone()
    {
        Assert.Null(Gap(Measure.Held("tesla", "h100", "2024-02-29"), "30k", c => c));
        Assert.NotNull(Gap(Measure.Held("tesla", "h100", "2024-03-01"), "30k", c => c));
        Assert.Null(Gap(Measure.Held("tesla", "h100", "2024-12-31"), "<30k", c => c));
        Assert.Null(Gap(Measure.Held("nvidia", "h100", "2024-12-31"), "30k", c => c));
        Assert.Null(Gap(Measure.Ordered("tesla", "h100", "2024"), "30k", c => c));
        Assert.Null(Gap(Measure.Spend("tesla", "2024"), "30B USD", c => c));
        Assert.Null(Gap(new StockMeasure(MeasureKind.Held, "tesla", "h100", new(2024, 12, 31)) { In = "h100e" }, "30k", c => c));
    }

    private static Bounds LowOf(Bounds plan) => Bounds.Exactly(plan.Low!.Value, plan.Unit);

    /// <summary>Of 12,000 units that are due in March 2024, as known on 2024-05-01.</summary>
    private static PlanGap? Gap(Measure measure, string claim, Func<CaseBuilder, CaseBuilder> more) => more(new CaseBuilder("t").Source("s", publishedOn: "2024-05-01")
        .Party("nvidia").Party("tesla").Party("x").Party("musk").Product("h100")
        .Order("o1", "nvidia", "tesla", "h100", 12_000, on: "2023", due: "2024-03").Add(new Shipment("s1", "o1", 6_000, "2024-01") { Party = "tesla", Source = "s" }))
        .Claim("claim", "musk", measure, claim).Build().ToLedger().Verify("claim").PlanGap;
}

using GpuSupply.Internals;
using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>What is added up in a scope and a window is what has a day in common with that, as known on the day, whether it is few records or many.</summary>
public class CountedRowsTests
{
    [Theory]
    [InlineData("2024-05-10", "2024-01-10", "2024-01", 5)]
    [InlineData("2024-01-10", "2024-05-10", "2024-01", 7)]
    [InlineData("2024-05-10", "2024-01-10", "2024-05", 7)]
    [InlineData("2024-01-10", "2024-05-10", "2024", 12)]
    public void Received_OfAFamily_IsThatOfAllProductsInTheWindow(string first, string second, string during, int expected)
    {
        KnownLedger ledger = new CaseBuilder("t").Party("tesla").Product("hopper").Product("h100", family: "hopper").Product("h200", family: "hopper")
            .Source("memo", publishedOn: "2024-06-30").ReceiptFromOutside("a", "tesla", "h100", 7, first).ReceiptFromOutside("b", "tesla", "h200", 5, second)
            .Build().ToLedger().Known;
        KnownSum sum = Of(ledger, MeasureKind.Received, "hopper", during);
        Assert.Equal(((Int128)expected, (Int128)expected, (Int128)expected), (sum.Sum.Low, sum.Sum.Best, sum.Sum.High));
    }

    /// <summary>One receipt in the whole year is known only later; what came in February has no day in March. Up to 32 rows are added up there and then, more by another way.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Received_WhereNothingKnownHasADayInTheWindow_HasNoRecords(int before)
    {
        CaseBuilder records = new CaseBuilder("t").Party("tesla").Product("h100").Source("memo", publishedOn: "2024-03-31");
        for (int index = 0; index < before; index++)
            records.ReceiptFromOutside($"early-{index}", "tesla", "h100", 1, on: "2024-02-01");
        Timeline timeline = records.Source("late", publishedOn: "2025-01-01").ReceiptFromOutside("long", "tesla", "h100", 9, on: "2024-01-10/2024-12-31").Build().ToLedger().Known.Timeline;

        var horizon = new Horizon();
        KnownSum march = Of(On(timeline, "2024-06-01", horizon), MeasureKind.Received, "h100", "2024-03");
        Assert.False(march.HasRecords);
        Assert.Empty(march.Records);
        Assert.True(march.Sum.IsZero);
        Assert.Equal(Number("2025-01-01"), horizon.Learned);
        Assert.True(Of(On(timeline, "2024-06-01"), MeasureKind.Received, "h100", "2024-02").HasRecords);
        Assert.False(Of(On(timeline, "2024-06-01"), MeasureKind.Received, "h100", "2020").HasRecords);

        KnownSum then = Of(On(timeline, "2025-01-01"), MeasureKind.Received, "h100", "2024-03");
        Assert.Equal(["long"], then.Records.Select(id => id.Value));
        Assert.Equal(((Int128)0, (Int128)9), (then.Sum.Low, then.Sum.High));
    }

    /// <summary>Rows from the first that may reach into the window to the last that begins in it: only so many are added up there and then.</summary>
    [Theory]
    [InlineData(0, 32, true)]
    [InlineData(0, 33, false)]
    [InlineData(30, 32, true)]
    [InlineData(30, 33, false)]
    public void FewIn_AWindow_IsThereForAtMost32Rows(int before, int inside, bool isThere)
    {
        CaseBuilder records = new CaseBuilder("t").Party("tesla").Product("h100").Source("memo", publishedOn: "2024-03-31");
        for (int index = 0; index < before + inside; index++)
            records.ReceiptFromOutside($"r{index}", "tesla", "h100", 2, on: index < before ? "2024-01-01" : "2024-02-01");
        KnownLedger ledger = records.Build().ToLedger().Known;
        var rows = new CountedRows(ledger.Columns, ledger.Rows.Select(row => (row, 2L, 2L, 2L)));
        KnownSum? few = rows.FewIn(ledger, DateWindow.Parse("2024-02").ToSpan());
        Assert.Equal(isThere ? (Int128)2 * inside : null, few?.Sum.Low);
    }

    [Theory]
    [InlineData("2024-02-29", "a c", 5, "2024-03-01")]
    [InlineData("2024-03-01", "c", 4, "2024-04-01")]
    [InlineData("2024-03-31", "c", 4, "2024-04-01")]
    [InlineData("2024-04-01", "b c", 6, null)]
    public void Received_OfWhatIsTakenBackAndWhatComesLater_IsThatOfTheDay(string day, string records, int expected, string? learned)
    {
        var horizon = new Horizon();
        KnownSum sum = Of(On(TakenBack, day, horizon), MeasureKind.Received, "h100", "2023");
        Assert.Equal(records, string.Join(' ', sum.Records.Order()));
        Assert.Equal((Int128)expected, sum.Sum.Low);
        Assert.Equal(learned is null ? Day.End : Number(learned), horizon.Learned);
    }

    [Theory]
    [InlineData("2024-01-01", "a c")]
    [InlineData("2024-02-01", "")]
    [InlineData("2024-03-01", "a")]
    [InlineData("2024-04-01", "b")]
    public void RecordsMovingOn_ADay_AreThoseThatCountFromThenOnOrNoMore(string day, string records) =>
        Assert.Equal(records, string.Join(' ', Of(On(TakenBack, "2024-05-01"), MeasureKind.Received, "h100", "2023").RecordsMovingOn(Number(day)).Order()));

    [Fact]
    public void Between_WhatCameAndWhatLeft_IsTheOneLessTheOther()
    {
        KnownLedger ledger = new CaseBuilder("t").Party("tesla").Product("h100").Source("memo", publishedOn: "2024-06-30")
            .ReceiptFromOutside("came", "tesla", "h100", Quantity.Between(10, 15, 20), on: "2024-01").Movement("left", "tesla", "h100", Quantity.Between(3, 5, 9), Stage.OnHand, Stage.InService, on: "2024-02")
            .Build().ToLedger().Known;
        Sums sum = Flows.Between(ledger, ledger.References.ScopeOf("tesla", ledger.KnownOn), ledger.References.ScopeOf("h100"), null, MeasureKind.OnHand, DateWindow.Parse("2024").ToSpan()).Sum;
        Assert.Equal(((Int128)1, (Int128)10, (Int128)17), (sum.Low, sum.Best, sum.High));
    }

    [Theory]
    [InlineData(MeasureKind.ReallocatedOut, 3)]
    [InlineData(MeasureKind.ReallocatedIn, 4)]
    [InlineData(MeasureKind.Shipped, 20)]
    [InlineData(MeasureKind.Cancelled, 5)]
    public void Flow_OfAKind_IsThatOfItsRecordsAlone(MeasureKind kind, int expected)
    {
        KnownLedger ledger = new CaseBuilder("t").Party("nvidia").Party("tesla").Party("x").Product("h100").Source("memo", publishedOn: "2024-06-30")
            .Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024").Shipment("s1", "o1", 20, on: "2024-01", party: "tesla").Cancellation("c1", "o1", 5, on: "2024-01", party: "tesla")
            .Receipt("r1", "s1", 10, on: "2024-02", party: "tesla").Reallocation("out", on: "2024-03", Leg.OfOrder("o1", "tesla", "x", 3)).Reallocation("back", on: "2024-04", Leg.OfOrder("o1", "x", "tesla", 4))
            .Build().ToLedger().Known;
        KnownSum sum = Of(ledger, kind, "h100", "2024");
        Assert.Equal(((Int128)expected, (Int128)expected), (sum.Sum.Low, sum.Sum.High));
    }

    // One that is taken back in March, one that is known from April on, and one that stays.
    private static Timeline TakenBack => new CaseBuilder("t").Party("tesla").Product("h100")
        .Source("first", publishedOn: "2024-01-01").ReceiptFromOutside("a", "tesla", "h100", 1, on: "2023").ReceiptFromOutside("c", "tesla", "h100", 4, on: "2023")
        .Source("second", publishedOn: "2024-03-01").Add(new Correction("k1", (RecordId)"a") { Source = "second" })
        .Source("third", publishedOn: "2024-04-01").ReceiptFromOutside("b", "tesla", "h100", 2, on: "2023")
        .Build().ToLedger().Known.Timeline;

    private static KnownSum Of(KnownLedger ledger, MeasureKind kind, ProductId product, string during)
    {
        ReferenceBook references = ledger.Book.ReferencesOn(ledger.HeardOn);
        return Flows.Of(ledger, kind, references.ScopeOf("tesla", ledger.KnownOn), references.ScopeOf(product), null, DateWindow.Parse(during).ToSpan());
    }

    private static KnownLedger On(Timeline timeline, string day, Horizon? horizon = null) => new(timeline, Number(day), Number(day), horizon);

    private static int Number(string day) => Day.Number(Check.ParsedDay(day));
}

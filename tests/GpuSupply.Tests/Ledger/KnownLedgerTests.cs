using GpuSupply.Internals;
using GpuSupply.Ledger;
using GpuSupply.Text;

namespace GpuSupply.Tests.Ledger;

/// <summary>Whatever is looked up in a view tells its horizon the first later day on which it would be another, and no day on which it would not.</summary>
public class KnownLedgerTests
{
    // A shipment of an order that is not on record before March, and never was from April on; a party that is corrected in May and again in June; sites of a group that change.
    private static readonly Timeline Story = new CaseBuilder("t")
        .Party("nvidia").Party("tesla").Party("group").Product("h100")
        .Add(new Party("site") { MemberOf = [new("group", "2024-02/..")] }).Add(new Party("lab") { MemberOf = [new("group", "2024-03")] })
        .Source("first", publishedOn: "2024-01-01")
        .Movement("m0", "tesla", "h100", 20, Stage.OnHand, Stage.InService, on: "2023").Movement("m1", "tesla", "h100", 30, Stage.OnHand, Stage.InService, on: "2023")
        .Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024").Shipment("s1", "o2", 10, on: "2023")
        .Observation("ob1", Measure.Held("tesla", "h100", "2023-12-31"), "70").Observation("ob2", Measure.Held("tesla", "h100", "2023-12-30"), "60")
        .Source("second", publishedOn: "2024-03-01").Order("o2", "nvidia", "tesla", "h100", 40, on: "2023", due: "2024").Reschedule("r1", "o1", due: "2025", on: "2024-02")
        .Source("third", publishedOn: "2024-04-01").Add(new Correction("k1", (RecordId)"o2") { Source = "third" })
        .Source("fourth", publishedOn: "2024-05-01").Add(new Correction("k2", new Party("tesla") { Name = "Tesla" }) { Source = "fourth" })
        .Source("fifth", publishedOn: "2024-06-01").Add(new Correction("k3", new Party("tesla") { Name = "Tesla Inc" }) { Source = "fifth" })
        .Build().ToLedger().Known.Timeline;

    [Theory]
    [InlineData("2023-12-31", false, "2024-01-01")]
    [InlineData("2024-01-01", false, "2024-03-01")]
    [InlineData("2024-02-29", false, "2024-03-01")]
    [InlineData("2024-03-01", true, "2024-04-01")]
    [InlineData("2024-03-31", true, "2024-04-01")]
    [InlineData("2024-04-01", false, null)]
    public void Find_ARecordThatIsLeftOutAtTimes_SaysUntilWhenThatStands(string day, bool isThere, string? learned)
    {
        var horizon = new Horizon();
        Assert.Equal(isThere, On(day, horizon).Find<Shipment>("s1") is not null);
        Assert.Equal((learned, null), DaysOf(horizon));
    }

    /// <summary>The second content came without a day, and a correction gives it: its order is not on record, so that it is left out, for both reasons or for one.</summary>
    [Fact]
    public void Find_WhatIsLeftOutForTwoReasons_IsLeftOut()
    {
        var other = new Shipment("s", "nothing", 5, DateWindow.Parse("2024-01"));
        KnownLedger ledger = new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100").Source("first", publishedOn: "2024-03-01").Order("o", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024")
            .Shipment("s", "o", 10, on: "2024-01").Add(other).Add(new Correction("k", other) { Source = "first" }).Build().ToLedger().Known;

        Assert.Null(ledger.Find<Shipment>("s"));
    }

    [Theory]
    [InlineData("2024-02-29", false, "2024-03-01")]
    [InlineData("2024-03-01", true, "2024-04-01")]
    [InlineData("2024-04-01", false, null)]
    public void Find_ARecordThatNeverHappenedFromADayOn_SaysUntilWhenItStands(string day, bool isThere, string? learned)
    {
        var horizon = new Horizon();
        Assert.Equal(isThere, On(day, horizon).Find<Order>("o2") is not null);
        Assert.Equal((learned, null), DaysOf(horizon));
    }

    [Theory]
    [InlineData("2024-04-30", null, "2024-05-01")]
    [InlineData("2024-05-01", "Tesla", "2024-06-01")]
    [InlineData("2024-06-01", "Tesla Inc", null)]
    public void References_AskedAgain_SayEachTimeUntilWhenTheyStand(string day, string? name, string? learned)
    {
        var horizon = new Horizon();
        Assert.Equal(name, On(day, horizon).References.Parties["tesla"].Name);
        Assert.Equal((learned, null), DaysOf(horizon));
    }

    [Fact]
    public void Everything_AskedAgain_IsTheSameObject()
    {
        KnownLedger ledger = On("2024-03-01", new Horizon());
        Assert.Same(ledger.References, ledger.References);
        Assert.Same(ledger.Rows, ledger.Rows);
        Assert.Same(ledger.Records, ledger.Records);
        Assert.Same(ledger.Fold.Findings, ledger.Fold.Findings);
        Assert.Same(ledger.Book.KnownDays, ledger.Book.KnownDays);
        Assert.Same(ledger.References.MembershipChanges, ledger.References.MembershipChanges);
    }

    [Theory]
    [InlineData("2024-02-10", true, null)]
    [InlineData("2024-02-09", true, null)]
    [InlineData("2024-02-11", false, "2024-02-11")]
    public void HasCome_OnTheDayItself_IsTrue(string day, bool hasCome, string? come)
    {
        var horizon = new Horizon();
        Assert.Equal(hasCome, On("2024-02-10", horizon).HasCome(Number(day)));
        Assert.Equal((null, come), DaysOf(horizon));
    }

    [Fact]
    public void HasCome_OfSeveralDaysToCome_StandsUntilTheFirst()
    {
        var horizon = new Horizon();
        KnownLedger ledger = On("2024-02-10", horizon);
        foreach (string day in new[] { "2024-02-20", "2024-02-15", "2024-02-25" })
            Assert.False(ledger.HasCome(Number(day)));
        Assert.Equal((null, "2024-02-15"), DaysOf(horizon));
    }

    [Theory]
    [InlineData("2024-02-10", "2024-03-01")]
    [InlineData("2024-03-01", "2024-04-01")]
    [InlineData("2024-06-01", null)]
    public void HearsAll_OnADayOnWhichSomethingIsLearned_StandsUntilTheNext(string day, string? learned)
    {
        var horizon = new Horizon();
        On(day, horizon).HearsAll();
        Assert.Equal((learned, null), DaysOf(horizon));
    }

    /// <summary>The group is another from February 1 on, from March 1 on and from April 1 on: who is inside on the last day of an open window is so until the next of these comes.</summary>
    [Theory]
    [InlineData("2024-01/..", "2024-02-10", "2024-02-10", "2024-03-01")]
    [InlineData("2024-01/..", "2024-03-01", "2024-03-01", "2024-04-01")]
    [InlineData("2024-01/..", "2024-04-20", "2024-04-20", null)]
    [InlineData("2024-01/2024-02", "2024-02-10", "2024-02-29", null)]
    public void LastDayOf_AnOpenWindow_StandsUntilOtherPartiesAreInside(string window, string knownOn, string last, string? come)
    {
        var horizon = new Horizon();
        Assert.Equal(last, Text(On(knownOn, horizon).LastDayOf(DateWindow.Parse(window))));
        Assert.Equal(come, DaysOf(horizon).Come);
    }

    [Fact]
    public void Due_OfAnOrderThatNeverWasFromADayOn_StandsUntilThen()
    {
        KnownLedger plain = On("2024-03-10", null);
        var horizon = new Horizon();
        KnownSum due = Flows.Of(
            On("2024-03-10", horizon), MeasureKind.Due, plain.References.ScopeOf("tesla", plain.KnownOn), plain.References.ScopeOf("h100"), null, DateWindow.Parse("2024").ToSpan());
        Assert.Equal(((Int128)40, (Int128)40), (due.Sum.Low, due.Sum.High));
        Assert.Equal(("2024-04-01", null), DaysOf(horizon));
    }

    [Fact]
    public void RecordsOfPlan_WithAReschedule_AreThoseOfTheDay()
    {
        Assert.Equal(["o1"], On("2024-02-29", null).RecordsOfPlan("o1"));
        Assert.Equal(["o1", "r1"], On("2024-03-01", null).RecordsOfPlan("o1"));
        Assert.Equal(["o2"], On("2024-03-01", null).RecordsOfPlan("o2"));
    }

    [Fact]
    public void Find_InALedgerWithoutAStatement_LacksThatAlone()
    {
        int day = Number("2024-02-10");
        var ledger = new KnownLedger(Story, day, day, null, new HashSet<RecordId> { "ob1" });
        Assert.Null(ledger.Find<Observation>("ob1"));
        Assert.NotNull(ledger.Find<Observation>("ob2"));
        Assert.Equal(["m0", "m1", "o1", "ob2"], ledger.Records.Select(version => version.Record.IdAsText));
    }

    [Theory]
    [InlineData("m0", 80)]
    [InlineData("m1", 70)]
    public void Replacing_AMovement_CountsTheOtherNumber(string id, int expected)
    {
        KnownLedger changed = On("2024-02-10", null).Replacing(new Movement(id, "tesla", "h100", 50, Stage.OnHand, Stage.InService, "2023") { Source = "first" });
        Assert.Equal(expected, InService(changed));
    }

    [Fact]
    public void Replacing_AnObservation_ChangesThatAndNoBalance()
    {
        KnownLedger changed = On("2024-02-10", null).Replacing(new Observation("ob1", Measure.Held("tesla", "h100", "2023-12-31"), StatedValue.Parse("90")) { Source = "first" });
        Assert.Equal("90", changed.Find<Observation>("ob1")!.Value.ToString());
        Assert.Equal(50, InService(changed));
    }

    [Fact]
    public void Replacing_WhatIsNotOnRecord_ChangesNothing()
    {
        KnownLedger ledger = On("2024-02-10", null);
        Assert.Same(ledger, ledger.Replacing(new Movement("nobody", "tesla", "h100", 50, Stage.OnHand, Stage.InService, "2023") { Source = "first" }));
        Assert.Same(ledger, ledger.Replacing(new Order("o2", "nvidia", "tesla", "h100", "2023", [new("1", 1, "2024")]) { Source = "second" }));
    }

    private static KnownLedger On(string day, Horizon? horizon) => new(Story, Number(day), Number(day), horizon);

    private static Int128 InService(KnownLedger ledger) =>
        Balances.Of(ledger, ledger.References.ScopeOf("tesla", ledger.KnownOn), ledger.References.ScopeOf("h100"), stage => stage == Stage.InService, ledger.KnownOn).Low;

    private static (string? Learned, string? Come) DaysOf(Horizon horizon) => (Text(horizon.Learned), Text(horizon.Come));

    private static int Number(string day) => Day.Number(Check.ParsedDay(day));

    private static string? Text(int day) => day == Day.End ? null : DateText.Of(day);
}

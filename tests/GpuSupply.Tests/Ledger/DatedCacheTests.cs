using GpuSupply.Internals;
using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>What is kept from day to day is what would be worked out anew on each day, whatever the order in which days are asked for, and is worked out no more often than that takes.</summary>
public class DatedCacheTests
{
    // Corrected on March 1, and asked for what May 1 will be: so what stands in January stands until March 1 is heard of, and until May 1 comes.
    private static readonly Timeline Story = new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100")
        .Source("first", publishedOn: "2024-01-01").Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024")
        .Source("second", publishedOn: "2024-03-01").Add(new Correction("k1", new Order("o1", "nvidia", "tesla", "h100", "2023", [new("1", 90, "2024")])) { Source = "second" })
        .Build().ToLedger().Known.Timeline;

    private readonly DatedCache<RecordId, string> _cache = new();
    private int _worked;

    [Fact]
    public void Of_DaysOnWhichNothingChanges_IsWorkedOutOnce()
    {
        Assert.Equal(["100 before May", "100 before May", "100 before May", "100 before May"], [Ask("2024-02-01"), Ask("2024-02-01"), Ask("2024-02-02"), Ask("2024-02-29")]);
        Assert.Equal(1, _worked);
        Assert.Equal(["90 before May", "90 before May", "90 in May", "90 in May"], [Ask("2024-03-01"), Ask("2024-04-30"), Ask("2024-05-01"), Ask("2024-06-01")]);
        Assert.Equal(3, _worked);
    }

    [Theory]
    [InlineData("2024-02-01", "2024-03-01", "100 before May", "90 before May")]
    [InlineData("2024-03-01", "2024-02-01", "90 before May", "100 before May")]
    [InlineData("2024-04-30", "2024-05-01", "90 before May", "90 in May")]
    [InlineData("2024-05-01", "2024-04-30", "90 in May", "90 before May")]
    [InlineData("2024-02-01", "2024-05-01", "100 before May", "90 in May")]
    [InlineData("2024-05-01", "2024-02-01", "90 in May", "100 before May")]
    public void Of_DaysInAnyOrder_IsThatOfEachDay(string first, string second, string expected, string expectedThen)
    {
        Assert.Equal(expected, Ask(first));
        Assert.Equal(expectedThen, Ask(second));
        Assert.Equal(expected, Ask(first));
    }

    /// <summary>On a day that has come, what is learned on it can be asked for without it: the day before is heard alone.</summary>
    [Theory]
    [InlineData("2024-03-01", "2024-02-29")]
    [InlineData("2024-02-29", "2024-03-01")]
    public void Of_ADayOfWhichNothingIsHeard_IsWithoutWhatIsLearnedOnIt(string firstHeard, string secondHeard)
    {
        foreach (string heardOn in new[] { firstHeard, secondHeard, firstHeard })
            Assert.Equal(heardOn == "2024-03-01" ? "90 before May" : "100 before May", Ask("2024-03-01", heardOn));
    }

    [Fact]
    public void Of_ADayThatComesWithoutAnythingBeingHeard_IsThatDay()
    {
        Assert.Equal(["100 before May", "100 in May", "100 before May"], [Ask("2024-04-30", "2024-02-01"), Ask("2024-05-01", "2024-02-01"), Ask("2024-04-30", "2024-02-01")]);
    }

    [Fact]
    public void Of_WhatIsKept_SaysUntilWhenItStandsAsWhatIsWorkedOut()
    {
        foreach (string day in new[] { "2024-02-01", "2024-02-01", "2024-02-20" })
        {
            var horizon = new Horizon();
            Ask(day, day, horizon);
            Assert.Equal((Number("2024-03-01"), Number("2024-05-01")), (horizon.Learned, horizon.Come));
        }

        Assert.Equal(1, _worked);
    }

    private string Ask(string day) => Ask(day, day);

    private string Ask(string day, string heardOn) => Ask(day, heardOn, new());

    private string Ask(string day, string heardOn, Horizon horizon)
    {
        var ledger = new KnownLedger(Story, Number(day), Number(heardOn), horizon);
        return _cache.Of(ledger, "o1", ledger, (known, id) =>
        {
            _worked++;
            return $"{known.Find<Order>(id)!.Schedule[0].Quantity.Best} {(known.HasCome(Number("2024-05-01")) ? "in" : "before")} May";
        });
    }

    private static int Number(string day) => Day.Number(Check.ParsedDay(day));
}

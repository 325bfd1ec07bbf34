using NodaTime;

namespace GpuSupply.Tests.Values;

/// <summary>Records that cannot be are refused where they are made, with a message that says what is allowed.</summary>
public class RefusedRecordTests
{
    private static readonly DateWindow Day = "2024-05-06";

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Contents_AreOneOrMore(long count)
    {
        Assert.StartsWith($"{count} units inside: allowed is 1 or more.", Assert.Throws<ArgumentOutOfRangeException>("count", () => new Contents("die", count)).Message, StringComparison.Ordinal);
        Assert.Equal(1, new Contents("die", 1).Count);
    }

    [Fact]
    public void Correction_ReplacesAnotherRecordOnItsOwnDay()
    {
        const string Itself = "Correction c replaces itself: allowed is the id of another record.";
        Assert.StartsWith(Itself, Assert.Throws<ArgumentException>("replaces", () => new Correction("c", "c")).Message, StringComparison.Ordinal);
        Assert.StartsWith(Itself, Assert.Throws<ArgumentException>("record", () => new Correction("c", new Claim("c", "tesla"))).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Correction c: the new version has a knownOn of its own; it counts from the correction's day.",
            Assert.Throws<ArgumentException>("record", () => new Correction("c", new Claim("a", "tesla") { KnownOn = new LocalDate(2024, 1, 1) })).Message, StringComparison.Ordinal);
        Assert.Equal("a", new Correction("c", new Claim("a", "tesla")).Replaces.Value);
        Assert.Equal("c", new Correction("c", new Party("c")).Replaces.Value);
    }

    [Theory]
    [InlineData(RecordKind.Claim, "claim")]
    [InlineData(RecordKind.Party, "party")]
    public void Coverage_IsOfKindsThatCanBeCovered(RecordKind kind, string name)
    {
        const string Allowed = "allowed are order, reschedule, cancellation, shipment, receipt, reallocation, movement, commitment.";
        foreach (RecordKind[] of in new RecordKind[][] { [kind], [RecordKind.Order, kind], [kind, RecordKind.Commitment] })
            Assert.StartsWith($"Coverage c is of {name}: {Allowed}", Assert.Throws<ArgumentException>("of", () => new Coverage("c", "tesla", "h100", of, Day)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Coverage c is of no kind of record: allowed are one or more.", Assert.Throws<ArgumentException>("of", () => new Coverage("c", "tesla", "h100", [], Day)).Message, StringComparison.Ordinal);
        Assert.Equal([RecordKind.Order, RecordKind.Receipt], new Coverage("c", "tesla", "h100", [RecordKind.Receipt, RecordKind.Order, RecordKind.Receipt], Day).Of);
    }

    [Fact]
    public void Movement_IsBetweenStagesFromSupplyToRetired()
    {
        Movement Moved(Stage from, Stage to) => new("m", "tesla", "h100", 5, from, to, Day);
        Assert.StartsWith("Movement m from outside: allowed are the stages from supply to retired.", Assert.Throws<ArgumentException>("from", () => Moved(Stage.Outside, Stage.OnHand)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Movement m to planned: allowed are the stages from supply to retired.", Assert.Throws<ArgumentException>("to", () => Moved(Stage.OnHand, Stage.Planned)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Movement m leaves units where they are (on-hand): the stages must differ.", Assert.Throws<ArgumentException>("to", () => Moved(Stage.OnHand, Stage.OnHand)).Message, StringComparison.Ordinal);
        Assert.Equal(Stage.Retired, Moved(Stage.Supply, Stage.Retired).To);
        Assert.Equal(Stage.Retired, Moved(Stage.Retired, Stage.Supply).From);
    }

    [Fact]
    public void Reallocation_HasLegsWithIdsOfTheirOwn()
    {
        Leg leg = Leg.OfProduct("h100", "tesla", "x", 5);
        Leg Named(string id) => leg.With(id, leg.Extensions);
        Assert.StartsWith("Reallocation r has no leg: allowed is one or more.", Assert.Throws<ArgumentException>("legs", () => new Reallocation("r", Day, [])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Reallocation r has two legs \"2\": leg ids are unique within it.", Assert.Throws<ArgumentException>("legs", () => new Reallocation("r", Day, [Named("2"), leg])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Reallocation r has two legs \"a\": leg ids are unique within it.", Assert.Throws<ArgumentException>("legs", () => new Reallocation("r", Day, [Named("a"), leg, Named("a")])).Message, StringComparison.Ordinal);
        var reallocation = new Reallocation("r", Day, [Named("a"), leg]);
        Assert.Equal(["a", "2"], [reallocation.LegId(0), reallocation.LegId(1)]);
    }

    [Fact]
    public void Product_IsMoreThanNoH100Equivalents()
    {
        foreach (Rational none in new Rational[] { 0, -1 })
            Assert.StartsWith($"{none} H100 equivalents a unit: allowed is a number above 0.", Assert.Throws<ArgumentOutOfRangeException>(() => new Product("h200") { H100Equivalents = none }).Message, StringComparison.Ordinal);
        Assert.Equal(0.1m, new Product("h200") { H100Equivalents = 0.1m }.H100Equivalents);
        Assert.Null(new Product("h200") { H100Equivalents = null }.H100Equivalents);
    }

    [Theory]
    [InlineData("a line id")]
    [InlineData("a leg id")]
    public void Ids_OfLinesAndLegs_SayWhatTheyShouldBe(string wanted)
    {
        Action[] makers = wanted == "a line id"
            ?
            [
                () => _ = new ScheduleLine("-", 5, Day),
                () => _ = new Cancellation("c", "o1", 5, Day) { Line = "-" },
                () => _ = new Shipment("s", "o1", 5, Day) { Line = "-" },
                () => _ = new Reschedule("s", "o1", "-", Day, Day),
                () => _ = Leg.OfOrder("o1", "tesla", "x", 5, "-"),
            ]
            :
            [
                () => _ = Measure.ReceiptDelay("r", "tesla", "-"),
                () => _ = Leg.OfProduct("h100", "tesla", "x", 5).With("-", Leg.OfProduct("h100", "tesla", "x", 5).Extensions),
            ];
        foreach (Action make in makers)
            Assert.Equal($"\"-\" is not {wanted}: it begins with '-'. Allowed: 1 to 128 ASCII letters, digits and . _ / : # -, the first of them a letter or a digit.", Assert.Throws<FormatException>(make).Message);
    }

    [Fact]
    public void Builder_CommitmentCitesTheSource()
    {
        SupplyCase built = new CaseBuilder("t").Source("memo", "2024-05-01").Party("tesla").Commitment("k", "tesla", "10B USD", "2024", CommitmentStatus.Active).Build();
        Commitment commitment = Assert.Single(built.Records.OfType<Commitment>());
        Assert.Equal(("memo", MoneyRange.Parse("10B USD"), DateWindow.Parse("2024"), CommitmentStatus.Active), (commitment.Source!.Value.Value, commitment.Amount, commitment.Period, commitment.Status));
    }
}

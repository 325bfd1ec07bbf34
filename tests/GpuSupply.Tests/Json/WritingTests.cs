using System.Text;
using System.Text.Json;
using GpuSupply.Json;
using NodaTime;

namespace GpuSupply.Tests.Json;

/// <summary>Records that were made in code, and so were never written.</summary>
public class WritingTests
{
    private static readonly DateWindow On = DateWindow.Between(new LocalDate(2024, 1, 1), new LocalDate(2024, 1, 31));

    public static TheoryData<Quantity, string> Quantities => new()
    {
        { default, "0" },
        { Quantity.Exactly(7), "7" },
        { Quantity.Between(1, 3), """{"low":1,"best":2,"high":3}""" },
        { Quantity.Between(1, 1, 3), """{"low":1,"best":1,"high":3}""" },
        { "~12k", "\"~12k\"" },
    };

    public static TheoryData<MoneyRange, string> Amounts => new()
    {
        { MoneyRange.Exactly(Money.FromMinorUnits(150, "USD")), "\"1.50 USD\"" },
        { MoneyRange.Between(Money.Parse("25k USD"), Money.Parse("40k USD")), "\"25000..40000 USD\"" },
        { MoneyRange.Between(Money.Parse("25k USD"), Money.Parse("25.01k USD"), Money.Parse("40k USD")), """{"low":"25000","best":"25010","high":"40000","currency":"USD"}""" },
        { "25k..40k USD", "\"25k..40k USD\"" },
    };

    public static TheoryData<StatedValue, string> Values => new()
    {
        { default, "\"0\"" },
        { 350_000, "\"350000\"" },
        { ">=60 days", "\">=60 days\"" },
        { StatedValue.FromEnds(1, null, null, Unit.Units), """{"low":1,"unit":"units"}""" },
        { StatedValue.FromEnds(null, null, (Rational)1 / 8, Unit.MoneyPerUnit("USD")), """{"high":0.125,"unit":"USD/unit"}""" },
        { StatedValue.FromEnds(1, 2, 3, Unit.Percent, 90), """{"low":1,"best":2,"high":3,"unit":"percent","level":90}""" },
    };

    public static TheoryData<Record> HalfCharacters =>
    [
        new Party("p") { Name = "half \ud83d of one" }, new Source("m", new(2024, 1, 1)) { Publisher = "\ude00" },
        new Claim("c", "p") { Source = "m", Quote = "half \ud83d" },
        new Commitment("cm", "p", "1B USD", On, CommitmentStatus.Active) { Source = "m", Parts = [new("\ud83d", "1M USD")] },
    ];

    [Theory]
    [MemberData(nameof(HalfCharacters))]
    public void Canonical_ATextThatIsNoUnicode_IsRefusedAndNotReplaced(Record record)
    {
        var error = Assert.Throws<InvalidOperationException>(() => RecordJsonWriter.Canonical(record));
        Assert.Contains("half of a surrogate pair", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Canonical_AWholeCharacter_IsReadBack() =>
        Assert.Equal("one \ud83d\ude00", ((Party)ReadBack(new Party("p") { Name = "one \ud83d\ude00" })).Name);

    [Fact]
    public void Extensions_ADefaultElement_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Party("p") { Extensions = new Dictionary<string, JsonElement> { ["x-note"] = default } });
        Assert.Contains("\"x-note\" is default(JsonElement)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Canonical_AQuantity_IsReadBackEqual(Quantity quantity, string expected)
    {
        var shipment = new Shipment("s", "o", quantity, On) { Source = "m" };
        Assert.Equal($$"""{"type":"shipment","id":"s","order":"o","quantity":{{expected}},"on":"2024-01-01/2024-01-31","source":"m"}""", RecordJsonWriter.Canonical(shipment));
        Assert.Equal(quantity, ((Shipment)ReadBack(shipment)).Quantity);
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void Canonical_AnAmount_IsReadBackEqual(MoneyRange amount, string expected)
    {
        var commitment = new Commitment("c", "p", amount, On, CommitmentStatus.Active) { Source = "m" };
        Assert.Contains($"\"amount\":{expected},", RecordJsonWriter.Canonical(commitment));
        Assert.Equal(amount, ((Commitment)ReadBack(commitment)).Amount);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Canonical_AValue_IsReadBackEqual(StatedValue value, string expected)
    {
        var observation = new Observation("o", Measure.Custom("x-a", "p", "2024"), value) { Source = "m" };
        Assert.Contains($"\"value\":{expected},", RecordJsonWriter.Canonical(observation));
        Assert.Equal(value, ((Observation)ReadBack(observation)).Value);
    }

    [Fact]
    public void Canonical_AWindowOfOneDay_StaysAFlowOfGrowth()
    {
        GrowthMeasure growth = Measure.Growth(Measure.Custom("x-a", "p", "2024-01-01"), Measure.Custom("x-a", "p", "2024-02-01"));
        var claim = new Claim("c", "s", growth, "5%") { Source = "m" };
        Assert.Equal(growth, ((Claim)ReadBack(claim)).Measure);
    }

    [Fact]
    public void Canonical_Decimals_KeepTheirDigits()
    {
        foreach (string factor in (string[])["\"1.50\"", "1.50", "1", "\"1\""])
        {
            string json = $$"""{"type":"product","id":"p","h100e":{{factor}}}""";
            Assert.Equal(json, RecordJsonWriter.Canonical(RecordJsonReader.Read(Encoding.UTF8.GetBytes(json))));
        }
        Assert.EndsWith("\"h100e\":\"1.5\"}", RecordJsonWriter.Canonical(new Product("p") { H100Equivalents = 1.5m }));
    }

    [Fact]
    public void Canonical_WhatHasNoWriting_IsRefused()
    {
        Rational third = Rational.FromFraction(1, 3);
        Measure own = Measure.Custom("x-a", "p", "2024");
        Assert.Contains("1/3", Refusal(new Product("p") { H100Equivalents = third }));
        Assert.Contains("\"value.low\" is 1/3, which has no decimal of at most ", Refusal(new Observation("o", own, StatedValue.FromEnds(third, null, null, Unit.Days))));
        Assert.Contains("\"value.best\" is 1/3, ", Refusal(new Observation("o", own, StatedValue.FromEnds(0, third, 1, Unit.Days))));
        Assert.Contains("\"value.high\" is 1/3, ", Refusal(new Observation("o", own, StatedValue.FromEnds(0, null, third, Unit.Days))));
        Assert.Contains("\"h100e\" is 1/3, ", Refusal(new Product("p") { H100Equivalents = third }));
        Assert.Contains("no currency", Refusal(new Commitment("c", "p", default, On, CommitmentStatus.Active)));
    }

    /// <summary>What stands by itself has a name in errors, too.</summary>
    [Fact]
    public void Serialize_WhatHasNoWriting_IsNamed()
    {
        Assert.StartsWith("\"money\" is default(MoneyRange)", Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(MoneyRange))).Message);
        Assert.StartsWith("\"value.low\" is 1/3, ", Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(StatedValue.FromEnds(Rational.FromFraction(1, 3), null, null, Unit.Days))).Message);
    }

    /// <summary>Only the library's own records and measures can be written: there is no form for others.</summary>
    [Fact]
    public void Canonical_OfAnotherKind_IsRefusedByName()
    {
        Assert.Equal("stranger o has no written form. (Parameter 'record')", Assert.Throws<ArgumentException>(() => RecordJsonWriter.Canonical(new Stranger("o"))).Message);
        Assert.Equal(
            "The measure \"strange\" has no written form. (Parameter 'measure')",
            Assert.Throws<ArgumentException>(() => RecordJsonWriter.Canonical(new Observation("o", new StrangeMeasure(), 1) { Source = "s" })).Message);
    }

    [Fact]
    public void ToString_OfEndsThatWereRead_IsForPeople()
    {
        var order = (Order)RecordJsonReader.Read(
            """{"type":"order","id":"o1","supplier":"n","buyer":"t","product":"h","on":"2023","unitPrice":{"low":"1","high":"3","currency":"USD"},"schedule":[{"line":"a","quantity":{"low":1,"high":3},"due":"2023-12"}],"source":"s"}"""u8);
        Assert.Equal(("1..3", (string?)null), (order.Schedule[0].Quantity.ToString(), order.Schedule[0].Quantity.Text));
        Assert.Equal(("1..3 USD", (string?)null), (order.UnitPrice.ToString(), order.UnitPrice!.Value.Text));
    }

    private static GpuSupply.Record ReadBack(GpuSupply.Record record) => RecordJsonReader.Read(Encoding.UTF8.GetBytes(RecordJsonWriter.Canonical(record)));

    private static string Refusal(GpuSupply.Record record) => Assert.Throws<InvalidOperationException>(() => RecordJsonWriter.Canonical(record)).Message;

    private sealed class Stranger(RecordId id) : SourcedRecord(id)
    {
        public override RecordKind Kind => RecordKind.Claim;

        public override string ToString() => $"stranger {Id}";
    }

    private sealed record StrangeMeasure : Measure
    {
        public override MeasureKind Kind => MeasureKind.Ratio;

        internal override bool StartsAtZero => true;

        internal override string AllowedUnits => "any";

        internal override bool Accepts(Unit unit) => true;

        internal override Measure Resolved(Func<DateWindow, DateWindow> resolve) => this;

        public override string ToString() => "strange";
    }
}

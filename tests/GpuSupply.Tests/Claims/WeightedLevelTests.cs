namespace GpuSupply.Tests.Claims;

/// <summary>Levels of units that are counted in H100 equivalents.</summary>
public class WeightedLevelTests
{
    /// <summary>A hundred equivalents, and 30 to 40 units of two and a half each.</summary>
    [Fact]
    public void Forward_WhatCameSince_CountsByItsWeight() => Assert.Equal("175..200 units", Bounds(Measure.InService("tesla", "b200", "2024-06-30") with { In = "h100e" }, c => c
        .Observation("o", Measure.InService("tesla", "b200", "2024-01-31") with { In = "h100e" }, "100", exact: true)
        .Movement("in", "tesla", "b200", "30..40", Stage.OnHand, Stage.InService, "2024-03").Coverage("all", "tesla", "b200", "2024-02-01/2024-06-30", RecordKind.Movement)));

    /// <summary>Ten came of which only the family is on record: though all is on record nobody knows what they count, as h100 or as h200.</summary>
    [Theory]
    [InlineData("hopper", "")]
    [InlineData("h200", "14 units")]
    public void FromTheBeginning_OfUnitsOfAFamilyAlone_IsNotKnown(string received, string expected) => Assert.Equal(expected, Bounds(Measure.Held("tesla", "hopper", "2024-06-30") with { In = "h100e" }, c => c
        .ReceiptFromOutside("r", "tesla", received, 10, "2024-03").Coverage("all", "tesla", "hopper", "../2024-06-30")));

    /// <summary>A hundred equivalents, and ten units since: of a family whose kinds count differently nobody knows what these are, of one whose kinds are alike they are that.</summary>
    [Theory]
    [InlineData("hopper", "hopper", "")]
    [InlineData("hopper", "h100", "110 units")]
    [InlineData("hopper", "h200", "114 units")]
    [InlineData("ampere", "ampere", "105 units")]
    [InlineData("ampere", "a100", "105 units")]
    [InlineData("turing", "turing", "")]
    public void Forward_WhatCameOfAFamily_CountsWhereItsKindsAreAlike(string asked, string received, string expected) => Assert.Equal(expected, Bounds(Measure.Held("tesla", asked, "2024-06-30") with { In = "h100e" }, c => c
        .Observation("o", Measure.Held("tesla", asked, "2024-01-31") with { In = "h100e" }, "100", exact: true).ReceiptFromOutside("r", "tesla", received, 10, "2024-03").Coverage("all", "tesla", asked, "2024-02-01/2024-06-30", [.. Coverage.Coverable])));

    private static string Bounds(Measure measure, Func<CaseBuilder, CaseBuilder> records) => $"{records(new CaseBuilder("t").Party("tesla")
        .Add(new Product("b200") { H100Equivalents = (Rational)5 / 2 }).Add(new Product("hopper") { H100Equivalents = 1 }).Add(new Product("h100") { Family = "hopper", H100Equivalents = 1 })
        .Add(new Product("h200") { Family = "hopper", H100Equivalents = (Rational)7 / 5 }).Add(new Product("ampere") { H100Equivalents = (Rational)1 / 2 }).Add(new Product("a100") { Family = "ampere", H100Equivalents = (Rational)1 / 2 })
        .Add(new Product("turing") { H100Equivalents = (Rational)1 / 4 }).Add(new Product("t4") { Family = "turing" }).Source("s", publishedOn: "2024-07-01")).Build().ToLedger().Evidence(measure).Bounds}";
}

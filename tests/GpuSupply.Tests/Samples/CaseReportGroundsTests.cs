using System.Text.Json;

namespace GpuSupply.Tests.Samples;

/// <summary>Why a verdict is what it is, in the report for programs and in the one for people.</summary>
public class CaseReportGroundsTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    private static readonly FlowMeasure Ai = Measure.Committed("tesla", "2024") with { Purpose = "ai" };

    // Two sources that exclude each other, guidance given anew twice, and claims of which something is missing.
    private static readonly CaseBuilder Records = new CaseBuilder("Grounds").Party("tesla").Party("musk").Product("h100")
        .Source("memo", "2024-07-01").Add(new Observation("a", Active, "10k..11k") { Source = "memo", Quote = "ten or\neleven" })
        .Source("press", "2024-07-02").Observation("b", Active, "84k..86k")
        .Source("call", "2024-05-01").Claim("g0", "musk", Active, "80k..90k").Add(new Claim("words", "musk") { Source = "call" })
        .Add(new Claim("both", "musk", ["g0", "words"]) { Source = "call" }).Add(new Claim("torn", "musk", ["words", "gone", "lost"]) { Source = "call" })
        .Add(new Claim("half", "musk", ["g0", "gone"]) { Source = "call" }).Add(new Claim("ring", "musk", ["round"]) { Source = "call" })
        .Add(new Claim("round", "musk", ["ring"]) { Source = "call" }).Add(new Claim("bare", "musk", ["words"]) { Source = "call" }).Claim("between", "musk", Active, "40k..50k")
        .Source("june", "2024-06-01").Add(new Claim("g1", "musk", Active, "70k") { Restates = "g0", Source = "june" })
        .Source("august", "2024-08-01").Add(new Claim("g2", "musk", Active, "60k") { Restates = "g1", Source = "august" });

    [Fact]
    public void Json_Conflict_SaysAllThatTheVerdictCarries()
    {
        JsonElement verdict = Verdict("g0", Records);
        string[] names = [.. verdict.EnumerateObject().Select(property => property.Name)];

        Assert.Equal(["flips", "sourcesDiffer", "restatedBy", "restsOn", "quotes", "explanation", "history"], names[Array.IndexOf(names, "flips")..]);
        Assert.True(verdict.GetProperty("sourcesDiffer").GetBoolean());
        Assert.Equal("2024-06-01", verdict.GetProperty("restatedBy").GetProperty("since").GetString());
        Assert.Equal("g1 g2", $"{verdict.GetProperty("restatedBy").GetProperty("by")} {verdict.GetProperty("restatedBy").GetProperty("inForce")}");
        Assert.Equal("""{"records":["a"],"label":"supported","exact":true}""", JsonSerializer.Serialize(verdict.GetProperty("restsOn")));
        Assert.Equal("""{"a":"ten or\neleven"}""", JsonSerializer.Serialize(verdict.GetProperty("quotes")));
        Assert.Equal(Ledger(Records).Verify("g0").Explain(), verdict.GetProperty("explanation").GetString());
    }

    [Fact]
    public void Json_ClaimWithoutMeasure_SaysWhyAndNothingElse()
    {
        JsonElement verdict = Verdict("words", Records);
        string[] names = [.. verdict.EnumerateObject().Select(property => property.Name)];

        Assert.Equal(["flips", "notComparableBecause", "explanation", "history"], names[Array.IndexOf(names, "flips")..]);
        Assert.Equal("the claim has no measure", verdict.GetProperty("notComparableBecause").GetString());
    }

    [Theory]
    [InlineData("half", """["g0","gone"]""", null)]
    [InlineData("torn", """["words","gone","lost"]""", "gone and lost, which it is made of, are not on record")]
    public void Json_ClaimOfSeveral_NamesThem(string claim, string of, string? because)
    {
        JsonElement verdict = Verdict(claim, Records);

        Assert.Equal(of, JsonSerializer.Serialize(verdict.GetProperty("of")));
        Assert.Equal(because, verdict.TryGetProperty("notComparableBecause", out JsonElement why) ? why.GetString() : null);
    }

    [Fact]
    public void Json_SearchThatStopped_HasNoRecordsAndIsNotExact() => Assert.Equal(
        """{"records":[],"label":null,"exact":false}""",
        JsonSerializer.Serialize(Verdict("many", ThirtyThatSayTheSame()).GetProperty("restsOn")));

    [Fact]
    public void Json_HistoryOfAClaimThatIsRestated_NamesTheOneInForce() => Assert.Equal(
        ["2024-05-01 -", "2024-06-01 g1", "2024-07-01 g1", "2024-07-02 g1", "2024-08-01 g2"],
        Verdict("g0", Records).GetProperty("history").EnumerateArray().Select(row =>
            $"{row.GetProperty("asKnownOn")} {(row.TryGetProperty("inForce", out JsonElement claim) ? claim.GetString() : "-")}"));

    [Theory]
    [InlineData("g0", "restated by g1 since 2024-06-01; in force is g2 about")]
    [InlineData("g0", "sources they exclude each other: a says 10,000..11,000 units and b says 84,000..86,000 units")]
    [InlineData("words", "because the claim has no measure")]
    [InlineData("both", "made of ≠ g0: conflicting evidence ? words: not enough evidence: not comparable sources they exclude each other on g0")]
    [InlineData("half", "made of ≠ g0: conflicting evidence gone: not on record sources")]
    [InlineData("torn", "gone: not on record lost: not on record because gone and lost, which it is made of, are not on record")]
    [InlineData("bare", "made of ? words: not enough evidence: not comparable because words: the claim has no measure")]
    [InlineData("ring", "made of ? round: not enough evidence: not comparable because round: ring, which it is made of, is made of it")]
    [InlineData("between", "between: refuted said by musk")]
    public void Text_SaysWhy(string claim, string expected) => Assert.Contains(expected, Text(Records, claim), StringComparison.Ordinal);

    [Fact]
    public void Text_History_NamesTheClaimInForceWhereItIsAnother() => Assert.Contains(
        "history 2024-05-01 not enough evidence: not yet due, because of g0 "
            + "2024-06-01 not enough evidence: not yet due, because of g1; in force is g1 "
            + "2024-07-01 refuted, overstated, because of a 2024-07-02 conflicting evidence, because of b "
            + "2024-08-01 conflicting evidence, because of g2; in force is g2",
        Text(Records, "g0", "--history"),
        StringComparison.Ordinal);

    [Fact]
    public void Text_SearchThatStopped_SaysAfterHowMany() =>
        Assert.Contains("falls with not found among 256 sets that were tried", Text(ThirtyThatSayTheSame(), "many"), StringComparison.Ordinal);

    [Theory]
    [InlineData("refuted at 11,800,000,000.01 USD for amount of plan")]
    [InlineData("refuted at 60 % for parts[0].share of plan")]
    [InlineData("refuted at 900,000,000.01 USD for parts[1].amount.low of plan")]
    public void Text_FlipsOfACommitment_HaveTheirUnit(string expected) => Assert.Contains(
        expected,
        Text(
            new CaseBuilder("Money").Party("tesla").Party("musk").Source("deck", "2024-06-04")
                .Add(new Commitment("plan", "tesla", "10B USD", "2024", CommitmentStatus.Proposed) { Source = "deck", Parts = [new("ai", "50%"), new("cars", "500M..600M USD")] })
                .Source("call", "2024-05-01").Claim("share", "musk", Ai, "<=5.9B USD").Claim("part", "musk", Ai with { Purpose = "cars" }, "<=900M USD"),
            "share",
            "--claim",
            "part"),
        StringComparison.Ordinal);

    [Fact]
    public void ClaimReview_ClaimWithAMissingPart_SaysWhatIsMissing()
    {
        string review = CaseReportRun.On(Records, "--claim", "torn", "--format", "claimreview").Output;

        Assert.Contains("gone and lost, which it is made of, are not on record", review, StringComparison.Ordinal);
        Assert.DoesNotContain("no measure fits", review, StringComparison.Ordinal);
    }

    [Fact]
    public void ClaimReview_RefutedFromBothSides_NamesNoDirection()
    {
        JsonElement review = JsonDocument.Parse(CaseReportRun.On(Records, "--claim", "between", "--format", "claimreview").Output)
            .RootElement.GetProperty("@graph")[0];

        Assert.Equal("refuted", review.GetProperty("reviewRating").GetProperty("alternateName").GetString());
        Assert.Contains("refuted by sources on both sides of it.", review.GetProperty("reviewBody").GetString(), StringComparison.Ordinal);
    }

    private static CaseBuilder ThirtyThatSayTheSame() => Enumerable.Range(0, 30).Aggregate(
        new CaseBuilder("Many").Party("tesla").Party("musk").Product("h100").Source("call", "2024-05-01").Claim("many", "musk", Active, "10k..12k"),
        (all, index) => all.Source($"s{index}", "2024-07-02").Observation($"o{index}", Active, "10k..11k"));

    private static SupplyLedger Ledger(CaseBuilder records) => records.Build().ToLedger();

    private static JsonElement Verdict(string claim, CaseBuilder records) => JsonDocument.Parse(
        CaseReportRun.On(records, "--format", "json", "--claim", claim, "--history").Output).RootElement.GetProperty("verdicts")[0];

    /// <summary>The report on some claims, with a space for each line end and all that is beside it.</summary>
    private static string Text(CaseBuilder records, string claim, params string[] args) =>
        string.Join(' ', CaseReportRun.On(records, ["--claim", claim, .. args]).Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}

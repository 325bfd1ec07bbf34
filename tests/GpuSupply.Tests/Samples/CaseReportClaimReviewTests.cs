using System.Text.Json;

namespace GpuSupply.Tests.Samples;

/// <summary>The verdicts as schema.org ClaimReview.</summary>
public class CaseReportClaimReviewTests
{
    private static readonly JsonElement Graph = Reviews().GetProperty("@graph");

    [Fact]
    public void Run_EveryClaim_IsReviewedOnce()
    {
        Assert.Equal("https://schema.org", Reviews().GetProperty("@context").GetString());
        Assert.Equal(25, Graph.GetArrayLength());
        Assert.All(Graph.EnumerateArray(), review =>
        {
            Assert.Equal("ClaimReview", Text(review, "@type"));
            Assert.NotEmpty(Text(review, "claimReviewed"));
            Assert.Equal("2025-07-23", Text(review, "datePublished"));
            Assert.Equal("Claim", Text(review, "itemReviewed", "@type"));
            Assert.NotEmpty(Text(review, "itemReviewed", "author", "name"));
            Assert.NotEmpty(Text(review, "itemReviewed", "appearance", "name"));
        });
    }

    [Theory]
    [InlineData("over-500m-system", "supported", 5)]
    [InlineData("over-500m-chip", "refuted, overstated", 1)]
    [InlineData("active-85k", "not enough evidence", null)]
    [InlineData("every-gpu-consumed", "not enough evidence", null)]
    public void Rating_IsANumberOnlyWhereTheRecordDecides(string claim, string name, int? value)
    {
        JsonElement rating = Of(claim).GetProperty("reviewRating");

        Assert.Equal(("Rating", name), (Text(rating, "@type"), Text(rating, "alternateName")));
        Assert.Equal(value, NumberIn("ratingValue"));
        Assert.Equal(value is null ? default(int?) : 5, NumberIn("bestRating"));
        Assert.Equal(value is null ? default(int?) : 1, NumberIn("worstRating"));

        int? NumberIn(string property) => rating.TryGetProperty(property, out JsonElement number) ? number.GetInt32() : null;
    }

    [Fact]
    public void Item_NamesWhoSaidItWhere()
    {
        JsonElement item = Of("thousands-diverted").GetProperty("itemReviewed");

        Assert.Equal("CNBC", Text(item, "author", "name"));
        Assert.Equal("Elon Musk ordered Nvidia to ship thousands of AI chips reserved for Tesla to X and xAI", Text(item, "appearance", "name"));
        Assert.Equal(("2024-06-04", "CNBC"), (Text(item, "appearance", "datePublished"), Text(item, "appearance", "publisher", "name")));
        Assert.Equal("thousands (Tesla: NVIDIA H100 reallocated out during 2023-12: thousands)", Text(Of("thousands-diverted"), "claimReviewed"));
    }

    [Fact]
    public void Run_WordsOfARecord_EndNoScript() => Assert.DoesNotContain('<', Output());

    private static JsonElement Of(string claim) => Graph.EnumerateArray().Single(review => Text(review, "identifier") == claim);

    private static JsonElement Reviews() => JsonDocument.Parse(Output()).RootElement;

    private static string Output()
    {
        CaseReportRun run = CaseReportRun.Of("--format", "claimreview");
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }

    private static string Text(JsonElement element, params string[] path) =>
        path.Aggregate(element, (one, name) => one.GetProperty(name)).GetString()!;
}

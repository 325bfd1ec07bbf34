namespace GpuSupply.Tests.Json;

/// <summary>What becomes of titles, extensions, default sources and repeated ids when cases meet.</summary>
public class CaseContentsTests
{
    private const string Claim = """{"type":"claim","id":"c1","speaker":"p","quote":"q"}""";

    [Fact]
    public void Merge_TitlesAndExtensions_AreThisCases_AndTheOthersBeyondIt()
    {
        SupplyCase one = SupplyCase.Parse("""{"format":"gpusupply/1","title":"one","records":[],"x-a":1,"x-b":2}""");
        SupplyCase two = SupplyCase.Parse("""{"format":"gpusupply/1","title":"two","records":[],"x-b":3,"x-c":4}""");

        SupplyCase merged = one.Merge(two);
        Assert.Equal("one", merged.Title);
        Assert.Equal("x-a=1, x-b=2, x-c=4", string.Join(", ", merged.Extensions.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Fact]
    public void Merge_TheSameSourceForAll_StaysTheSourceForAll()
    {
        SupplyCase merged = By("s1", Claim).Merge(By("s1", Claim.Replace("c1", "c2", StringComparison.Ordinal)));

        Assert.Equal((SourceId)"s1", merged.Source);
        Assert.Equal(["claim c1", "claim c2"], merged.Records.Select(record => record.ToString()));
        Assert.All(merged.Records.OfType<SourcedRecord>(), record => Assert.Null(record.Source));
    }

    [Fact]
    public void Merge_DifferentSourcesForAll_AreWrittenIntoTheRecords()
    {
        SupplyCase one = By("s1", Claim), two = By("s2", Claim);
        SupplyCase merged = one.Merge(two);

        Assert.Null(merged.Source);
        Assert.Equal(["s1", "s2"], merged.Records.OfType<SourcedRecord>().Select(record => $"{record.Source}"));
        Assert.All(merged.Records.OfType<Claim>(), claim => Assert.Equal("q", claim.Quote));
        Assert.Null(((SourcedRecord)one.Records[0]).Source);
        Assert.Equal("source \"s1\" → \"s2\"", Assert.Single(one.Compare(two).Different.Single().Fields).ToString());
    }

    [Fact]
    public void Merge_WithoutASourceForAll_LeavesWhatNobodyReportedUnreported()
    {
        string unreported = Claim.Replace("\"quote\"", "\"knownOn\":\"2024-01-01\",\"quote\"", StringComparison.Ordinal);
        SupplyCase merged = By(null, unreported).Merge(By("s1", Claim.Replace("c1", "c2", StringComparison.Ordinal)));

        Assert.Equal([null, "s1"], merged.Records.OfType<SourcedRecord>().Select(record => record.Source?.Value));
    }

    /// <summary>An id is one of the parties, one of the products, one of the sources, and one of all other records together.</summary>
    [Theory]
    [InlineData("""{"type":"party","id":"a"}""", """{"type":"product","id":"a"}""", 1, 1, 0)]
    [InlineData("""{"type":"party","id":"a"}""", """{"type":"source","id":"a","publishedOn":"2024-01-01"}""", 1, 1, 0)]
    [InlineData("""{"type":"party","id":"a"}""", """{"type":"dispute","id":"a","claim":"c"}""", 1, 1, 0)]
    [InlineData("""{"type":"claim","id":"a","speaker":"p"}""", """{"type":"dispute","id":"a","claim":"c"}""", 0, 0, 1)]
    [InlineData("""{"type":"party","id":"a"}""", """{"type":"party","id":"a","name":"A"}""", 0, 0, 1)]
    public void Compare_TheSameId_IsTheSameRecordAmongItsOwn(string one, string other, int onlyHere, int onlyThere, int different)
    {
        CaseComparison comparison = By("s1", one).Compare(By("s1", other));
        Assert.Equal((onlyHere, onlyThere, different), (comparison.OnlyHere.Count, comparison.OnlyThere.Count, comparison.Different.Count));
    }

    /// <summary>Where an id has several contents on either side, they are paired in the order of their texts.</summary>
    [Fact]
    public void Compare_SeveralContentsOfAnId_ArePairedInTheOrderOfTheirTexts()
    {
        static string Named(string name) => $$"""{"type":"party","id":"p","name":"{{name}}"}""";
        CaseComparison comparison = By(null, Named("b"), Named("a"), Named("z")).Compare(By(null, Named("z"), Named("d"), Named("c"), Named("e")));
        Assert.Equal(["name \"a\" → \"c\"", "name \"b\" → \"d\""], comparison.Different.Select(difference => Assert.Single(difference.Fields).ToString()));
        Assert.Equal("e", Assert.IsType<Party>(Assert.Single(comparison.OnlyThere)).Name);
        Assert.Empty(comparison.OnlyHere);
    }

    [Fact]
    public void Merge_TheSameIdAmongPartiesAndProducts_IsNoClash()
    {
        SupplyCase merged = By(null, """{"type":"party","id":"a"}""").Merge(By(null, """{"type":"product","id":"a"}"""));

        Assert.Equal(["party a", "product a"], merged.Records.Select(record => record.ToString()));
        Assert.Empty(merged.ToLedger().Findings);
    }

    [Fact]
    public void Compare_SeveralContentsOfOneId_LeavesOutWhatBothHave()
    {
        string again = Claim.Replace("\"q\"", "\"again\"", StringComparison.Ordinal), third = Claim.Replace("\"q\"", "\"third\"", StringComparison.Ordinal);
        SupplyCase one = By("s1", Claim, again), two = By("s1", third, Claim), three = By("s1", again, Claim, Claim);

        Assert.Equal("claim c1: quote \"again\" → \"third\"", Assert.Single(one.Compare(two).Different).ToString());
        Assert.Equal("the same records", one.Compare(three).ToString());
        Assert.Equal("1 only here, 0 only there, 0 different", one.Compare(By("s1", Claim)).ToString());
        Assert.Equal("0 only here, 1 only there, 0 different", By("s1", Claim).Compare(one).ToString());
    }

    private static SupplyCase By(string? source, params string[] records) => SupplyCase.Parse(
        $$"""{"format":"gpusupply/1","title":"t",{{(source is null ? "" : $"\"source\":\"{source}\",")}}"records":[{{string.Join(',', records)}}]}""");
}

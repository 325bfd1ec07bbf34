using FsCheck.Xunit;
using GpuSupply.Json;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Json;

[Properties(Arbitrary = [typeof(RecordJsonGenerators)], MaxTest = 500)]
public class FieldDifferencesTests
{
    private const string Order = """
        {"type":"order","id":"o1","supplier":"nvidia","buyer":"tesla","product":"h100","on":"2023","schedule":[{"line":"1","quantity":12000,"due":"2023-12"}],"knownOn":"2024-01-01"}
        """;

    [Theory]
    [InlineData("\"quantity\":12000", "\"quantity\":\"12k\"", "schedule[0].quantity 12000 → \"12k\"")]
    [InlineData("\"2023-12\"}", "\"2023-12\"},{\"line\":\"2\",\"quantity\":5,\"due\":\"2024\"}", "schedule[1] (none) → {\"line\":\"2\",\"quantity\":5,\"due\":\"2024\"}")]
    [InlineData("\"knownOn\":\"2024-01-01\"", "\"knownOn\":\"2024-01-01\",\"note\":\"n\"", "note (none) → \"n\"")]
    [InlineData("12000", "{\"low\":1,\"high\":2}", "schedule[0].quantity 12000 → {\"low\":1,\"high\":2}")]
    [InlineData("\"buyer\":\"tesla\",\"product\":\"h100\"", "\"buyer\":\"x\",\"product\":\"h200\"", "buyer \"tesla\" → \"x\"", "product \"h100\" → \"h200\"")]
    public void Between_TwoWritings_NamesWhatDiffers(string written, string other, params string[] differences)
    {
        RecordJson here = new(Order), there = new(Order.Replace(written, other, StringComparison.Ordinal));

        Assert.Equal(differences, FieldDifferences.Between(here.Read(), there.Read()).Select(difference => difference.ToString()));
    }

    [Fact]
    public void Between_RangesWithOneEndInCommon_NamesTheOther()
    {
        RecordJson here = Ordered("""{"low":1,"high":2}"""), there = Ordered("""{"low":1,"high":3}""");

        Assert.Equal("schedule[0].quantity.high 2 → 3", Assert.Single(FieldDifferences.Between(here.Read(), there.Read())).ToString());

        static RecordJson Ordered(string quantity) => new(Order.Replace("12000", quantity, StringComparison.Ordinal));
    }

    [Fact]
    public void Between_Extensions_AreComparedAsAWhole()
    {
        RecordJson here = new("""{"type":"party","id":"p","x-a":{"a":1,"a":2}}"""), there = new("""{"type":"party","id":"p","x-a":{"a":1,"a":3}}""");

        Assert.Equal("x-a {\"a\":1,\"a\":2} → {\"a\":1,\"a\":3}", Assert.Single(FieldDifferences.Between(here.Read(), there.Read())).ToString());
    }

    [Property]
    public void Between_AnyRecords_SaysWhatIsWrittenOnEachSide_AndMirrors(Record one, Record other)
    {
        string here = RecordJsonWriter.Canonical(one), there = RecordJsonWriter.Canonical(other);
        IReadOnlyList<FieldDifference> differences = FieldDifferences.Between(one, other);

        Assert.Equal(here != there, differences.Count > 0);
        Assert.Equal(differences.Count, differences.Select(difference => difference.Path).Distinct().Count());
        Assert.All(differences, difference => Assert.NotEqual(difference.Here, difference.There));
        Assert.All(differences, difference => Assert.Contains(difference.Here ?? "", here, StringComparison.Ordinal));
        Assert.All(differences, difference => Assert.Contains(difference.There ?? "", there, StringComparison.Ordinal));
        Assert.Equal(
            differences.Select(difference => (difference.Path, difference.There, difference.Here)).Order(),
            FieldDifferences.Between(other, one).Select(difference => (difference.Path, difference.Here, difference.There)).Order());
        Assert.Empty(FieldDifferences.Between(one, one));
    }
}

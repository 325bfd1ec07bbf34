using GpuSupply.TestKit.Merges;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Aggregation;

/// <summary>The laws of merging, on small transfers split at random and merged in trees at random, byte by byte.</summary>
public class MergeLawTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("any tree of any split is the whole", 20_000)]
    [InlineData("merging is commutative", 3_000)]
    [InlineData("merging is associative", 3_000)]
    [InlineData("none changes nothing", 3_000)]
    [InlineData("all at once are a tree of them", 3_000)]
    [InlineData("bytes keep it", 3_000)]
    [InlineData("JSON keeps it", 3_000)]
    public void Merge_OfRandomSplitsInRandomTrees_KeepsTheLaw(string name, int splits)
    {
        var told = new List<string>();
        MergeTally tally = new MergeRun([MergeLaw.All.Single(law => law.Name == name)], name.Length, told.Add).Try(splits, Environment.ProcessorCount);
        output.WriteLine($"{name}: {tally}");

        Assert.Empty(told);
        Assert.Equal((splits, splits, 0), (tally.Splits, tally.Trees, tally.Contradictions));

        // Most have something to merge, and some parts nothing.
        Assert.True(tally.WithoutGroups < splits * 2 / 3, $"{tally}");
        Assert.True(tally.EmptyParts > tally.Parts / 20 && tally.EmptyParts < tally.Parts * 2 / 3, $"{tally}");
    }

    [Fact]
    public void Laws_EachOfThem_IsTried() => Assert.Equal(
        MergeLaw.All.Select(law => law.Name),
        typeof(MergeLawTests).GetMethod(nameof(Merge_OfRandomSplitsInRandomTrees_KeepsTheLaw))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().Select(data => (string)data.GetData(null!).Single()[0]));

    /// <summary>What is tried is the same on any number of threads.</summary>
    [Fact]
    public void Try_OnSeveralThreads_TriesTheSame() => Assert.Equal(
        $"{new MergeRun(MergeLaw.All, 3, _ => { }).Try(500, 1)}", $"{new MergeRun(MergeLaw.All, 3, _ => { }).Try(500, 3)}");
}

using GpuSupply.TestKit;
using GpuSupply.TestKit.Planted;

namespace GpuSupply.Tests.Conventions;

/// <summary>The list of bugs that can be planted is about the sources as they are.</summary>
public class PlantedBugsTests
{
    private static readonly IReadOnlyList<PlantedBug> Bugs = PlantedBug.Read(File.ReadAllLines(Repository.PathOf(PlantedBug.List)));

    [Fact]
    public void List_EachText_StandsOnceInItsFile()
    {
        string[] lost =
        [
            .. Bugs.Select(bug => (Bug: bug, Count: bug.CountIn(File.ReadAllText(Repository.PathOf("src", "GpuSupply", bug.File))))).Where(found => found.Count != 1)
                .Select(found => $"{found.Bug}: {found.Count} times"),
        ];
        Assert.Empty(lost);
    }

    [Fact]
    public void List_HasManyBugs_EachOnce()
    {
        Assert.True(Bugs.Count >= 30, $"{Bugs.Count} bugs");
        Assert.Equal(Bugs.Count, Bugs.Select(bug => (bug.File, bug.Text, bug.Bug)).Distinct().Count());
        Assert.Equal(Bugs.Count, Bugs.Select(bug => bug.ToString()).Distinct().Count());
    }

    [Fact]
    public void Read_ABlockWithoutSides_SaysWhich() =>
        Assert.Contains("Sums.cs: lost", Assert.Throws<FormatException>(() => PlantedBug.Read(["# note", "Sums.cs: lost", "+ there"])).Message, StringComparison.Ordinal);
}

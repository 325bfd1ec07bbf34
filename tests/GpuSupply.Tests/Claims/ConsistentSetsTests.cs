using System.Numerics;
using GpuSupply.Claims;

namespace GpuSupply.Tests.Claims;

/// <summary>The largest consistent sets of a few elements, each set written by its elements in the order in which it is found.</summary>
public class ConsistentSetsTests
{
    private const int Unlimited = 1_000;

    [Theory]
    [InlineData(3, "", "012")]
    [InlineData(3, "01", "12 02")]
    [InlineData(4, "012", "123 023 013")]
    [InlineData(4, "03 12", "23 02 13 01")]
    [InlineData(4, "01 23", "13 12 03 02")]
    [InlineData(3, "1", "02")]
    [InlineData(1, "0", "")]
    [InlineData(4, "01 12 23", "13 02 03")]
    public void Largest_OfElementsThatConflict_LeavesOutAsFewAsWillDo(int count, string conflicts, string expected)
    {
        (IReadOnlyList<BigInteger> sets, bool areAll) = ConsistentSets.Largest(count, Without(conflicts), Unlimited);

        Assert.True(areAll);
        Assert.Equal(Sorted(expected), Sorted(Written(sets)));
    }

    /// <summary>What is left without the first of a conflict is found first; then of what that leaves.</summary>
    [Fact]
    public void Largest_OfTwoConflicts_IsInTheOrderOfWhatIsLeftOut() =>
        Assert.Equal("23 02 13 01", Written(ConsistentSets.Largest(4, Without("03 12"), Unlimited).Sets));

    /// <summary>Where it may not be asked often enough, each element that is consistent by itself is in a set, which is largest in the order of the others.</summary>
    [Theory]
    [InlineData(4, "01 23", "02 12 03")]
    [InlineData(5, "01 23 4", "02 12 03")]
    [InlineData(3, "012", "01 02")]
    public void Largest_AskedTooOften_HasASetForEachElement(int count, string conflicts, string expected)
    {
        (IReadOnlyList<BigInteger> sets, bool areAll) = ConsistentSets.Largest(count, Without(conflicts), mostAsked: 0);

        Assert.False(areAll);
        Assert.Equal(Sorted(expected), Sorted(Written(sets)));
    }

    /// <summary>Of the sets found so far those stay that a search to the end would find, too.</summary>
    [Fact]
    public void Largest_AskedTooOftenLater_KeepsWhatWasFound()
    {
        for (int most = 0; most < 60; most++)
        {
            (IReadOnlyList<BigInteger> sets, bool areAll) = ConsistentSets.Largest(6, Without("01 23 45"), most);

            Assert.Equal(areAll ? 8 : sets.Distinct().Count(), sets.Count);
            Assert.All(sets, set => Assert.Equal(3, Written([set]).Length));
            Assert.Equal("012345", string.Concat(Written(sets).Where(char.IsDigit).Distinct().Order()));
        }

        Assert.False(ConsistentSets.Largest(6, Without("01 23 45"), 5).AreAll);
        Assert.True(ConsistentSets.Largest(6, Without("01 23 45"), 60).AreAll);
    }

    private static Func<BigInteger, bool> Without(string conflicts)
    {
        BigInteger[] all = [.. conflicts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Aggregate(BigInteger.Zero, (set, digit) => set | (BigInteger.One << (digit - '0'))))];
        return set => all.All(conflict => (set & conflict) != conflict);
    }

    private static string Written(IEnumerable<BigInteger> sets) =>
        string.Join(' ', sets.Select(set => string.Concat(Enumerable.Range(0, 10).Where(index => !((set >> index) & 1).IsZero))));

    private static string Sorted(string sets) => string.Join(' ', sets.Split(' ').Order(StringComparer.Ordinal));
}

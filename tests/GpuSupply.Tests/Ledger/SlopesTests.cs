using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>Units with prices, of which the cheapest are taken first: two for 5 each, none for 1, three for 2.</summary>
public class SlopesTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(2, 4, 0, 2)]
    [InlineData(3, 6, 0, 3)]
    [InlineData(4, 11, 1, 3)]
    [InlineData(5, 16, 2, 3)]
    public void Take_SomeUnits_TakesTheCheapest(int count, int cost, int dear, int cheap)
    {
        Slopes units = Units();
        Assert.Equal(cost, units.Take(count));
        Assert.Equal((dear, 0, cheap), (units.TakenOf(0), units.TakenOf(1), units.TakenOf(2)));
    }

    /// <summary>Of units with one price those that were given first go first.</summary>
    [Fact]
    public void Take_UnitsOfOnePrice_TakesThemInTheirOrder()
    {
        var units = new Slopes([(2, 2), (2, 2), (1, 1)]);
        Assert.Equal(7, units.Take(4));
        Assert.Equal((2, 1, 1), (units.TakenOf(0), units.TakenOf(1), units.TakenOf(2)));
    }

    [Theory]
    [InlineData(6, "1 units more than there are.")]
    [InlineData(9, "4 units more than there are.")]
    public void Take_MoreThanThereAre_IsRefused(int count, string expected) => Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => Units().Take(count)).Message);

    /// <summary>Three pairs pay one each, where those for 2 meet those for −3; those for 5 don't pay.</summary>
    [Fact]
    public void TakeWhilePaying_TwoSides_EndsWhereAPairCostsSomething()
    {
        (Int128 count, Rational cost) = Slopes.TakeWhilePaying(Units(), new([(-9, 0), (-3, 4)]));
        Assert.Equal((3, -3), (count, cost));
        Assert.Equal((0, 0), Slopes.TakeWhilePaying(Units(), new([(-9, 0)])));
    }

    private static Slopes Units() => new([(5, 2), (1, 0), (2, 3)]);
}

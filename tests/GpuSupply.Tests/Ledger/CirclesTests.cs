using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>Edges are on a circle where one can go on from their end to their beginning.</summary>
public class CirclesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("0-0", "0-0")]
    [InlineData("0-1 1-2", "")]
    [InlineData("1-0 2-1 3-2 4-3", "")]
    [InlineData("1-0 2-0 2-1 3-0", "")]
    [InlineData("0-1 1-0 1-2", "0-1 1-0")]
    [InlineData("0-1 1-2 1-0", "0-1 1-0")]
    [InlineData("1-0 2-1 3-2 2-3", "3-2 2-3")]
    [InlineData("0-1 1-2 2-0 2-3 3-4 4-3", "0-1 1-2 2-0 3-4 4-3")]
    public void EdgesOn_Edges_AreThoseThatLeadBack(string edges, string expected)
    {
        (int From, int To)[] all = [.. edges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(edge => (edge[0] - '0', edge[2] - '0'))];
        Assert.Equal(expected, string.Join(' ', Circles.EdgesOn(5, all).Select(edge => $"{all[edge].From}-{all[edge].To}")));
    }
}

namespace GpuSupply.Tests.Values;

/// <summary>What legs make of a reallocation, and lists of reallocations.</summary>
public class ReallocationShapeTests
{
    [Theory]
    [InlineData("a>b:5", false, false)]
    [InlineData("a>b:5 b>a:5", true, true)]
    [InlineData("a>b:5 b>a:3", true, false)]
    [InlineData("a>b:5 b>c:5", false, false)]
    [InlineData("a>b:5 c>b:5", false, false)]
    [InlineData("c>a:5 a>b:5", false, false)]
    [InlineData("a>b:5 b>c:5 c>a:5", false, false)]
    [InlineData("a>b:5 b>a:5 a>c:3", true, false)]
    [InlineData("a>c:3 a>b:5 b>a:5", true, false)]
    [InlineData("a>b:2 a>b:3 b>a:5", true, true)]
    [InlineData("a>b:4..6 b>a:4..6", true, true)]
    [InlineData("a>b:4..6 b>a:4..5", true, false)]
    [InlineData("a>b:4..6 b>a:5..6", true, false)]
    public void Legs_MakeASwapAndABalance(string legs, bool isSwap, bool isBalanced)
    {
        ReallocationAnalysis made = Made("r", legs);
        Assert.Equal((isSwap, isBalanced), (made.IsSwap, made.IsBalanced));
    }

    [Fact]
    public void Analysis_FindsItsPartiesAndSaysItsLegs()
    {
        ReallocationAnalysis made = Made("r", "a>b:5 b>a:4..6");
        Assert.Equal("r reconsignment: 1 reconsignment: 5 h100 from a to b; 2 reconsignment: 4..6 h100 from b to a", made.ToString());
        Assert.Equal("b: 4..6 out, 5 in", made.For("b").ToString());
        Assert.Equal("Reallocation r has no party c: it has a, b.", Assert.Throws<KeyNotFoundException>(() => made.For("c")).Message);
    }

    [Fact]
    public void List_OfNone_SaysSo()
    {
        var none = new ReallocationList([]);
        Assert.Equal("no reallocations", none.ToString());
        Assert.Equal("The ledger has no reallocation \"r\" as known on its day; it has none.", Assert.Throws<KeyNotFoundException>(() => none["r"]).Message);
        Assert.Null(none.Find("r"));
        Assert.StartsWith("There is no reallocation 0: there are 0.", Assert.Throws<ArgumentOutOfRangeException>("index", () => none[0]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void List_OfSome_FindsThemByPlaceAndId()
    {
        ReallocationAnalysis one = Made("r", "a>b:5"), other = Made("s", "b>a:5");
        var list = new ReallocationList([one, other]);
        Assert.Equal("2 reallocations: r, s", list.ToString());
        Assert.Same(one, list[0]);
        Assert.Same(other, list[1]);
        Assert.Same(other, list["s"]);
        Assert.Null(list.Find("t"));
        Assert.Equal("The ledger has no reallocation \"t\" as known on its day; it has r, s.", Assert.Throws<KeyNotFoundException>(() => list["t"]).Message);
        foreach (int index in new[] { -1, 2 })
            Assert.StartsWith($"There is no reallocation {index}: there are 2.", Assert.Throws<ArgumentOutOfRangeException>("index", () => list[index]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_AreThereByPlace()
    {
        var rows = new RowList<string>(["a", "b", "c"]);
        Assert.Equal(("a", "c"), (rows[0], rows[2]));
        foreach (int index in new[] { -1, 3 })
            Assert.StartsWith($"There is no row {index}: there are 3.", Assert.Throws<ArgumentOutOfRangeException>("index", () => rows[index]).Message, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], rows.Where(row => row != "b"));
    }

    // Legs such as "a>b:5", from a to b.
    private static ReallocationAnalysis Made(string id, string legs)
    {
        Leg[] made = [.. legs.Split(' ').Select(leg => leg.Split('>', ':')).Select(part => Leg.OfProduct("h100", part[0], part[1], part[2]))];
        CaseBuilder builder = new CaseBuilder("t").Source("memo", "2024-05-01").Party("a").Party("b").Party("c").Product("h100");
        return builder.Reallocation(id, "2024-02", made).Build().ToLedger().Reallocations[id];
    }
}

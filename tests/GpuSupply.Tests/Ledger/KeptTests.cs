using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>What is made of some rows is made once for a key, until what is kept is of more than four million rows in all: then all of it is let go but the last.</summary>
public class KeptTests
{
    [Fact]
    public void Of_TheSameKey_IsMadeOnce()
    {
        var kept = new Sizes();
        Assert.Same(kept.Of("a", 1), kept.Of("a", 1));
        Assert.NotSame(kept.Of("a", 1), kept.Of("b", 1));
        Assert.Equal("a b", kept.Made);
    }

    /// <summary>What is of no row counts as one; what is of as many as are kept in all is not kept.</summary>
    [Theory]
    [InlineData(0, "a")]
    [InlineData(3_999_999, "a")]
    [InlineData(4_000_000, "a a")]
    [InlineData(4_000_001, "a a")]
    public void Of_OneThatIsTooLarge_IsMadeEachTime(int size, string made)
    {
        var kept = new Sizes();
        kept.Of("a", size);
        kept.Of("a", size);
        Assert.Equal(made, kept.Made);
    }

    /// <summary>Two of 1,999,999 rows count as 4,000,000 together, which is not more than is kept.</summary>
    [Theory]
    [InlineData(1_999_999, "a b")]
    [InlineData(2_000_000, "a b a b")]
    public void Of_MoreThanIsKeptInAll_LetsTheOthersGo(int second, string made)
    {
        var kept = new Sizes();
        foreach (int _ in new[] { 1, 2 })
        {
            kept.Of("a", 1_999_999);
            kept.Of("b", second);
        }

        Assert.Equal(made, kept.Made);
    }

    /// <summary>After the others were let go, as much is kept again: 3,000,001 of b and 999,999 of c are 4,000,000.</summary>
    [Theory]
    [InlineData(999_998, "a b c")]
    [InlineData(999_999, "a b c b")]
    public void Of_AfterTheOthersWereLetGo_CountsAnew(int third, string made)
    {
        var kept = new Sizes();
        kept.Of("a", 2_000_000);
        kept.Of("b", 3_000_000);
        kept.Of("c", third);
        kept.Of("b", 3_000_000);
        Assert.Equal(made, kept.Made);
    }

    private sealed class Sizes
    {
        private readonly Kept<Sized> kept = new();
        private readonly List<string> made = [];

        public string Made => string.Join(' ', made);

        public Sized Of(string key, int size) => kept.Of(key, one =>
        {
            made.Add(one);
            return new Sized(size);
        });
    }

    private sealed class Sized(int size) : ISized
    {
        public int Size => size;
    }
}

using GpuSupply.Internals;

namespace GpuSupply.Tests.Internals;

/// <summary>What somebody who misspelled an id may have meant.</summary>
public class NearIdsTests
{
    [Theory]
    [InlineData("filng", "press filing memo", " Did you mean filing?")]
    [InlineData("Contoso", "contoso northwind", " Did you mean contoso?")]
    [InlineData("filign", "filing", " Did you mean filing?")]
    [InlineData("s2", "s1 t2 s3 z", " Did you mean s1 or s3 or t2?")]
    [InlineData("s2", "s3 s22 s1 t2 s4", " Did you mean s1 or s22 or s3?")]
    [InlineData("abcdef", "abcd abc", " Did you mean abcd?")]
    [InlineData("abcde", "abc", "")]
    [InlineData("x", "far away", "")]
    [InlineData("x", "", "")]
    public void Hint_OfAnId_NamesThoseThatAreNear(string id, string known, string expected) =>
        Assert.Equal(expected, new NearIds(known.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Hint(id));

    [Theory]
    [InlineData(1_000, " Did you mean party?")]
    [InlineData(1_001, "")]
    public void Hint_AmongMoreThanAThousand_LooksForNone(int count, string expected) =>
        Assert.Equal(expected, new NearIds(Enumerable.Range(0, count - 1).Select(number => $"other-number-{number}").Append("party")).Hint("partie"));
}

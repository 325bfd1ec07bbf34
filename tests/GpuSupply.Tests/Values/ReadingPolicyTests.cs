namespace GpuSupply.Tests.Values;

public class ReadingPolicyTests
{
    [Fact]
    public void All_InOrder_FromStrictToLoose() =>
        Assert.Equal([ReadingPolicy.Strict, ReadingPolicy.Standard, ReadingPolicy.Loose], ReadingPolicy.All);

    [Fact]
    public void Parse_Name_IsTheInstance()
    {
        Assert.Equal(["strict", "standard", "loose"], ReadingPolicy.All.Select(policy => policy.Name));
        Assert.All(ReadingPolicy.All, policy => Assert.Same(policy, ReadingPolicy.Parse(policy.ToString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Strict")]
    [InlineData("lenient")]
    [InlineData("strict ")]
    public void Parse_OtherName_ThrowsAndNamesIt(string text)
    {
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => ReadingPolicy.Parse(text)).Message);
        Assert.False(ReadingPolicy.TryParse(text, out ReadingPolicy? value));
        Assert.Null(value);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => ReadingPolicy.Parse(null!));
        Assert.False(ReadingPolicy.TryParse(null, out _));
    }

    [Fact]
    public void All_AsArray_CannotBeChanged() =>
        Assert.Throws<NotSupportedException>(() => ((IList<ReadingPolicy>)ReadingPolicy.All)[0] = ReadingPolicy.Loose);
}

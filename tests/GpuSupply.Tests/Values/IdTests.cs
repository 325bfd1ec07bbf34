using System.Reflection;
using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

public sealed class PartyIdTests : IdTests<PartyId>
{
    protected override PartyId Convert(string text) => text;

    [Fact]
    public void Value_OfDefault_SaysWhatItIsNot() =>
        Assert.Equal("default(PartyId) is not a party id: it has no value.", Assert.Throws<InvalidOperationException>(() => default(PartyId).Value).Message);

    [Fact]
    public void Equality_WithText_ConvertsIt()
    {
        PartyId id = "tesla";
        PartyId? none = null;
        Assert.True(id == "tesla" && id != "x" && none == null && none != id);
    }

    [Fact]
    public void Parse_Refused_SaysTextProblemAndWhatIsAllowed() => Assert.Equal(
        "\"te sla\" is not a party id: it has ' ' as character 3. "
        + "Allowed: 1 to 128 ASCII letters, digits and . _ / : # -, the first of them a letter or a digit.",
        Assert.Throws<FormatException>(() => PartyId.Parse("te sla")).Message);
}

public sealed class ProductIdTests : IdTests<ProductId>
{
    protected override ProductId Convert(string text) => text;
}

public sealed class SourceIdTests : IdTests<SourceId>
{
    protected override SourceId Convert(string text) => text;
}

public sealed class RecordIdTests : IdTests<RecordId>
{
    protected override RecordId Convert(string text) => text;
}

/// <summary>What holds for every kind of id.</summary>
public abstract class IdTests<T>
    where T : struct, IEquatable<T>, IComparable<T>, IParsable<T>
{
    public static TheoryData<string> Accepted => [.. (string[])["a", "0", "Z9", "o1", "tesla-cortex", "a.b_c/d:e#f-g", new string('x', 128)]];

    public static TheoryData<string, string> Refused => new()
    {
        { "", "it is empty" },
        { new string('x', 129), "it has 129 characters" },
        { "-a", "it begins with '-'" },
        { ".a", "it begins with '.'" },
        { " a", "it has ' ' as character 1" },
        { "a ", "it has ' ' as character 2" },
        { "a@b", "it has '@' as character 2" },
        { "a~", "it has '~' as character 2" },
        { "café", "it has U+00E9 as character 4" },
        { "а", "it has U+0430 as character 1" },
        { "a\0", "it has U+0000 as character 2" },
        { "a\n", "it has U+000A as character 2" },
        { "a٣", "it has U+0663 as character 2" },
        { "a😀", "it has U+D83D as character 2" },
    };

    protected abstract T Convert(string text);

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Parse_Accepted_KeepsText(string text)
    {
        Assert.Equal(text, T.Parse(text, null).ToString());
        Assert.Equal(T.Parse(text, null), Convert(text));
        Assert.True(T.TryParse(text, null, out T id));
        Assert.Equal(text, ValueOf(id));
        Assert.False(IsDefault(id));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Parse_Refused_ThrowsWithReason(string text, string reason)
    {
        Assert.Contains(reason, Assert.Throws<FormatException>(() => T.Parse(text, null)).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Convert(text));
        Assert.False(T.TryParse(text, null, out T id));
        Assert.Equal(default, id);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Convert(null!));
        Assert.False(T.TryParse(null, null, out _));
    }

    [Fact]
    public void Parse_VeryLong_QuotesItShortened() =>
        Assert.InRange(Assert.Throws<FormatException>(() => Convert(new string('x', 100_000))).Message.Length, 1, 400);

    [Fact]
    public void Default_IsNoId()
    {
        Assert.Equal($"(unset {typeof(T).Name})", default(T).ToString());
        Assert.True(IsDefault(default));
        Assert.Contains(
            $"default({typeof(T).Name})", Assert.Throws<TargetInvocationException>(() => ValueOf(default)).InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal(default, default(T));
        Assert.True(default(T).CompareTo(Convert("0")) < 0);
    }

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void Comparison_OfTwoIds_IsOrdinal(ValidIdText left, ValidIdText right)
    {
        T one = Convert(left.Text), other = Convert(right.Text);
        Assert.Equal(left.Text == right.Text, one.Equals(other));
        Assert.Equal(Math.Sign(string.CompareOrdinal(left.Text, right.Text)), Math.Sign(one.CompareTo(other)));
        Assert.Equal(one.GetHashCode(), Convert(new string(left.Text)).GetHashCode());
    }

    [Fact]
    public void Comparison_OfCase_Differs()
    {
        Assert.NotEqual(Convert("H100"), Convert("h100"));
        Assert.True(Convert("H100").CompareTo(Convert("h100")) < 0);
    }

    private static string ValueOf(T id) => (string)typeof(T).GetProperty("Value")!.GetValue(id)!;

    private static bool IsDefault(T id) => (bool)typeof(T).GetProperty("IsDefault")!.GetValue(id)!;
}

using System.Text;
using GpuSupply.Json;

namespace GpuSupply.Tests.Json;

/// <summary>A text is found if and only if it is the very text that was taken in, however many came and however alike they are.</summary>
public class TextCacheTests
{
    private const int Most = 64;

    [Fact]
    public void TryFind_OnAnEmptyCache_FindsNoText()
    {
        var cache = new TextCache<string>(Most);
        for (int length = 0; length <= ReadTexts.MaxLength; length++)
            Assert.False(cache.TryFind(new byte[length], out _), $"A text of {length} zeros was found.");
    }

    [Fact]
    public void TryFind_ATextThatDiffersInOneByteOrInLength_FindsTheTextItself()
    {
        for (int length = 1; length <= ReadTexts.MaxLength; length++)
        {
            byte[] text = Encoding.ASCII.GetBytes(new string('a', length));
            var cache = new TextCache<int>(Most);
            cache.Set(text, Encoding.ASCII.GetString(text), length);
            Assert.True(cache.TryFind(text, out int found) && found == length);
            Assert.False(cache.TryFind(text.AsSpan(1), out _), $"Of {length} letters, one less was taken for the same.");
            for (int index = 0; index < length; index++)
            {
                byte[] other = [.. text];
                other[index] = (byte)'b';
                Assert.False(cache.TryFind(other, out _), $"{length} letters were taken for others that differ at {index}.");
            }
        }
    }

    [Fact]
    public void TryFind_AfterMoreTextsThanItHolds_GivesNoOthersValue()
    {
        var cache = new TextCache<int>(Most);
        int found = 0;
        for (int number = 0; number < 1_000; number++)
            cache.Set(Utf8(number), Text(number), number);
        for (int number = 0; number < 1_000; number++)
        {
            if (!cache.TryFind(Utf8(number), out int value))
            {
                Assert.Equal(0, value);
                continue;
            }

            Assert.Equal(number, value);
            found++;
        }
        Assert.InRange(found, 1, Most);
        Assert.True(cache.TryFind(Utf8(999), out _), "The text that came last was not found.");
    }

    [Theory]
    [InlineData("o-{0:000000}")]
    [InlineData("{0:000}-order")]
    [InlineData("press-{0:000}-2024-03-14")]
    [InlineData("{0}k")]
    public void TryFind_TextsThatDifferInAFewDigits_FindsMostOfAsManyAsItHolds(string format)
    {
        var cache = new TextCache<int>(1_024);
        byte[][] texts = [.. Enumerable.Range(0, 500).Select(number => Encoding.ASCII.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, number)))];
        for (int round = 0; round < 8; round++)
        {
            foreach (byte[] text in texts.Where(text => !cache.TryFind(text, out _)))
                cache.Set(text, Encoding.ASCII.GetString(text), 0);
        }
        int found = texts.Count(text => cache.TryFind(text, out _));
        Assert.True(found >= 300, $"{found} of {texts.Length} were found.");
    }

    private static byte[] Utf8(int number) => Encoding.UTF8.GetBytes(Text(number));

    // Of all lengths around those at which the beginning and the end of a text are looked at in another way.
    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(1 + number % 30, 'n');
}

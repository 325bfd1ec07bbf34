using System.Text;

namespace GpuSupply.Tests.Json;

/// <summary>Where errors are said to be, in documents that make that hard to tell.</summary>
public class PlaceTests
{
    /// <summary>What the parser itself refuses has a line and a byte of its own, which are turned into the place.</summary>
    [Theory]
    [InlineData("{\"format\":\"gpusupply/1\",\n\n\n  ?", 4, 3)]
    [InlineData("\n\n?", 3, 1)]
    [InlineData("\r\n?", 2, 1)]
    [InlineData("?", 1, 1)]
    [InlineData("{\"title\":\"ä\",\n\n\"ä\" ?", 3, 5)]
    public void Parse_BehindEmptyLines_CountsThem(string document, int line, int column)
    {
        CaseFormatException wrong = Refused(document);
        Assert.Equal((CaseErrorCode.InvalidJson, line, column, "'?'"), (wrong.Code, wrong.Line, wrong.Column, wrong.Found));
        Assert.Equal(Encoding.UTF8.GetByteCount(document.AsSpan(0, document.IndexOf('?', StringComparison.Ordinal))), wrong.ByteOffset);
    }

    /// <summary>An item that breaks off has no place of its own before the comma that begins it.</summary>
    [Theory]
    [InlineData("[1 2]", "$.records[0].x-a[0]")]
    [InlineData("[1, ?]", "$.records[0].x-a[1]")]
    [InlineData("[?]", "$.records[0].x-a[0]")]
    [InlineData("[[],[1],{ ?", "$.records[0].x-a[2]")]
    [InlineData("[1}", "$.records[0].x-a[0]")]
    [InlineData("{\"a\":[1,2],\"b\" 5}", "$.records[0].x-a")]
    [InlineData("{\"a\":[1,2] \"b\":5}", "$.records[0].x-a")]
    public void Parse_BreaksOff_NamesWhatWasBeingRead(string extension, string path) =>
        Assert.Equal(path, Refused($$"""{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"p","x-a":{{extension}}""").JsonPath);

    /// <summary>Of a long name the first 200 characters are shown; one without other signs than letters needs no brackets.</summary>
    [Theory]
    [InlineData('a', 200, ".x-a.", "")]
    [InlineData('a', 201, ".x-a['", "…']")]
    [InlineData('+', 200, ".x-a['", "']")]
    [InlineData('+', 201, ".x-a['", "…']")]
    public void Parse_AtALongName_ShowsItsBeginning(char letter, int length, string before, string after) => Assert.Equal(
        $"$.records[0]{before}{new string(letter, 200)}{after}",
        Refused($$"""{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"p","x-a":{"{{new string(letter, length)}}":?""").JsonPath);

    /// <summary>Where lines may have more levels than documents have, what is wrong far inside has its whole path.</summary>
    [Fact]
    public async Task ReadAsync_WrongAHundredLevelsDeep_HasThePath()
    {
        string line = $$"""{"type":"party","id":"p","x-a":{{new string('[', 100)}}"\ud800"{{new string(']', 100)}}}""";
        var letters = new DeadLetterList(1);
        await foreach (Record record in Journal.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(line)), new JournalOptions { MaxDepth = 128 }, letters))
            Assert.Fail($"{record}");
        Assert.Equal($"$.x-a{string.Concat(Enumerable.Repeat("[0]", 100))}", letters[0].JsonPath);
        Assert.Equal(CaseErrorCode.InvalidUnicode, letters[0].Code);
    }

    /// <summary>What is wrong first is what is said, though an extension is looked through before it is kept.</summary>
    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"a\":{}}")]
    [InlineData("1")]
    public void Parse_TwoThingsWrongBehindAnExtension_SaysTheFirst(string extension)
    {
        CaseFormatException wrong = Refused($$"""{"format":"gpusupply/1","title":"t","records":[{"type":"party","id":"p","x-a":{{extension}},"colour":"red","name":"\ud800"}]}""");
        Assert.Equal((CaseErrorCode.UnknownField, "$.records[0].colour"), (wrong.Code, wrong.JsonPath));
    }

    private static CaseFormatException Refused(string document) => Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(Encoding.UTF8.GetBytes(document)));
}

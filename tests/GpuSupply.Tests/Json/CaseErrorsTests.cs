using System.Text;

namespace GpuSupply.Tests.Json;

/// <summary>Documents with one thing wrong, by hand: what properties mean together, and what is no document. <c>BadInput</c> has every property.</summary>
public class CaseErrorsTests
{
    private const string Head = "{\"format\":\"gpusupply/1\",\n\"title\":\"ä😀\",\n\"records\":[\n{\"type\":\"party\",\"id\":\"p\"},\n";

    public static TheoryData<string, CaseErrorCode, string> Documents => new()
    {
        { "¦", CaseErrorCode.InvalidJson, "$" },
        { " \n ¦", CaseErrorCode.InvalidJson, "$" },
        { "{\"format\":\"gpusupply/1\",¦", CaseErrorCode.InvalidJson, "$" },
        { "{\"format\":\"gpusupply/1\", \n ¦", CaseErrorCode.InvalidJson, "$" },
        { "{\"format\":\"gpusupply/1\",\"title\":¦", CaseErrorCode.InvalidJson, "$.title" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"records\":[{\"type\":\"party\",\"id\":\"p\"},¦", CaseErrorCode.InvalidJson, "$.records[1]" },
        { "{\"format\":\"gpusupply/1\",¦,", CaseErrorCode.InvalidJson, "$" },
        { "¦[]", CaseErrorCode.NotAnObject, "$" },
        { "\n  ¦\"text\"", CaseErrorCode.NotAnObject, "$" },
        { "¦null", CaseErrorCode.NotAnObject, "$" },
        { "¦{}", CaseErrorCode.MissingField, "$" },
        { "¦{\"format\":\"gpusupply/1\",\"records\":[]}", CaseErrorCode.MissingField, "$" },
        { "¦{\"format\":\"gpusupply/1\",\"title\":\"t\"}", CaseErrorCode.MissingField, "$" },
        { "¦{\"title\":\"t\",\"records\":[]}", CaseErrorCode.MissingField, "$" },
        { "{\"format\":¦\"gpusupply/2\",\"title\":\"t\",\"records\":[]}", CaseErrorCode.UnknownFormat, "$.format" },
        { "{\"format\":¦1,\"title\":\"t\",\"records\":[]}", CaseErrorCode.WrongType, "$.format" },
        { "{\"format\":\"gpusupply/1\",\n\"title\":¦null,\"records\":[]}", CaseErrorCode.WrongType, "$.title" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"source\":¦\"a b\",\"records\":[]}", CaseErrorCode.InvalidValue, "$.source" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"records\":¦{}}", CaseErrorCode.WrongType, "$.records" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"records\":[¦1]}", CaseErrorCode.WrongType, "$.records[0]" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"records\":[],¦\"colour\":1}", CaseErrorCode.UnknownField, "$.colour" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"records\":[],¦\"title\":\"u\"}", CaseErrorCode.DuplicateField, "$.title" },
        { "{\"format\":\"gpusupply/1\",\"x-a\":1,\"title\":\"t\",\"records\":[],¦\"x-a\":2}", CaseErrorCode.DuplicateField, "$.x-a" },
        { "{\"format\":\"gpusupply/1\",\"x-a b'\":tru¦,\"title\":\"t\",\"records\":[]}", CaseErrorCode.InvalidJson, "$['x-a b\\'']" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"records\":[] ¦// no comments\n}", CaseErrorCode.InvalidJson, "$" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"records\":[],¦}", CaseErrorCode.InvalidJson, "$" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"records\":[]}\n¦{}", CaseErrorCode.InvalidJson, "$" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"x-a\":[1,\n2,¦],\"records\":[]}", CaseErrorCode.InvalidJson, "$.x-a[2]" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"x-a\":¦NaN,\"records\":[]}", CaseErrorCode.InvalidJson, "$.x-a" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"😀 ¦\\ud800\",\"records\":[]}", CaseErrorCode.InvalidUnicode, "$.title" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"x-a\":[{\"b\":\"\\\\¦\\udc00\"}],\"records\":[]}", CaseErrorCode.InvalidUnicode, "$.x-a[0].b" },
        { "{\"format\":\"gpusupply/1\",\"title\":\"t\",\"¦\\ud83d\\u0041\":1,\"records\":[]}", CaseErrorCode.InvalidUnicode, "$['\\ud83d\\u0041']" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Parse_ADocumentWithOneThingWrong_SaysWhatAndWhere(string marked, CaseErrorCode code, string path) =>
        MarkedDocument.AssertError(marked, code, path);

    [Theory]
    [MemberData(nameof(RecordErrors.Rows), MemberType = typeof(RecordErrors))]
    public void Parse_ARecordWithOneThingWrong_SaysWhatAndWhere(string marked, CaseErrorCode code, string path) =>
        MarkedDocument.AssertError($"{Head}  {marked}]}}", code, path.Length == 0 ? "$.records[1]" : $"$.records[1].{path}");

    [Theory]
    [InlineData(""" "on":"2024-13" """, "found \"2024-13\", which is not a date window: ")]
    [InlineData(""" "on":7 """, "found 7, which has the wrong type; allowed is a text")]
    [InlineData(""" "on":"2024","quantity":1.5 """, "found 1.5, which is no such number; allowed is digits alone, a number from 0 to 9007199254740991")]
    [InlineData(""" "on":"2024","colour":1 """, "found \"colour\", which is no property of this object; allowed is type, id, order, line?, party?, quantity, on, source?,")]
    [InlineData(""" "on":"2024" """, "found an object, which has no \"order\"; allowed is an object of type, id, order,")]
    [InlineData(""" "on":"\n\u202e" """, "found \"\\u000A\\u202E\", which is not a date window: ")]
    public void Message_OfAnError_IsOneLineThatSaysWhereWhatWasFoundAndWhatIsAllowed(string properties, string expected)
    {
        string json = $"{Head} {{\"type\":\"shipment\",\"id\":\"s\",{properties}}}]}}";
        var error = Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(Encoding.UTF8.GetBytes(json), "tesla.json"));
        Assert.StartsWith($"tesla.json:{error.Line}:{error.Column}: {error.JsonPath}: {expected}", error.Message);
        Assert.Equal(("tesla.json", null), (error.File, error.InnerException));
        Assert.Contains(error.Found, error.Message);
        Assert.EndsWith($"; allowed is {error.Allowed}", error.Message);
        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    [Theory]
    [InlineData("observation", """ "measure":{"kind":"held","party":"x","product":"h","at":"2024-01-01"},"value":"5 days" """, "\"5 days\" is in days, but held takes units")]
    [InlineData("movement", """ "party":"p","product":"h","quantity":1,"from":"on-hand","to":"on-hand","on":"2024" """, "which is refused: Movement i leaves units where they are (on-hand): the stages must differ")]
    [InlineData("order", """ "supplier":"a","buyer":"b","product":"h","on":"2024","schedule":[] """, "found an array, which is refused: Order i has no line; allowed is one or more")]
    [InlineData("observation", """ "measure":{"kind":"x-a","party":"p","at":"2024-01-01"},"value":{"best":5} """, "found an object, which has no \"low\" or \"high\"; allowed is an object with low, high or both")]
    [InlineData("observation", """ "measure":{"kind":"x-a","party":"p","at":"2024-01-01"},"value":{"low":5,"level":100} """, "found 100, which is no such number; allowed is digits alone, a number from 1 to 99")]
    [InlineData("observation", """ "measure":{"kind":"received","party":"p","during":"2024"},"value":5 """, "which has no \"product\"; allowed is the product whose units they are")]
    [InlineData("observation", """ "measure":{"kind":"receipt-delay","reallocation":"r"},"value":"5 days" """, "which has no \"party\"; allowed is \"party\" beside \"reallocation\"")]
    [InlineData("observation", """ "measure":7,"value":5 """, "found 7, which has the wrong type; allowed is an object with \"kind\"")]
    [InlineData("commitment", """ "party":"p","period":"2024","status":"active","amount":"1 USD","parts":[{"purpose":"","share":"5%"}] """, "which is refused: A part has no purpose; allowed is any text but the empty one")]
    [InlineData("correction", """ "replaces":"p","record":{"type":"party","id":"p","memberOf":[7]} """, "found 7, which has the wrong type; allowed is the id of a party, or an object of party and during")]
    [InlineData("correction", """ "replaces":"p","record":{"type":"party","id":"p","fiscalYear":[]} """, "found an array, which has the wrong type; allowed is an object of endsOn, namedAfter?, x-…")]
    [InlineData("correction", """ "replaces":"p","record":{"type":"product","id":"p","contains":{"product":"d","count":0}} """, "found 0, which is no such number; allowed is digits alone, a number from 1 to 9223372036854775807")]
    public void Message_OfWhatARecordRefuses_SaysWhy(string type, string properties, string expected)
    {
        string json = $"{Head} {{\"type\":\"{type}\",\"id\":\"i\",\"source\":\"s\",{properties}}}]}}";
        var error = Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(json));
        Assert.Contains(expected, error.Message);
        Assert.EndsWith(error.Allowed, error.Message);
    }

    [Fact]
    public void Parse_BytesThatAreNoUtf8_SaysWhere()
    {
        byte[] json = [.. "{\"format\":\"gpusupply/1\",\n\"title\":\"ä"u8, 0xC3, 0x28, .. "\"}"u8];
        var error = Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(json));
        Assert.Equal((CaseErrorCode.InvalidUnicode, 2, 11, 36L), (error.Code, error.Line, error.Column, error.ByteOffset));
        Assert.Equal("$.title", error.JsonPath);
    }

    [Fact]
    public void Parse_ANameThatIsNoUtf8_SaysWhere()
    {
        byte[] json = [.. "{\"x-"u8, 0xFF, .. "\\n\":1}"u8];
        Assert.Equal(4, Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(json)).ByteOffset);
    }

    [Fact]
    public void Parse_WithAByteOrderMark_CountsItAsBytesButNotAsAColumn()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. "[]"u8];
        var error = Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(json));
        Assert.Equal((1, 1, 3L, 0L), (error.Line, error.Column, error.ByteOffset, error.BytePositionInLine));
    }

    [Fact]
    public void Parse_TextWithHalfASurrogatePair_SaysWhere()
    {
        var error = Assert.Throws<CaseFormatException>(() => SupplyCase.Parse("{\n\"title\":\"😀\ud83d\"}"));
        Assert.Equal((CaseErrorCode.InvalidUnicode, 2, 12), (error.Code, error.Line, error.Column));
        Assert.Throws<CaseFormatException>(() => SupplyCase.Parse("\ud83d"));
    }

    [Theory]
    [InlineData(1_000_000, "[")]
    [InlineData(1_000_000, "{\"x-a\":")]
    public void Parse_ManyLevels_IsRefusedAndNotFollowed(int count, string level)
    {
        string json = string.Concat(Enumerable.Repeat(level, count));
        string inside = $"{{\"format\":\"gpusupply/1\",\"x-a\":{json}";
        Assert.Equal(CaseErrorCode.InvalidJson, Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(inside)).Code);
    }

    [Fact]
    public void Parse_HugeTexts_AreCutOffInTheMessage()
    {
        string huge = new('9', 5_000_000);
        foreach (string wrong in (string[])[$"\"{huge}\"", huge, $"tru{huge}", $"{{\"{huge}\":1}}", $"{{\"{huge}\":tru}}"])
        {
            string json = $"{Head} {{\"type\":\"shipment\",\"id\":\"s\",\"quantity\":{wrong}}}]}}";
            Assert.InRange(Assert.Throws<CaseFormatException>(() => SupplyCase.Parse(json)).Message.Length, 1, 1_500);
        }
    }
}

using System.Text;
using System.Text.Json;

namespace GpuSupply.Tests.Json;

/// <summary>A serializer refuses what the library refuses, and says where. A ¦ stands where the reader does then, behind
/// the token that is wrong (and its colon, where that is a name), and is taken out.</summary>
public class SerializerErrorsTests
{
    private const string Named = """{"type":"party","id":"p"}""";

    public static TheoryData<string, string> All
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string name in SetUps.Names)
            {
                foreach (string marked in Marked.Keys)
                    rows.Add(name, marked);
            }
            return rows;
        }
    }

    // What is wrong, the path of the value for the serializer, the path inside of it, and the code.
    private static Dictionary<string, (string Path, string Inside, CaseErrorCode Code)> Marked => new()
    {
        ["{\n  \"owner\": \"a b\"¦}"] = ("$.owner", "$", CaseErrorCode.InvalidValue),
        ["{\"owner\":null¦}"] = ("$.owner", "$", CaseErrorCode.WrongType),
        ["{\"perhaps\":\"12\",\"window\":\"2024-13\"¦}"] = ("$.window", "$", CaseErrorCode.InvalidValue),
        ["{\"perhaps\":{\"low\":1,\n\"high\":0¦}}"] = ("$.perhaps", "$.high", CaseErrorCode.InvalidValue),
        ["{\"perhaps\":{¦\"low\":1}}"] = ("$.perhaps", "$", CaseErrorCode.MissingField),
        ["{\"asked\":{\"kind\":\"hold\"¦}}"] = ("$.asked", "$.kind", CaseErrorCode.InvalidValue),
        ["{\"labels\":{\"strict\":\"Refuted\"¦}}"] = ("$.labels.strict", "$", CaseErrorCode.InvalidValue),
        ["{\"labels\":{\"strict\":2¦}}"] = ("$.labels.strict", "$", CaseErrorCode.WrongType),
        ["{\"records\":{\"p\":" + Named + ",\"q\":\n{\"type\":\"robot\"¦}}}"] = ("$.records.q", "$.type", CaseErrorCode.UnknownType),
        ["{\"records\":{\"q\":{\"type\":\"party\",\"Id\":¦\"q\"}}}"] = ("$.records.q", "$.Id", CaseErrorCode.UnknownField),
        ["{\"records\":{\"q\":{\"type\":\"party\",\"id\":\"q\",\"id\":¦\"q\"}}}"] = ("$.records.q", "$.id", CaseErrorCode.DuplicateField),
        ["{\"records\":{\"d\":{¦\"type\":\"dispute\",\"id\":\"d\",\"claim\":\"c\"}}}"] = ("$.records.d", "$", CaseErrorCode.MissingField),
        ["{\"orders\":[{\"type\":\"party\"¦,\"id\":\"p\"}]}"] = ("$.orders[0]", "$.type", CaseErrorCode.UnknownType),
        ["{\"units\":{\"a b\":¦1}}"] = ("$.units", "$", CaseErrorCode.InvalidValue),
        ["{\"bounds\":{\"low\":\"x\"¦,\"unit\":\"days\"}}"] = ("$.bounds", "$.low", CaseErrorCode.InvalidValue),
        ["{\"bounds\":{\"low\":2¦,\"high\":1,\"unit\":\"days\"}}"] = ("$.bounds", "$.low", CaseErrorCode.InvalidValue),
        ["{\"bounds\":{¦\"low\":2}}"] = ("$.bounds", "$", CaseErrorCode.MissingField),
        ["{\"bounds\":{¦\"low\":2,\"unit\":\"days\",\"x-a\":1}}"] = ("$.bounds", "$", CaseErrorCode.UnknownField),
        ["{\"bounds\":{\"lowOpen\":1¦,\"unit\":\"days\"}}"] = ("$.bounds", "$.lowOpen", CaseErrorCode.WrongType),
        ["{\"price\":\"\\ud800\"¦}"] = ("$.price", "$", CaseErrorCode.InvalidUnicode),
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Serializer_SomethingWrong_SaysWhatAndWhere(string setUp, string marked)
    {
        (string path, string inside, CaseErrorCode code) = Marked[marked];
        string[] parts = marked.Split('¦');
        string before = parts[0], line = before[(before.LastIndexOf('\n') + 1)..];
        var error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Watch>(before + parts[1], SetUps.Options(setUp)));
        var wrong = Assert.IsType<CaseFormatException>(error.InnerException);

        Assert.StartsWith(path, error.Path);
        Assert.Equal((code, inside), (wrong.Code, wrong.JsonPath));
        Assert.Equal(((long?)before.Count(letter => letter == '\n'), (long?)Encoding.UTF8.GetByteCount(line)), (error.LineNumber, error.BytePositionInLine));
        Assert.Contains(error.Path!, error.Message, StringComparison.Ordinal);
        Assert.Contains("found ", wrong.Message, StringComparison.Ordinal);
        Assert.NotEmpty(wrong.Allowed);
    }

    [Fact]
    public void Serializer_WhoseOptionsAreLenient_IsStrictInsideOfTheLibrarysTypes()
    {
        var lenient = new JsonSerializerOptions(JsonSerializerDefaults.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };
        Assert.Empty(JsonSerializer.Deserialize<Watch>("{\"OWNER\":\"p\",\"units\":{},/* 1 */}", lenient)!.Units);
        foreach (string json in (string[])["{\"type\":\"party\",\"id\":\"p\",}", "{\"type\":\"party\",/* 1 */\"id\":\"p\"}"])
        {
            var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<GpuSupply.Record>(json, lenient));
            Assert.Equal(CaseErrorCode.InvalidJson, ((CaseFormatException)error.InnerException!).Code);
        }
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Contents>("{\"product\":\"p\",\"count\":\"1\"}", lenient));
    }

    [Theory]
    [InlineData("{\"owner\":\"a\",\"owner\":\"b\"}")]
    [InlineData("{\"Owner\":\"a\"}")]
    [InlineData("{\"owner\":\"a\",}")]
    [InlineData("{\"owner\":\"a\"/**/}")]
    [InlineData("{\"orders\":null}")]
    public void Configured_ATypeOfAProgramsOwn_IsReadStrictly(string json)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };
        Assert.NotNull(JsonSerializer.Deserialize<Watch>(json, new JsonSerializerOptions(options)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Watch>(json, options.ConfigureForGpuSupply()));
        Assert.Throws<ArgumentNullException>(() => ((JsonSerializerOptions)null!).ConfigureForGpuSupply());
    }

    [Fact]
    public void Serializer_OneTypeOfRecordOrMeasureForAnother_IsRefusedByName()
    {
        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SupplyRecord>(Named));
        Assert.Contains("allowed is \"order\", \"reschedule\", \"cancellation\", \"shipment\"", error.InnerException!.Message, StringComparison.Ordinal);
        error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FlowMeasure>("""{"kind":"held","party":"x","product":"h100","at":"2024-01-01"}"""));
        Assert.Contains("found \"held\", which is the kind of another measure", error.InnerException!.Message, StringComparison.Ordinal);
    }
}

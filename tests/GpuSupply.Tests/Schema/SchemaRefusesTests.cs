using System.Text;
using System.Text.Json;
using GpuSupply.Json;
using GpuSupply.Tests.Json.BadInput;

namespace GpuSupply.Tests.Schema;

/// <summary>
/// What the library refuses for how it is built, the schema refuses: each property of each kind of object, in every way in which it can be wrong.
/// That the library refuses them is a test of its own.
/// </summary>
public class SchemaRefusesTests
{
    private const string Digits = "7777777777777777777777777777777777777777777777777777777777777";

    // What these are about stands in the text of a document and not in what it says.
    private static readonly CaseErrorCode[] OfText = [CaseErrorCode.InvalidJson, CaseErrorCode.InvalidUnicode, CaseErrorCode.DuplicateField];

    // What the description of the schema says that it can't see, or what JSON Schema takes for the same.
    private static readonly string[] Unseen =
    [
        // Days that no month has, and an interval that ends before it begins.
        "\"2024-02-30\"", "\"2024-06/2024-01\"",
        // Ends in the wrong order; more or less than there can be; parts of units, of cents.
        "\"2..1\"", "\"2..1 USD\"", "\"150%\"", "\"-1%\"", "\"0.5\"", "\"1.234 USD\"",
        // A code that is no money.
        "\"XAU\"", "\"1 XAU\"",
        // More than 60 digits.
        Digits, $"\"{Digits}\"",
        // By JSON Schema 1.0 and 1e3 are whole numbers, and how a number is written says nothing.
        "1.0", "1e2", "1e3",
        // An end of line behind an id: what $ means in .NET; in ECMAScript, which JSON Schema names, it is the end.
        "\"a\\n\"",
    ];

    public static TheoryData<CaseErrorCode> Codes => [.. BadDocuments.All.Select(wrong => wrong.Code).Distinct().Except([.. OfText, CaseErrorCode.InvalidValue])];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Document_ThatIsBuiltWrong_IsRefused(CaseErrorCode code)
    {
        BadDocument[] documents = [.. BadDocuments.All.Where(wrong => wrong.Code == code)];
        Assert.NotEmpty(documents);
        Assert.Equal([], documents.Where(IsAccepted).Select(wrong => $"{wrong.Shape}.{wrong.Field}: {ValueOf(wrong)}"));
    }

    [Fact]
    public void Value_ThatIsNotAllowed_IsRefusedWhereItsWritingShowsIt()
    {
        IEnumerable<string> accepted = BadDocuments.All.Where(wrong => wrong.Code == CaseErrorCode.InvalidValue && IsAccepted(wrong)).Select(ValueOf).Distinct();
        Assert.Equal(string.Join('\n', Unseen.Order(StringComparer.Ordinal)), string.Join('\n', accepted.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("""{"type":"dispute","id":"d","claim":"c"}""", CaseErrorCode.MissingField)]
    [InlineData("""{"type":"dispute","id":"d","claim":"c","knownOn":"2024-01-01","claims":1}""", CaseErrorCode.UnknownField)]
    [InlineData("""{"type":"robot","id":"d"}""", CaseErrorCode.UnknownType)]
    [InlineData("""{"id":"d"}""", CaseErrorCode.MissingField)]
    [InlineData("""{"type":"party"}""", CaseErrorCode.MissingField)]
    [InlineData("""["party"]""", CaseErrorCode.WrongType)]
    public void Record_ThatIsBuiltWrong_IsRefused(string json, CaseErrorCode code)
    {
        Assert.Equal(code, Assert.Throws<CaseFormatException>(() => RecordJsonReader.Read(Encoding.UTF8.GetBytes(json))).Code);
        Assert.False(CaseSchema.AcceptsRecord(json));
    }

    private static bool IsAccepted(BadDocument wrong) => CaseSchema.Accepts(wrong.Marked.Replace("¦", "", StringComparison.Ordinal));

    // The value behind the mark.
    private static string ValueOf(BadDocument wrong)
    {
        byte[] rest = Encoding.UTF8.GetBytes(wrong.Marked.Split('¦')[1]);
        var reader = new Utf8JsonReader(rest, isFinalBlock: false, default);
        return JsonDocument.TryParseValue(ref reader, out JsonDocument? value) ? value.RootElement.GetRawText() : wrong.Marked.Split('¦')[1];
    }
}

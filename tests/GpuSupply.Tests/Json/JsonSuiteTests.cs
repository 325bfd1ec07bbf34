using System.Text;
using System.Text.Json;
using GpuSupply.Internals;
using GpuSupply.Json;
using GpuSupply.Tests.Journals;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Json;

/// <summary>
/// The files of JSONTestSuite, found through GPUSUPPLY_DATA, on every way into the library, each as a whole document and as a value inside of a record: "y_"
/// is JSON, "n_" is not, of "i_" a parser may decide. Without them each test says so and passes.
/// </summary>
/// <remarks>
/// A journal has a record on each line. A file with a line feed inside of it makes several lines there, none of which is a record, whether or not the file is
/// JSON: each that is not blank is set aside with its own place and reason. A file of nothing but blanks, or a byte-order mark, is a journal without records, and nothing is wrong with it.
/// A serializer gives null for JSON's null without asking the type; that is its own.
/// </remarks>
public class JsonSuiteTests(ITestOutputHelper output)
{
    private const string Kept = "kept";

    private static readonly byte[] RecordBefore = [.. """{"type":"party","id":"p","x-a":"""u8];
    private static readonly byte[] RecordAfter = [.. "}"u8];
    private static readonly byte[] CaseBefore = [.. """{"format":"gpusupply/1","title":"t","records":["""u8];
    private static readonly byte[] CaseAfter = [.. "]}"u8];

    /// <summary>What comes of the files of which a parser may decide, as a value inside of a record: kept as it is written, or refused with a code.</summary>
    private static readonly Dictionary<string, string> Decisions = new()
    {
        ["i_number_double_huge_neg_exp.json"] = Kept,
        ["i_number_huge_exp.json"] = Kept,
        ["i_number_neg_int_huge_exp.json"] = Kept,
        ["i_number_pos_double_huge_exp.json"] = Kept,
        ["i_number_real_neg_overflow.json"] = Kept,
        ["i_number_real_pos_overflow.json"] = Kept,
        ["i_number_real_underflow.json"] = Kept,
        ["i_number_too_big_neg_int.json"] = Kept,
        ["i_number_too_big_pos_int.json"] = Kept,
        ["i_number_very_big_negative_int.json"] = Kept,
        ["i_object_key_lone_2nd_surrogate.json"] = "refused: invalid-unicode",
        ["i_string_1st_surrogate_but_2nd_missing.json"] = "refused: invalid-unicode",
        ["i_string_1st_valid_surrogate_2nd_invalid.json"] = "refused: invalid-unicode",
        ["i_string_UTF-16LE_with_BOM.json"] = "refused: invalid-unicode",
        ["i_string_UTF-8_invalid_sequence.json"] = "refused: invalid-unicode",
        ["i_string_UTF8_surrogate_U+D800.json"] = "refused: invalid-unicode",
        ["i_string_incomplete_surrogate_and_escape_valid.json"] = "refused: invalid-unicode",
        ["i_string_incomplete_surrogate_pair.json"] = "refused: invalid-unicode",
        ["i_string_incomplete_surrogates_escape_valid.json"] = "refused: invalid-unicode",
        ["i_string_invalid_lonely_surrogate.json"] = "refused: invalid-unicode",
        ["i_string_invalid_surrogate.json"] = "refused: invalid-unicode",
        ["i_string_invalid_utf-8.json"] = "refused: invalid-unicode",
        ["i_string_inverted_surrogates_U+1D11E.json"] = "refused: invalid-unicode",
        ["i_string_iso_latin_1.json"] = "refused: invalid-unicode",
        ["i_string_lone_second_surrogate.json"] = "refused: invalid-unicode",
        ["i_string_lone_utf8_continuation_byte.json"] = "refused: invalid-unicode",
        ["i_string_not_in_unicode_range.json"] = "refused: invalid-unicode",
        ["i_string_overlong_sequence_2_bytes.json"] = "refused: invalid-unicode",
        ["i_string_overlong_sequence_6_bytes.json"] = "refused: invalid-unicode",
        ["i_string_overlong_sequence_6_bytes_null.json"] = "refused: invalid-unicode",
        ["i_string_truncated-utf-8.json"] = "refused: invalid-unicode",
        ["i_string_utf16BE_no_BOM.json"] = "refused: invalid-unicode",
        ["i_string_utf16LE_no_BOM.json"] = "refused: invalid-unicode",
        ["i_structure_500_nested_arrays.json"] = "refused: invalid-json",
        ["i_structure_UTF-8_BOM_empty_object.json"] = "refused: invalid-json",
    };

    [Fact]
    public async Task Read_FilesThatAreNoJson_AreRefusedOnEveryWayWithPlaceAndReason_SkippedWithoutData()
    {
        int decisions = 0;
        foreach ((string name, byte[] bytes) in Files("n_", atLeast: 188))
        {
            decisions += await AssertIsNoCase(name, bytes);
            (_, string decision, int ways) = await DecisionOn(name, bytes);
            Assert.True(decision != Kept, name);
            decisions += ways;
        }
        output.WriteLine($"{decisions} decisions: all refused.");
    }

    [Fact]
    public async Task Read_FilesThatAreJson_AreKeptAsExtensionsOnEveryWay_SkippedWithoutData()
    {
        int decisions = 0;
        foreach ((string name, byte[] bytes) in Files("y_", atLeast: 95))
        {
            decisions += await AssertIsNoCase(name, bytes);
            (Record? read, string decision, int ways) = await DecisionOn(name, bytes);
            Assert.True(decision == Kept, $"{name}: {decision}");
            Assert.Equal(Encoding.UTF8.GetString(bytes).Trim(), read!.Extensions["x-a"].GetRawText());
            decisions += ways;
        }
        output.WriteLine($"{decisions} decisions: all refused as cases, all kept as extensions.");
    }

    [Fact]
    public async Task Read_FilesThatAParserMayDecideOn_AreDecidedOnEveryWayAsTheTableSays_SkippedWithoutData()
    {
        var found = new Dictionary<string, string>();
        int decisions = 0;
        foreach ((string name, byte[] bytes) in Files("i_", atLeast: 35))
        {
            decisions += await AssertIsNoCase(name, bytes);
            (_, found[name], int ways) = await DecisionOn(name, bytes);
            decisions += ways;
        }
        foreach ((string name, string decision) in found)
            output.WriteLine($"{name}: {decision}");
        output.WriteLine($"{decisions} decisions: {found.Values.Count(decision => decision == Kept)} files are kept as extensions.");
        if (found.Count > 0)
            Assert.Equal(Decisions.OrderBy(one => one.Key, StringComparer.Ordinal), found.OrderBy(one => one.Key, StringComparer.Ordinal));
    }

    // As a whole document no file is a case, nor is any line of it a record.
    private static async Task<int> AssertIsNoCase(string name, byte[] bytes)
    {
        IReadOnlyList<Entry> entries = Entry.OfCase(bytes);
        Entry.AssertRefused(name, bytes, entries);
        await AssertEachLineIsSetAside(bytes);
        return entries.Count + 1;
    }

    // Inside of a record every way decides alike.
    private static async Task<(Record? Read, string Decision, int Ways)> DecisionOn(string name, byte[] bytes)
    {
        byte[] record = [.. RecordBefore, .. bytes, .. RecordAfter], document = [.. CaseBefore, .. record, .. CaseAfter];
        IReadOnlyList<Entry> asCase = Entry.OfCase(document), asRecord = Entry.OfRecord(record);
        int ways = asCase.Count + asRecord.Count + 1;
        if (asCase[0].Error is not null)
        {
            CaseErrorCode code = Entry.AssertRefused(name, document, asCase)!.Code;
            Entry.AssertRefused(name, record, asRecord);
            Assert.All(asCase.Concat(asRecord).Where(entry => entry.Wrong is not null), entry => Assert.Equal(code, entry.Wrong!.Code));
            IReadOnlyList<DeadLetter> setAside = await AssertEachLineIsSetAside(record);
            if (!record.Contains((byte)'\n'))
                Assert.Equal(code, Assert.Single(setAside).Code);
            return (null, $"refused: {Kebab.Of(code)}", ways);
        }

        Record read = ((SupplyCase)asCase[0].Read!).Records[0];
        string canonical = RecordJsonWriter.Canonical(read);
        Assert.All(asCase, entry => Assert.Equal(canonical, RecordJsonWriter.Canonical(((SupplyCase)entry.Read!).Records[0])));
        Assert.All(asRecord, entry => Assert.Equal(canonical, RecordJsonWriter.Canonical((Record)entry.Read!)));
        string written = ((SupplyCase)asCase[0].Read!).ToJson();
        Assert.Equal(written, SupplyCase.Parse(written).ToJson());
        if (record.Contains((byte)'\n'))
            await AssertEachLineIsSetAside(record);
        else
            Assert.Equal(canonical, Assert.Single((await Reading.OfAsync(new MemoryStream(record), new JournalOptions())).Records));
        return (read, Kept, ways);
    }

    private static async Task<IReadOnlyList<DeadLetter>> AssertEachLineIsSetAside(byte[] journal)
    {
        Reading reading = await Reading.OfAsync(new MemoryStream(journal), new JournalOptions { Source = "suite.ndjson" });
        Assert.Null(reading.Error);
        Assert.Empty(reading.Records);
        var expected = new List<(long Line, long Start, long Length)>();
        for ((int start, int line) = (0, 1); start < journal.Length; line++)
        {
            int length = journal.AsSpan(start).IndexOf((byte)'\n') is var end and >= 0 ? end : journal.Length - start;
            int mark = start == 0 && journal.AsSpan().StartsWith("\ufeff"u8) ? 3 : 0;
            if (journal.AsSpan(start + mark, length - mark).ContainsAnyExcept(" \t\r"u8))
                expected.Add((line, start, length));
            start += length + 1;
        }
        Assert.Equal(expected, reading.SetAside.Select(letter => (letter.Line, letter.ByteStart, letter.ByteLength)));
        foreach (DeadLetter letter in reading.SetAside)
        {
            Places.AssertInside(letter.Error, journal);
            Assert.InRange(letter.Error.ByteOffset, letter.ByteStart, letter.ByteStart + letter.ByteLength);
            Assert.StartsWith("found ", letter.Reason, StringComparison.Ordinal);
            Assert.Equal(journal.AsSpan((int)letter.ByteStart, (int)letter.ByteLength), letter.Raw.Span);
        }
        return reading.SetAside;
    }

    private IEnumerable<(string Name, byte[] Bytes)> Files(string prefix, int atLeast)
    {
        if (Environment.GetEnvironmentVariable("GPUSUPPLY_DATA") is not { Length: > 0 } data)
        {
            output.WriteLine("Skipped: GPUSUPPLY_DATA names no folder, so that there is no json-test-suite/test_parsing.");
            return [];
        }
        string[] files = Directory.GetFiles(Path.Combine(data, "json-test-suite", "test_parsing"), $"{prefix}*.json");
        Assert.True(files.Length >= atLeast, $"{files.Length} files {prefix}*.json: at least {atLeast} were expected.");
        output.WriteLine($"{files.Length} files {prefix}*.json");
        return files.Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));
    }
}

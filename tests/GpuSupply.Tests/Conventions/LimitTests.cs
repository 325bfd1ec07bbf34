using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using GpuSupply.Aggregation;
using GpuSupply.Arrow;
using GpuSupply.Internals;
using GpuSupply.Json;

namespace GpuSupply.Tests.Conventions;

/// <summary>The page on security has every limit as the code has it: at its value something works, and one beyond it is refused by the error that the page names.</summary>
public class LimitTests
{
    private static readonly (IReadOnlyList<Limit> Refused, IReadOnlyList<Limit> Bounded) Page = Limit.Read();

    private static readonly Assembly[] Library = [typeof(SupplyCase).Assembly, typeof(ArrowFields).Assembly, typeof(GpuSupply.Reporting.SupplyReport).Assembly];

    /// <summary>For each limit something that has a value of it, and fails where it is refused.</summary>
    private static readonly Dictionary<string, Action<BigInteger>> Trials = new()
    {
        ["levels of a case"] = levels => Record($$"""{"type":"party","id":"p","x-a":{{Nested((int)levels - 3)}}}"""),
        ["levels of a journal's line, unless set"] = levels => Lines($$"""{"type":"party","id":"p","x-a":{{Nested((int)levels - 1)}}}""", new JournalOptions()),
        ["levels that can be set for a line"] = levels => _ = new JournalOptions { MaxDepth = (int)levels },
        ["bytes of a journal's line, unless set"] = bytes => Lines(LineOf((int)bytes), new JournalOptions()),
        ["bytes that can be set for a line"] = bytes => _ = new JournalOptions { MaxLineBytes = (int)bytes },
        ["bytes that a compressed journal becomes, unless set"] = Decompressed,
        ["characters of an id"] = letters => Record($$"""{"type":"party","id":"{{new string('p', (int)letters)}}"}"""),
        ["digits of a written number"] = digits => Observed($"\"{new string('9', (int)digits)}\""),
        ["characters of a written value"] = letters => Observed($"\"{new string('0', 60)}..{new string('9', (int)letters - 62)}\""),
        ["year of a day"] = year => Record($$"""{"type":"source","id":"s","publishedOn":"{{year}}-12-31"}"""),
        ["fiscal year"] = year => FiscalYear.Parse("12-31").Quarter((int)year, 1),
        ["units of a quantity"] = units => Record($$"""{"type":"shipment","id":"s","source":"m","order":"o","quantity":{{units}},"on":"2024"}"""),
        ["minor units of an amount of money"] = cents => Record(
            $$"""{"type":"commitment","id":"c","source":"m","party":"p","amount":"{{cents / 100}}.{{(int)(cents % 100):00}} USD","period":"2024","status":"proposed"}"""),
        ["level of an interval, in percent"] = level => Observed($$"""{"low":1,"high":2,"level":{{level}}}"""),
        ["a sum in a partial result"] = sum => Partial(sum),
        ["version of a partial result's bytes"] = version => PartialResult.FromBytes(WithVersion(Query.Count().None().ToBytes(), version, isChecked: true)),
        ["version of a saved ledger"] = version => SupplyLedger.Open(new MemoryStream(WithVersion(Saved(), version, isChecked: false))),
        ["digits of a sum in an Arrow batch"] = digits => _ = Partial(digits == 38 ? BigInteger.Pow(10, 38) - 1 : BigInteger.Pow(10, 38)).Finish().ToRecordBatch(),
    };

    public static TheoryData<string> Refused => [.. Page.Refused.Select(limit => limit.ToString())];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Limit_AtItsValue_WorksAndOneBeyond_IsRefusedAsThePageSays(string name)
    {
        Limit limit = Page.Refused.Single(one => one.ToString() == name);
        Action<BigInteger> trial = Trials[limit.What];
        Assert.Equal("", ErrorOf(() => trial(limit.Value)));
        Assert.Equal(limit.Beyond.Trim('`'), ErrorOf(() => trial(limit.OneBeyond)));
    }

    [Fact]
    public void Page_HasARowForEachTrial_AndATrialForEachRow()
    {
        Assert.Equal(Trials.Keys.Order(StringComparer.Ordinal), Page.Refused.Select(limit => limit.What).Distinct().Order(StringComparer.Ordinal));
        Assert.True(Page.Bounded.Count > 10, $"Only {Page.Bounded.Count} rows of the second table were read.");
    }

    /// <summary>What the page cites is there, and a constant, or what stands unless something is set, has the value that the page says.</summary>
    [Fact]
    public void Limits_StandInTheCode_WhereThePageSays()
    {
        string[] wrong = [.. Page.Refused.Concat(Page.Bounded).Select(limit => ValueInCode(limit.Where) is { } found && (found.Length == 0 || found == limit.Value.ToString(CultureInfo.InvariantCulture)) ? "" : $"{limit} is {ValueInCode(limit.Where) ?? "missing"} at {limit.Where}").Where(text => text.Length > 0)];
        Assert.Empty(wrong);
    }

    /// <summary>The number that a member has; empty: it is none that is fixed; null: there is no such member.</summary>
    private static string? ValueInCode(string where)
    {
        string[] names = where.Split('.');
        Type? type = Library.SelectMany(assembly => assembly.GetTypes()).SingleOrDefault(one => one.Name == names[0] && !one.IsNested);
        if (type is null || names.Length == 1)
            return type is null ? null : "";
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        if (type.GetField(names[1], Any) is { IsLiteral: true } constant)
            return Convert.ToString(constant.GetRawConstantValue(), CultureInfo.InvariantCulture);
        object? unset = type == typeof(JournalOptions) ? new JournalOptions() : type == typeof(JsonSetting) ? new JsonSetting(null) : null;
        PropertyInfo? property = type.GetProperty(names[1], Any);
        return property is null ? null : unset is null ? "" : Convert.ToString(property.GetValue(unset), CultureInfo.InvariantCulture);
    }

    /// <summary>The code of a document's error, or the name of another exception; empty: there is none.</summary>
    private static string ErrorOf(Action trial)
    {
        try
        {
            trial();
            return "";
        }
        catch (JsonException wrong) when ((wrong as CaseFormatException ?? wrong.InnerException as CaseFormatException) is { } refused)
        {
            return Kebab.Of(refused.Code);
        }
        catch (Exception wrong)
        {
            return wrong.GetType().Name;
        }
    }

    private static string Nested(int levels) => $"{new string('[', levels)}{new string(']', levels)}";

    private static void Record(string record) => SupplyCase.Parse($$"""{"format":"gpusupply/1","title":"A case","source":"m","records":[{{record}}]}""");

    private static void Observed(string value) =>
        Record($$"""{"type":"observation","id":"o","measure":{"kind":"held","party":"p","product":"q","at":"2024-03-31"},"value":{{value}}}""");

    private static string LineOf(int bytes)
    {
        const string Beginning = """{"type":"party","id":"p","name":" """, End = "\"}";
        return $"{Beginning}{new string('n', bytes - Beginning.Length - End.Length)}{End}";
    }

    private static void Lines(string text, JournalOptions options) => Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options).GetAwaiter().GetResult();

    private static async Task Read(Stream stream, JournalOptions options)
    {
        await foreach (Record record in Journal.ReadAsync(stream, options))
            Assert.NotNull(record);
    }

    /// <summary>A journal of a million bytes, where as many are allowed less what is asked for beyond what is allowed unless set.</summary>
    private static void Decompressed(BigInteger bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(LineOf(1_000_000)));
        compressed.Position = 0;
        Read(compressed, new JournalOptions { MaxDecompressedBytes = (long)(1_000_000 - (bytes - new JournalOptions().MaxDecompressedBytes)) }).GetAwaiter().GetResult();
    }

    private static PartialResult Partial(BigInteger sum) => JsonSerializer.Deserialize<PartialResult>(
        $$$"""{"format":"gpusupply-partial/1","query":"sum of quantity by party","columns":["quantity"],"keys":["party"],"groups":[{"party":"p","count":1,"quantity":{"low":"{{{sum}}}","best":"{{{sum}}}","high":"{{{sum}}}"}}]}""")!;

    private static byte[] Saved()
    {
        using var stream = new MemoryStream();
        new CaseBuilder("A case").Source("memo", publishedOn: "2024-06-30").Build().ToLedger().Save(stream);
        return stream.ToArray();
    }

    private static byte[] WithVersion(byte[] bytes, BigInteger version, bool isChecked)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), (int)version);
        if (isChecked)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - sizeof(uint)), Checksum.Of(bytes.AsSpan(0, bytes.Length - sizeof(uint))));
        return bytes;
    }
}

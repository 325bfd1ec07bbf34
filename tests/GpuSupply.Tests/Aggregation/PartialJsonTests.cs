using System.Text.Json;
using System.Text.Json.Nodes;
using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Partial results as JSON are read as what they were, and nothing else is.</summary>
public class PartialJsonTests
{
    private const string Sum = """
        {"format":"gpusupply-partial/1","query":"sum of quantity by party, month","columns":["quantity"],"keys":["party","month"],"groups":[
        {"party":"tesla","month":"2024-01-01","count":1,"quantity":{"low":1,"best":2,"high":4}},{"party":"x","month":"2024-02-01","count":3,"quantity":{"low":5,"best":5,"high":5}}]}
        """;

    public static TheoryData<string> Names => [.. PartialExamples.All.Select(example => example.Name)];

    private static PartialResult Example(string name) => PartialExamples.All.Single(example => example.Name == name).Partial;

    [Theory]
    [MemberData(nameof(Names))]
    public void Deserialize_OfSerialize_IsTheSame(string name)
    {
        PartialResult partial = Example(name);
        string json = JsonSerializer.Serialize(partial);
        PartialResult read = Read(json);

        Assert.Equal(partial.ToBytes(), read.ToBytes());
        Assert.Equal(json, JsonSerializer.Serialize(read));
        Assert.Equal(json, JsonSerializer.Serialize(PartialResult.FromBytes(partial.ToBytes())));
        Assert.Equal(json, JsonSerializer.Serialize(partial, GpuSupplyJsonContext.Default.PartialResult));
        Assert.Equal(partial.ToBytes(), JsonSerializer.Deserialize(json, GpuSupplyJsonContext.Default.PartialResult)!.ToBytes());
        Assert.Equal(partial.ToBytes(), JsonSerializer.Deserialize<PartialResult>(JsonSerializer.Serialize(partial, JsonSerializerOptions.Web), JsonSerializerOptions.Strict)!.ToBytes());
    }

    [Fact]
    public void Serialize_ASum_IsCompact() => Assert.Equal(
        """
        {"format":"gpusupply-partial/1","query":"sum of quantity, amount, value by month, party","columns":["quantity","amount","value"],"keys":["month","party"],"currency":"USD",
        "groups":[{"month":"2024-01-01","party":"tesla","count":1,"quantity":{"low":1,"best":2,"high":4},"amount":9,"value":{"low":13,"best":26,"high":52}}]}
        """.ReplaceLineEndings(""),
        JsonSerializer.Serialize(PartialExamples.Run(Query.Sum(Column.Quantity, Column.Amount, Column.Value).GroupBy(Key.Month, Key.Party), PartialExamples.Row("tesla", 1, 2, 9, 13, low: 1, high: 4))));

    [Fact]
    public void Serialize_ABalance_SaysWhatIsNeededToFinishIt() => Assert.Equal(
        """
        {"format":"gpusupply-partial/1","query":"balance of quantity during 2024-01-02/2024-01-31 by party","balance":true,"from":"2024-01-02","columns":["quantity"],"keys":["day","party"],
        "groups":[{"day":"2024-01-01","party":"x","count":1,"quantity":{"low":5,"best":5,"high":5}}]}
        """.ReplaceLineEndings(""),
        JsonSerializer.Serialize(PartialExamples.Run(Query.Balance().During("2024-01-02/2024-01-31").GroupBy(Key.Party), PartialExamples.Row("x", 0, 5))));

    [Theory]
    [InlineData(9_007_199_254_740_991, "9007199254740991")]
    [InlineData(9_007_199_254_740_992, "\"9007199254740992\"")]
    [InlineData(-9_007_199_254_740_991, "-9007199254740991")]
    [InlineData(-9_007_199_254_740_992, "\"-9007199254740992\"")]
    [InlineData(long.MinValue, "\"-9223372036854775808\"")]
    public void Serialize_SumsThatFewProgramsTakeExactly_AreTexts(long amount, string json) =>
        Assert.Contains($"\"amount\":{json}}}", JsonSerializer.Serialize(PartialExamples.Run(Query.Sum(Column.Amount), PartialExamples.Row("x", 0, 5, amount))), StringComparison.Ordinal);

    [Theory]
    [InlineData("5", "5")]
    [InlineData("\"5\"", "5")]
    [InlineData("\"\\u0035\"", "5")]
    [InlineData("-9223372036854775809", "\"-9223372036854775809\"")]
    [InlineData("\"3138550867693340381917894711603833208051177722232017256447\"", "\"3138550867693340381917894711603833208051177722232017256447\"")]
    [InlineData("\"-3138550867693340381917894711603833208051177722232017256448\"", "\"-3138550867693340381917894711603833208051177722232017256448\"")]
    public void Deserialize_SumsAsNumbersOrTexts_AreTaken(string written, string expected) =>
        Assert.Contains($"\"amount\":{expected}}}", JsonSerializer.Serialize(Read(Amount(written))), StringComparison.Ordinal);

    [Theory]
    [InlineData("5.0")]
    [InlineData("5e0")]
    [InlineData("-0")]
    [InlineData("\"05\"")]
    [InlineData("\"+5\"")]
    [InlineData("\"\"")]
    [InlineData("\"-\"")]
    [InlineData("\" 5\"")]
    [InlineData("\"5.0\"")]
    [InlineData("\"3138550867693340381917894711603833208051177722232017256448\"")]
    [InlineData("\"-3138550867693340381917894711603833208051177722232017256449\"")]
    [InlineData("\"99999999999999999999999999999999999999999999999999999999999999999999999999999999999\"")]
    public void Deserialize_OtherNumbers_AreRefused(string written)
    {
        CaseFormatException wrong = Refused(Amount(written));
        Assert.Equal((CaseErrorCode.InvalidValue, "$.groups[0].amount"), (wrong.Code, wrong.JsonPath));
    }

    [Fact]
    public void Deserialize_PropertiesAndGroupsInAnyOrder_IsTheSame()
    {
        JsonObject json = JsonNode.Parse(Sum)!.AsObject();
        var turned = new JsonObject([.. json.Reverse().Select(property => KeyValuePair.Create(property.Key, property.Key != "groups"
            ? property.Value?.DeepClone()
            : new JsonArray([.. property.Value!.AsArray().Reverse().Select(group => new JsonObject([.. group!.AsObject().Reverse().Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))]))])))]);

        Assert.Equal(Read(Sum).ToBytes(), Read(turned.ToJsonString()).ToBytes());
        Assert.Equal(Sum.ReplaceLineEndings(""), JsonSerializer.Serialize(Read(turned.ToJsonString())));
    }

    /// <summary>What was wrong: the least number of 128 bits has no opposite, and writing it looked for that.</summary>
    [Fact]
    public void Serialize_TheLeastNumberOf128Bits_IsAText()
    {
        string least = Sum.Replace("\"low\":5,\"best\":5", $"\"low\":\"{Int128.MinValue}\",\"best\":5", StringComparison.Ordinal);
        Assert.NotEqual(Sum, least);
        Assert.Contains($"\"low\":\"{Int128.MinValue}\"", JsonSerializer.Serialize(Read(least)), StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_GroupsThatHaveNothing_AreNone() =>
        Assert.Equal(1, Read(Sum.Replace("\"count\":3,\"quantity\":{\"low\":5,\"best\":5,\"high\":5}", "\"count\":0,\"quantity\":{\"low\":0,\"best\":0,\"high\":0}", StringComparison.Ordinal)).GroupCount);

    [Theory]
    [InlineData("\"format\":\"gpusupply-partial/1\"", "\"format\":\"gpusupply-partial/2\"", CaseErrorCode.UnknownFormat, "$.format", "found \"gpusupply-partial/2\", which is no format that is read here; allowed is \"gpusupply-partial/1\"")]
    [InlineData("\"format\":\"gpusupply-partial/1\",", "", CaseErrorCode.MissingField, "$", "has no \"format\"")]
    [InlineData("\"query\":\"sum of quantity by party, month\",", "", CaseErrorCode.MissingField, "$", "has no \"query\"")]
    [InlineData("sum of quantity by party, month", "sum of everything by party, month", CaseErrorCode.InvalidValue, "$.query", "is no query from character 7 on: there it is not one of quantity, amount, value")]
    [InlineData("sum of quantity by party, month", "sum of quantity by month, party", CaseErrorCode.InvalidValue, "$.keys[0]", "found \"party\", which is not what the query has there; allowed is [\"month\",\"party\"]")]
    [InlineData("\"columns\":[\"quantity\"]", "\"columns\":[]", CaseErrorCode.InvalidValue, "$.columns", "lacks \"quantity\"; allowed is [\"quantity\"]")]
    [InlineData("\"columns\":[\"quantity\"]", "\"columns\":[\"quantity\",\"value\"]", CaseErrorCode.InvalidValue, "$.columns[1]", "found \"value\"")]
    [InlineData("\"columns\":[\"quantity\"]", "\"columns\":[1]", CaseErrorCode.WrongType, "$.columns[0]", "found 1")]
    [InlineData("\"columns\":[\"quantity\"],", "", CaseErrorCode.MissingField, "$", "has no \"columns\"")]
    [InlineData("\"columns\":", "\"currency\":\"USD\",\"columns\":", CaseErrorCode.InvalidValue, "$.currency", "is there without money; allowed is no such property")]
    [InlineData("\"columns\":", "\"balance\":true,\"columns\":", CaseErrorCode.InvalidValue, "$.balance", "is not what the query is; allowed is false")]
    [InlineData("\"columns\":", "\"from\":\"2024-01-01\",\"columns\":", CaseErrorCode.InvalidValue, "$.from", "is not the first day of the query; allowed is no such property")]
    [InlineData("\"columns\":", "\"x-mine\":1,\"columns\":", CaseErrorCode.UnknownField, "$.x-mine", "is no property of this object; allowed is format, query, balance?, from?, columns, keys, currency?, groups")]
    [InlineData("\"columns\":", "\"query\":\"count\",\"columns\":", CaseErrorCode.DuplicateField, "$.query", "is there a second time")]
    [InlineData("\"count\":1", "\"count\":1,\"amount\":1", CaseErrorCode.UnknownField, "$.groups[0].amount", "allowed is party, month, count, quantity")]
    [InlineData("\"count\":1", "\"count\":1,\"count\":1", CaseErrorCode.DuplicateField, "$.groups[0].count", "is there a second time")]
    [InlineData("\"count\":1,", "", CaseErrorCode.MissingField, "$.groups[0]", "has no \"count\"")]
    [InlineData("\"count\":1", "\"count\":-1", CaseErrorCode.InvalidValue, "$.groups[0].count", "found -1, which is below 0; allowed is 0 or more")]
    [InlineData("\"count\":1", "\"count\":null", CaseErrorCode.WrongType, "$.groups[0].count", "found null")]
    [InlineData("\"low\":1,", "", CaseErrorCode.MissingField, "$.groups[0].quantity", "has no \"low\"")]
    [InlineData("\"low\":1,", "\"least\":1,", CaseErrorCode.UnknownField, "$.groups[0].quantity.least", "allowed is low, best, high")]
    [InlineData("\"party\":\"tesla\"", "\"party\":\"te sla\"", CaseErrorCode.InvalidValue, "$.groups[0].party", "is not a party id")]
    [InlineData("\"month\":\"2024-01-01\"", "\"month\":\"2024-01-02\"", CaseErrorCode.InvalidValue, "$.groups[0].month", "is no month of this query; allowed is the first day of a month, 1990-01-01 to 2199-12-31")]
    [InlineData("\"month\":\"2024-01-01\"", "\"month\":\"2024-01\"", CaseErrorCode.InvalidValue, "$.groups[0].month", "is not a date")]
    [InlineData("\"party\":\"x\",\"month\":\"2024-02-01\"", "\"party\":\"tesla\",\"month\":\"2024-01-01\"", CaseErrorCode.InvalidValue, "$.groups[1]", "found a group, which is there a second time; allowed is each party, month once")]
    public void Deserialize_SomethingElse_SaysWhereAndWhatIsAllowed(string old, string other, CaseErrorCode code, string path, string message)
    {
        Assert.Contains(old, Sum, StringComparison.Ordinal);
        CaseFormatException wrong = Refused(Sum.Replace(old, other, StringComparison.Ordinal));
        Assert.Equal((code, path), (wrong.Code, wrong.JsonPath));
        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"format":"gpusupply-partial/1","query":"balance of quantity during 2024-01-02/2024-01-31","columns":["quantity"],"keys":["day"],"groups":[]}""", "has no \"balance\"")]
    [InlineData("""{"format":"gpusupply-partial/1","query":"balance of quantity during 2024-01-02/2024-01-31","balance":true,"columns":["quantity"],"keys":["day"],"groups":[]}""", "has no \"from\"")]
    [InlineData("""{"format":"gpusupply-partial/1","query":"balance of quantity during ../2024-01-01","balance":true,"columns":["quantity"],"keys":["day"],"groups":[{"day":"2024-01-02","count":1,"quantity":{"low":1,"best":1,"high":1}}]}""", "is no day of this query; allowed is a day, 1990-01-01 to 2024-01-01")]
    [InlineData("""{"format":"gpusupply-partial/1","query":"sum of amount","columns":["amount"],"keys":[],"groups":[{"count":1,"amount":1}]}""", "has no \"currency\"")]
    [InlineData("""{"format":"gpusupply-partial/1","query":"sum of amount","columns":["amount"],"keys":[],"currency":"QQQ","groups":[]}""", "there is no active currency with this code")]
    [InlineData("""{"format":"gpusupply-partial/1","query":"count","columns":[],"keys":[],"groups":[{"count":1},{"count":1}]}""", "allowed is one group, since the query has no keys")]
    [InlineData("""{"format":"gpusupply-partial/1","query":"count where party is tesla by party","columns":[],"keys":["party"],"groups":[{"party":"x","count":1}]}""", "is no party of this query; allowed is tesla")]
    [InlineData("""{"format":"gpusupply-partial/1","query":"count where kind is receipt by kind","columns":[],"keys":["kind"],"groups":[{"kind":"order","count":1}]}""", "is no kind of this query; allowed is receipt")]
    [InlineData("""{"format":"gpusupply-partial/1","query":"count by stage","columns":[],"keys":["stage"],"groups":[{"stage":3,"count":1}]}""", "found 3, which has the wrong type")]
    [InlineData("[]", "is no partial result")]
    [InlineData("5", "is no partial result")]
    [InlineData("{}", "has no \"format\"")]
    public void Deserialize_OfOtherQueries_SaysWhatIsAllowed(string json, string message) => Assert.Contains(message, Refused(json).Message, StringComparison.Ordinal);

    [Fact]
    public void Deserialize_AnythingCutOrDamaged_IsRefusedOrRead()
    {
        string[] pieces = ["", "0", "-1", "\"\"", "{}", "[]", "null", "\"x\"", ",", "1e9", "99999999999999999999", "\"2024-01-01\"", "true"];
        foreach ((string name, PartialResult partial) in PartialExamples.All)
        {
            string json = JsonSerializer.Serialize(partial);
            var random = new Random(name.Length);
            for (int time = 0; time < 400; time++)
            {
                int from = random.Next(json.Length), until = Math.Min(json.Length, from + random.Next(12));
                AssertReadOrRefused(json[..from] + pieces[random.Next(pieces.Length)] + json[until..]);
            }
        }

        static void AssertReadOrRefused(string json)
        {
            PartialResult read;
            try
            {
                read = Read(json);
            }
            catch (JsonException)
            {
                return;
            }

            Assert.Equal(read.ToBytes(), PartialResult.FromBytes(read.ToBytes()).ToBytes());
        }
    }

    private static string Amount(string written) =>
        $$"""{"format":"gpusupply-partial/1","query":"sum of amount","columns":["amount"],"keys":[],"currency":"USD","groups":[{"count":1,"amount":{{written}}}]}""";

    private static PartialResult Read(string json) => JsonSerializer.Deserialize<PartialResult>(json)!;

    private static CaseFormatException Refused(string json) => Assert.IsType<CaseFormatException>(Assert.Throws<JsonException>(() => Read(json)).InnerException);
}

using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>What the refusal of a partial result says, word by word.</summary>
public class PartialRefusalTests
{
    private const string Sum = """{"format":"gpusupply-partial/1","query":"sum of quantity by party, product","columns":["quantity"],"keys":["party","product"],"groups":[{"party":"x","product":"h","count":1,"quantity":{"low":1,"best":1,"high":1}}]}""";
    private const string Balance = """{"format":"gpusupply-partial/1","query":"balance of quantity during 2024-01-02/2024-01-31","balance":true,"from":"2024-01-02","columns":["quantity"],"keys":["day"],"groups":[]}""";
    private const string Properties = "format, query, balance?, from?, columns, keys, currency?, groups";

    [Theory]
    [InlineData("\"columns\":[\"quantity\"]", "\"columns\":5", "1:87: $.columns: found 5, which has the wrong type; allowed is an array of the columns of the query")]
    [InlineData("\"columns\":[\"quantity\"]", "\"columns\":\"quantity\"", "1:87: $.columns: found \"quantity\", which has the wrong type; allowed is an array of the columns of the query")]
    [InlineData("\"columns\":[\"quantity\"]", "\"columns\":[5]", "1:88: $.columns[0]: found 5, which has the wrong type; allowed is a text")]
    [InlineData("\"columns\":[\"quantity\"]", "\"columns\":[]", "1:87: $.columns: found an array, which lacks \"quantity\"; allowed is [\"quantity\"]")]
    [InlineData("\"keys\":[\"party\",\"product\"]", "\"keys\":true", "$.keys: found true, which has the wrong type; allowed is an array of the keys of the groups")]
    [InlineData("\"keys\":[\"party\",\"product\"]", "\"keys\":[\"party\"]", "$.keys: found an array, which lacks \"product\"; allowed is [\"party\",\"product\"]")]
    [InlineData("\"product\":\"h\"", "\"product\":\"h h\"", "$.groups[0].product: found \"h h\", which is not a product id: ")]
    [InlineData("\"party\":\"x\"", "\"party\":\"x x\"", "$.groups[0].party: found \"x x\", which is not a party id: ")]
    [InlineData("\"count\":1", "\"count\":true", "$.groups[0].count: found true, which has the wrong type; allowed is a whole number, or a text of its digits")]
    [InlineData("\"count\":1", "\"count\":1.5", "found 1.5, which is no such number; allowed is digits, perhaps behind a minus, without leading zeros, of a number of at most 192 bits")]
    [InlineData("sum of quantity by party, product", "", "$.query: found \"\", which ")]
    public void Deserialize_ASum_SaysWhatIsWrong(string old, string other, string message) => Assert.Contains(message, Refusal(Sum, old, other), StringComparison.Ordinal);

    /// <summary>What is no query from its beginning on is said without a place in it.</summary>
    [Theory]
    [InlineData("everything")]
    [InlineData("")]
    public void Deserialize_NoQueryAtAll_NamesNoCharacter(string query)
    {
        string message = Refusal(Sum, "sum of quantity by party, product", query);
        Assert.StartsWith($"1:41: $.query: found \"{query}\", which ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("from character", message, StringComparison.Ordinal);
        Assert.Contains("; allowed is ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"balance\":true", "\"balance\":false", "1:102: $.balance: found false, which is not what the query is; allowed is true")]
    [InlineData("\"from\":\"2024-01-02\"", "\"from\":\"2024-01-03\"", "$.from: found \"2024-01-03\", which is not the first day of the query; allowed is \"2024-01-02\"")]
    [InlineData("\"balance\":true,", "", $"1:1: $: found an object, which has no \"balance\"; allowed is an object of {Properties}, with \"balance\" for this query")]
    [InlineData("\"from\":\"2024-01-02\",", "", $"1:1: $: found an object, which has no \"from\"; allowed is an object of {Properties}, with \"from\" for this query")]
    [InlineData("\"groups\":[]", "\"groups\":{}", "$.groups: found an object, which has the wrong type; allowed is an array of groups")]
    [InlineData("\"groups\":[]", "\"groups\":0", "$.groups: found 0, which has the wrong type; allowed is an array of groups")]
    public void Deserialize_ABalance_SaysWhatIsWrong(string old, string other, string message) => Assert.Contains(message, Refusal(Balance, old, other), StringComparison.Ordinal);

    [Fact]
    public void Deserialize_NoObject_SaysWhatIsAllowed() =>
        Assert.Equal($"1:1: $: found an array, which is no partial result; allowed is an object of {Properties}", Refusal("[]", "[]", "[]"));

    private static string Refusal(string json, string old, string other)
    {
        Assert.Contains(old, json, StringComparison.Ordinal);
        return Assert.IsType<CaseFormatException>(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialResult>(json.Replace(old, other, StringComparison.Ordinal))).InnerException).Message;
    }
}

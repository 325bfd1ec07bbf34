using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Queries read from their words.</summary>
public class QueryParseTests
{
    [Theory]
    [InlineData("count")]
    [InlineData("balance of quantity during ../2024-12-31 as known on 2024-12-31 by party, product, stage")]
    [InlineData("sum of quantity, value where kind is receipt and party is tesla, x by month")]
    public void Parse_TheWordsOfAQuery_IsThatQuery(string words)
    {
        Assert.Equal(words, Query.Parse(words).ToString());
        Assert.True(Query.TryParse(words, out Query? query));
        Assert.Equal(words, query.ToString());
    }

    [Theory]
    [InlineData("sum of quantity by colour", "\"sum of quantity by colour\" is no query from character 19 on: there it is not one of party,")]
    [InlineData("count by party, party", "\"count by party, party\" is no query: ")]
    [InlineData("", "\"\" is not a count, sum, net or balance. Allowed: the words of a query, such as ")]
    public void Parse_OtherWords_SaysWhereAndWhatIsAllowed(string words, string expected)
    {
        Assert.StartsWith(expected, Assert.Throws<FormatException>(() => Query.Parse(words)).Message);
        Assert.False(Query.TryParse(words, out _));
        Assert.False(Query.TryParse(null, out _));
    }
}

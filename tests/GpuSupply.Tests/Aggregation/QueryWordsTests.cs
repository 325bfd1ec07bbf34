using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>A query is read from its words.</summary>
public class QueryWordsTests
{
    [Fact]
    public void TryRead_WordsOfWhatLeft_GiveThatQuery()
    {
        foreach (Query query in new[] { Query.SumLeft(), Query.SumLeft(Column.Quantity).Where(RecordKind.Shipment).GroupBy(Key.Party) })
        {
            Assert.True(QueryReader.TryRead(query.ToString(), out Query? read, out _, out string? problem), problem);
            Assert.True(read.IsLeft);
            Assert.Equal(query.ToString(), read.ToString());
        }
    }

    [Fact]
    public void ToString_OfWhatLeft_SaysSo() =>
        Assert.Equal("sum of quantity that left where kind is shipment by party", Query.SumLeft(Column.Quantity).Where(RecordKind.Shipment).GroupBy(Key.Party).ToString());
}

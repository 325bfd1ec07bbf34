using GpuSupply.Aggregation;
using GpuSupply.Internals;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Aggregation;

/// <summary>
/// Partial results of every form have the bytes that they had when version 1 was made, and are read from those. The file is never made anew: a change of it would
/// be another version.
/// </summary>
public class PartialGoldenTests
{
    private static readonly Dictionary<string, string> Golden = File.ReadAllLines(Repository.PathOf("tests", "GpuSupply.Tests", "Aggregation", "PartialGolden.txt"))
        .Select(line => line.Split(": ")).ToDictionary(line => line[0], line => line[1]);

    [Fact]
    public void ToBytes_EachExample_AreThoseOfVersionOne() =>
        Assert.Equal(Lines(Golden.Select(one => (one.Key, one.Value))), Lines(PartialExamples.All.Select(example => (example.Name, Convert.ToHexString(example.Partial.ToBytes())))));

    [Fact]
    public void FromBytes_OfVersionOne_AreReadAndFinished() => Assert.All(PartialExamples.All, example =>
    {
        byte[] bytes = Convert.FromHexString(Golden[example.Name]);
        PartialResult read = PartialResult.FromBytes(bytes);
        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal(Finished(example.Partial), Finished(read));
    });

    /// <summary>Every flag, column, key, number of words and number of figures, with and without numbers of groups, and with and without a currency.</summary>
    [Fact]
    public void Golden_HasEveryForm()
    {
        PartialResult[] all = [.. Golden.Values.Select(hex => PartialResult.FromBytes(Convert.FromHexString(hex)))];

        Assert.Equal(Enum.GetValues<Column>(), all.SelectMany(one => one.Shape.Columns).Distinct().Order());
        Assert.Equal(Enum.GetValues<Key>(), all.SelectMany(one => one.Table.Keys.Select(key => key.Key)).Distinct().Order());
        Assert.Equal([1, 2, 3], all.SelectMany(one => one.Table.Columns.Select(column => column.Words)).Distinct().Order());
        Assert.Equal(4, all.Select(one => (one.Shape.IsBalance, HasNumbers: one.Table.Codes is not null)).Distinct().Count());
        Assert.Equal(2, all.Select(one => one.Shape.Currency.IsUnset).Distinct().Count());
        Assert.Equal(2, all.Where(one => one.Table.Columns.Count > 3).Select(one => ReferenceEquals(one.Table.Columns[1], one.Table.Columns[3])).Distinct().Count());
        Assert.Equal(2, all.Where(one => one.Shape.IsBalance).Select(one => one.Shape.From == Day.Beginning).Distinct().Count());
    }

    private static string Finished(PartialResult partial)
    {
        try
        {
            return string.Join('\n', partial.Finish());
        }
        catch (OverflowException wrong)
        {
            return wrong.Message;
        }
    }

    private static string Lines(IEnumerable<(string Name, string Hex)> all) => string.Concat(all.Select(one => $"{one.Name}: {one.Hex}\n"));
}

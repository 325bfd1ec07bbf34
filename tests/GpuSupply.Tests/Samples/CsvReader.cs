using System.Text;

namespace GpuSupply.Tests.Samples;

/// <summary>Reads RFC 4180, strictly: CR LF after every record, quotes around what needs them, two for one within.</summary>
internal static class CsvReader
{
    /// <summary>The records, each by the names in the header.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string csv)
    {
        string[][] records = [.. Records(csv)];
        Assert.All(records, record => Assert.Equal(records[0].Length, record.Length));
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static IEnumerable<string[]> Records(string csv)
    {
        var cells = new List<string>();
        for (int at = 0; at < csv.Length;)
        {
            cells.Add(csv[at] == '"' ? Quoted(csv, ref at) : Plain(csv, ref at));
            if (at < csv.Length && csv[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", csv.Substring(at, 2));
            at += 2;
            yield return [.. cells];
            cells.Clear();
        }

        Assert.Empty(cells);
    }

    private static string Plain(string csv, ref int at)
    {
        int start = at;
        while (csv[at] is not (',' or '\r'))
            Assert.DoesNotContain(csv[at++], "\"\n");
        return csv[start..at];
    }

    private static string Quoted(string csv, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; csv[at] != '"' || (at + 1 < csv.Length && csv[at + 1] == '"'); at++)
        {
            if (csv[at] == '"')
                at++;
            cell.Append(csv[at]);
        }

        at++;
        return cell.ToString();
    }
}

using System.Text.RegularExpressions;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Api.Sql;

/// <summary>The recipes of the page on SQL, and which of them were taken.</summary>
internal sealed partial class SqlPage
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "sql.md"));

    private readonly Dictionary<string, string> _recipes = Blocks().Matches(Text).ToDictionary(block => block.Groups["name"].Value, block => block.Groups["sql"].Value);

    /// <summary>Every recipe's name, in the order of the page.</summary>
    public static string[] Names { get; } = [.. Blocks().Matches(Text).Select(block => block.Groups["name"].Value)];

    /// <summary>How many blocks of SQL the page has, with a name or without.</summary>
    public static int BlockCount => Text.Split("```sql").Length - 1;

    /// <summary>The recipes that were taken.</summary>
    public SortedSet<string> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>A recipe as it stands on the page.</summary>
    public string this[string name]
    {
        get
        {
            Taken.Add(name);
            return _recipes[name].TrimEnd(';', '\n');
        }
    }

    [GeneratedRegex(@"^```sql (?<name>[a-z: ]+)\n(?<sql>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}

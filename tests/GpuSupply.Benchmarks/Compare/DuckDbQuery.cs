using System.Text.RegularExpressions;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>A query in SQL.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="Keys">How many columns of its result say what a row is about.</param>
internal sealed partial record DuckDbQuery(string Sql, int Keys = 0)
{
    /// <summary>The words of the text, among which are the table and its columns.</summary>
    public IReadOnlySet<string> Words { get; } = Word().Matches(Sql).Select(word => word.Value).ToHashSet();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}

using System.Text.RegularExpressions;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Schema;

/// <summary>The examples on the page about the case format.</summary>
internal static class PageExamples
{
    private static readonly string[] Blocks =
    [
        .. Regex.Matches(File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "case-format.md")), "```json\n(.*?)```", RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value),
    ];

    /// <summary>The case.</summary>
    public static string Case => Blocks.Single(block => block.Contains("\"format\"", StringComparison.Ordinal));

    /// <summary>The records.</summary>
    public static IEnumerable<string> Records => Blocks.Where(block => block.StartsWith("{ \"type\"", StringComparison.Ordinal));
}

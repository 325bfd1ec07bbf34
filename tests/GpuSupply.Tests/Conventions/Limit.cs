using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Conventions;

/// <summary>A row of one of the tables of limits in the page on security.</summary>
/// <param name="What">What is limited.</param>
/// <param name="IsLeast">Whether it is the least value that is allowed, and not the greatest.</param>
/// <param name="Value">The value.</param>
/// <param name="Where">The type, and its member, that has it.</param>
/// <param name="Beyond">What becomes of one beyond: an error, or a sentence.</param>
internal sealed partial record Limit(string What, bool IsLeast, BigInteger Value, string Where, string Beyond)
{
    /// <summary>The limits beyond which something is refused, and those beyond which something is looked at less closely.</summary>
    public static (IReadOnlyList<Limit> Refused, IReadOnlyList<Limit> Bounded) Read()
    {
        Limit[] all =
        [
            .. File.ReadLines(Repository.PathOf(".github", "SECURITY.md")).Select(line => Row().Match(line)).Where(row => row.Success).Select(row => new Limit(
                row.Groups["what"].Value, row.Groups["end"].Value == "at least ", BigInteger.Parse(row.Groups["value"].Value, CultureInfo.InvariantCulture), row.Groups["where"].Value,
                row.Groups["beyond"].Value)),
        ];
        return ([.. all.Where(limit => limit.Beyond.StartsWith('`'))], [.. all.Where(limit => !limit.Beyond.StartsWith('`'))]);
    }

    /// <summary>The first value that is not allowed.</summary>
    public BigInteger OneBeyond => IsLeast ? Value - 1 : Value + 1;

    public override string ToString() => $"{What}, {(IsLeast ? "at least" : "at most")} {Value}";

    [GeneratedRegex(@"^\| (?<what>[^|]+) \| (?<end>at most |at least )?(?<value>\d+) \| `(?<where>[\w.]+)` \| (?<beyond>[^|]+) \|$")]
    private static partial Regex Row();
}

namespace GpuSupply.Benchmarks.Compare;

/// <summary>What is measured by the command <c>compare</c>.</summary>
/// <param name="Rows">The rows of the ledger.</param>
/// <param name="Threads">On how many threads, one number after the other.</param>
/// <param name="Queries">The queries.</param>
/// <param name="Rounds">How often each contender is timed.</param>
/// <param name="HasGrowth">Whether our library is then timed on ledgers of growing size.</param>
/// <param name="JsonFile">Where the times are written to; <see langword="null"/>: nowhere.</param>
internal sealed record CompareOptions(int Rows, IReadOnlyList<int> Threads, IReadOnlyList<Query> Queries, int Rounds, bool HasGrowth, string? JsonFile)
{
    public const string Usage = "compare [--rows 20000000] [--threads 1,2] [--queries Q1,Q3-256] [--rounds 9] [--growth true] [--json FILE]";

    private static readonly CompareOptions Default = new(20_000_000, [1, 2], Compare.Queries.All, 9, false, null);

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static CompareOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, Default, static (options, name, value) => (name, Options.Count(value)) switch
    {
        ("--rows", { } number) => options with { Rows = number },
        ("--rounds", { } number) => options with { Rounds = number },
        ("--threads", _) when All(value, Options.Count) is { } threads => options with { Threads = threads },
        ("--queries", _) when All(value, static part => Compare.Queries.Named(part)) is { } queries => options with { Queries = queries },
        ("--growth", _) when bool.TryParse(value, out bool hasGrowth) => options with { HasGrowth = hasGrowth },
        ("--json", _) => options with { JsonFile = value },
        _ => null,
    });

    private static int[]? All(string value, Func<string, int?> read)
    {
        int?[] all = [.. value.Split(',').Select(read)];
        return all.Contains(null) ? null : [.. all.OfType<int>()];
    }

    private static Query[]? All(string value, Func<string, Query?> read)
    {
        Query?[] all = [.. value.Split(',').Select(read)];
        return all.Contains(null) ? null : [.. all.OfType<Query>()];
    }
}

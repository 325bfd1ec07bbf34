namespace GpuSupply.Benchmarks.Billion;

/// <summary>What is measured by the command <c>billion</c>.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Threads">On how many threads the queries run, and the loops that check them.</param>
internal sealed record BillionOptions(int Rows, int Threads)
{
    public const string Usage = "billion [--rows 1000000000] [--threads 2]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static BillionOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new BillionOptions(1_000_000_000, 2), static (options, name, value) => (name, Options.Count(value)) switch
    {
        ("--rows", { } number) => options with { Rows = number },
        ("--threads", { } number) => options with { Threads = number },
        _ => null,
    });
}

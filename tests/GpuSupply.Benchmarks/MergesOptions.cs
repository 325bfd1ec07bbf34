namespace GpuSupply.Benchmarks;

/// <summary>What is tried by the command <c>merges</c>.</summary>
/// <param name="Splits">How many splits of transfers.</param>
/// <param name="Seed">What they are made from.</param>
internal sealed record MergesOptions(int Splits, int Seed)
{
    public const string Usage = "merges [--splits 1000000] [--seed 1]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static MergesOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new MergesOptions(1_000_000, 1), static (options, name, value) => (name, Options.Number(value)) switch
    {
        ("--splits", { } number and > 0) => options with { Splits = number },
        ("--seed", { } number) => options with { Seed = number },
        _ => null,
    });
}

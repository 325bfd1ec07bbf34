namespace GpuSupply.Benchmarks;

/// <summary>What is tried by the command <c>verdicts</c>.</summary>
/// <param name="Cases">How many cases.</param>
/// <param name="Seed">What they are generated from.</param>
/// <param name="Shown">How many contradictions to print with their cases.</param>
internal sealed record VerdictsOptions(int Cases, int Seed, int Shown)
{
    public const string Usage = "verdicts [--cases 100000] [--seed 1] [--shown 5]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static VerdictsOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new VerdictsOptions(100_000, 1, 5), static (options, name, value) => (name, Options.Number(value)) switch
    {
        ("--cases", { } number and > 0) => options with { Cases = number },
        ("--seed", { } number) => options with { Seed = number },
        ("--shown", { } number) => options with { Shown = number },
        _ => null,
    });
}

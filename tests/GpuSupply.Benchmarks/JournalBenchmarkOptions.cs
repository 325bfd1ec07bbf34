namespace GpuSupply.Benchmarks;

/// <summary>What is measured by the command <c>journal</c>.</summary>
/// <param name="Megabytes">The size of the journal whose reading is timed.</param>
/// <param name="Gigabytes">The size of the journal that is read in little memory.</param>
/// <param name="Parts">Which of <c>speed</c> and <c>memory</c>; <c>made</c> writes the journal of the latter to standard output.</param>
internal sealed record JournalBenchmarkOptions(int Megabytes, int Gigabytes, IReadOnlyList<string> Parts)
{
    public const string Usage = "journal [--megabytes 200] [--gigabytes 10] [--parts speed,memory]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static JournalBenchmarkOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new JournalBenchmarkOptions(200, 10, ["speed", "memory"]), static (options, name, value) => (name, Options.Count(value)) switch
    {
        ("--megabytes", { } number) => options with { Megabytes = number },
        ("--gigabytes", { } number) => options with { Gigabytes = number },
        ("--parts", _) => options with { Parts = value.Split(',') },
        _ => null,
    });
}

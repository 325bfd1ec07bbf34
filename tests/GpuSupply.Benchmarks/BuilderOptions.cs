namespace GpuSupply.Benchmarks;

/// <summary>What is measured by the command <c>builder</c>.</summary>
/// <param name="Records">The records that are there before.</param>
/// <param name="Batch">The records that come.</param>
internal sealed record BuilderOptions(int Records, int Batch)
{
    public const string Usage = "builder [--records 1000000] [--batch 1000]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static BuilderOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new BuilderOptions(1_000_000, 1_000), static (options, name, value) => (name, Options.Count(value)) switch
    {
        ("--records", { } number) => options with { Records = number },
        ("--batch", { } number) => options with { Batch = number },
        _ => null,
    });
}

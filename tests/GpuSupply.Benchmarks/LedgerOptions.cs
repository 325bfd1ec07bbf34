namespace GpuSupply.Benchmarks;

/// <summary>What is measured by the command <c>ledger</c>.</summary>
/// <param name="Records">The records of the case.</param>
internal sealed record LedgerOptions(int Records)
{
    public const string Usage = "ledger [--records 1000000]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static LedgerOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new LedgerOptions(1_000_000), static (options, name, value) =>
        (name, Options.Count(value)) is ("--records", { } number) ? options with { Records = number } : null);
}

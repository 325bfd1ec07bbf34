namespace GpuSupply.Benchmarks;

/// <summary>What is measured by the command <c>ledger</c>.</summary>
/// <param name="Records">The records of the case; a thousand have some 1,170 transfers.</param>
/// <param name="Claims">The claims beside them.</param>
internal sealed record LedgerOptions(int Records, int Claims)
{
    public const string Usage = "ledger [--records 1000000] [--claims 600]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static LedgerOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new LedgerOptions(1_000_000, 600), static (options, name, value) => (name, Options.Count(value)) switch
    {
        ("--records", { } number) => options with { Records = number },
        ("--claims", { } number) => options with { Claims = number },
        _ => null,
    });
}

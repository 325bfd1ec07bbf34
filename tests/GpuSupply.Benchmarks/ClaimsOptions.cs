namespace GpuSupply.Benchmarks;

/// <summary>What is measured by the command <c>claims</c>.</summary>
/// <param name="Claims">The claims of the largest case.</param>
/// <param name="Records">The records of the largest case.</param>
/// <param name="Days">The days over which the records of the largest case are learned.</param>
internal sealed record ClaimsOptions(int Claims, int Records, int Days)
{
    public const string Usage = "claims|case [--claims 10000] [--records 1000000] [--days 1000]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static ClaimsOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new ClaimsOptions(10_000, 1_000_000, 1_000), static (options, name, value) => (name, Options.Count(value)) switch
    {
        ("--claims", { } number) => options with { Claims = number },
        ("--records", { } number) => options with { Records = number },
        ("--days", { } number and <= 1_000) => options with { Days = number },
        _ => null,
    });
}

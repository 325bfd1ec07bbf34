namespace GpuSupply.Benchmarks;

/// <summary>What is measured by the command <c>records</c>.</summary>
/// <param name="From">The records of the smallest case.</param>
/// <param name="To">The records of the largest case; each is ten times as large as the one before.</param>
/// <param name="Parts">Which of <c>read</c>, <c>fold</c> and <c>held</c>.</param>
internal sealed record RecordsOptions(int From, int To, IReadOnlyList<string> Parts)
{
    public const string Usage = "records [--from 1000] [--to 1000000] [--parts read,fold,held]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static RecordsOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new RecordsOptions(1_000, 1_000_000, ["read", "fold", "held"]), static (options, name, value) => (name, Options.Count(value)) switch
    {
        ("--from", { } number) => options with { From = number },
        ("--to", { } number) => options with { To = number },
        ("--parts", _) => options with { Parts = value.Split(',') },
        _ => null,
    });
}

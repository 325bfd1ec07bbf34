using System.Globalization;

namespace GpuSupply.Fuzz;

/// <summary>How much is tried.</summary>
/// <param name="Executions">How many times, of all targets together.</param>
/// <param name="Seed">What the inputs are made from.</param>
/// <param name="Threads">How many at once.</param>
/// <param name="Target">Only this target; <see langword="null"/>: each with its share.</param>
internal sealed record FuzzOptions(long Executions, ulong Seed, int Threads, string? Target)
{
    public const string Usage = "run [--executions 1000000] [--seed 1] [--threads 1] [--target NAME]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static FuzzOptions? Read(ReadOnlySpan<string> args)
    {
        var read = new FuzzOptions(1_000_000, 1, 1, null);
        for (int index = 0; index < args.Length; index += 2)
        {
            string? value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index])
            {
                case "--executions" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long executions) && executions > 0: read = read with { Executions = executions }; break;
                case "--seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed): read = read with { Seed = seed }; break;
                case "--threads" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads is > 0 and <= 64: read = read with { Threads = threads }; break;
                case "--target" when value is not null: read = read with { Target = value }; break;
                default: return null;
            }
        }

        return read;
    }
}

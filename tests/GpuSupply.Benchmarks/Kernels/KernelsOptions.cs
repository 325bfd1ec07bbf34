using System.Globalization;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>What is tried by the command <c>kernels</c>.</summary>
/// <param name="Elements">How many numbers kernels and queries go over in all.</param>
/// <param name="Seed">What the numbers are made from.</param>
/// <param name="Width">How many bits vectors must have, or nothing is tried; <see langword="null"/>: as many as they have.</param>
/// <param name="Round">The one round that is tried, with every trial, to see a contradiction again; <see langword="null"/>: all.</param>
internal sealed record KernelsOptions(long Elements, int Seed, int? Width, int? Round)
{
    public const string Usage = "kernels [--elements 10000000000] [--seed 1] [--width 512|256|128|64] [--round N]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static KernelsOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new KernelsOptions(10_000_000_000, 1, null, null), static (options, name, value) => (name, Options.Number(value)) switch
    {
        ("--elements", _) when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long elements) => options with { Elements = elements },
        ("--seed", { } number) => options with { Seed = number },
        ("--round", { } number) => options with { Round = number },
        ("--width", (512 or 256 or 128 or 64) and var bits) => options with { Width = bits },
        _ => null,
    });
}

namespace GpuSupply.Benchmarks.Planted;

/// <summary>Which bugs the command <c>planted</c> plants.</summary>
/// <param name="Only">Those alone in whose name this stands.</param>
internal sealed record PlantedOptions(string Only)
{
    public const string Usage = "planted [--only TEXT]";

    /// <summary>Reads the options; <see langword="null"/>: they can't be understood.</summary>
    public static PlantedOptions? Read(ReadOnlySpan<string> args) => Options.Read(args, new PlantedOptions(""), static (options, name, value) => name == "--only" ? options with { Only = value } : null);
}

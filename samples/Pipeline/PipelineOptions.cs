namespace Pipeline;

/// <summary>What is asked for.</summary>
/// <param name="File">The journal; <see langword="null"/>: one is generated.</param>
/// <param name="Records">How many lines a generated journal has.</param>
/// <param name="Seed">What all that is generated is drawn from.</param>
/// <param name="Folder">Where files are written to.</param>
internal sealed record PipelineOptions(string? File, int Records, int Seed, string Folder);

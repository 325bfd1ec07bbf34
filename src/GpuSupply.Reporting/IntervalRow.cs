namespace GpuSupply.Reporting;

/// <summary>An interval in a picture.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Interval">The interval; <see langword="null"/>: nothing bounds it.</param>
/// <param name="Kind">The class that it looks by.</param>
/// <param name="Nothing">What is said where nothing bounds it.</param>
internal sealed record IntervalRow(string Name, Bounds? Interval, string Kind, string Nothing = "nothing that bounds it");

using NodaTime;

namespace GpuSupply.Reporting;

/// <summary>A number of units that changes from day to day, with bounds.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">From which day on it is what; at least one, in the order of the days.</param>
internal sealed record Curve(string Name, IReadOnlyList<(LocalDate Day, long Low, long High)> Points);

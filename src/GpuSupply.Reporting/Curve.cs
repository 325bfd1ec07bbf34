using NodaTime;

namespace GpuSupply.Reporting;

/// <summary>A number of units that changes from day to day, with bounds.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Kind">Which of the looks of curves it has.</param>
/// <param name="Points">From which day on it is what; at least one, in the order of the days.</param>
internal sealed record Curve(string Name, int Kind, IReadOnlyList<(LocalDate Day, long Low, long High)> Points)
{
    /// <summary>The last day of which it is known; unless set it goes on.</summary>
    public LocalDate? Until { get; init; }
}

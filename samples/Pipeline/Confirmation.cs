using GpuSupply.Aggregation;
using NodaTime;

namespace Pipeline;

/// <summary>Asks DuckDB whether it says the same, of files that are there.</summary>
/// <param name="files">The files.</param>
/// <param name="summary">What it is said to.</param>
internal sealed class Confirmation(PipelineFiles files, Summary summary)
{
    /// <summary>Compares all results.</summary>
    /// <param name="firstDay">The first day that was asked about.</param>
    /// <param name="knownOn">The day as known on.</param>
    /// <param name="results">What the library says.</param>
    /// <param name="stop">Ends it between two questions.</param>
    /// <returns>0: DuckDB says the same; 1: it says something else somewhere.</returns>
    public int Run(LocalDate firstDay, LocalDate knownOn, IReadOnlyList<(Question Question, QueryResult Result)> results, CancellationToken stop)
    {
        int exitCode = 0;
        using var duckDb = new DuckDbCheck(files.Folder, firstDay, knownOn);
        foreach ((Question question, QueryResult result) in results)
        {
            stop.ThrowIfCancellationRequested();
            string? difference = duckDb.FirstDifference(question, result);
            summary.Compared(question, result, difference);
            exitCode = difference is null ? exitCode : 1;
        }

        return exitCode;
    }
}

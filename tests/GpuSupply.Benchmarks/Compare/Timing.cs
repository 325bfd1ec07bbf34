namespace GpuSupply.Benchmarks.Compare;

/// <summary>How long a contender took for a query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Implementation">The contender's name.</param>
/// <param name="IsVariant">Whether the contender is a variant of another one.</param>
/// <param name="Threads">On how many threads.</param>
/// <param name="Rows">The rows that it worked on.</param>
/// <param name="Min">The least time of a row, in nanoseconds.</param>
/// <param name="Median">The median time of a row, in nanoseconds.</param>
/// <param name="Cores">How many processors it had, in the median: fewer than it has threads if other programs have them, or if it needs fewer.</param>
internal sealed record Timing(Query Query, string Implementation, bool IsVariant, int Threads, long Rows, double Min, double Median, double Cores);

namespace GpuSupply.Benchmarks.Compare;

/// <summary>Days one after another, both ends included.</summary>
internal readonly record struct DayRange(int First, int Last)
{
    /// <summary>The first and the last day as the framework writes them.</summary>
    public (DateOnly First, DateOnly Last) Dates => (Asked.Date(First), Asked.Date(Last));
}

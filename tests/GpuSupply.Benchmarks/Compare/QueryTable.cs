namespace GpuSupply.Benchmarks.Compare;

/// <summary>Prints what a query took: one row for each contender.</summary>
internal static class QueryTable
{
    /// <summary>Prints the times of a query on so many threads.</summary>
    public static void Print(IReadOnlyList<Timing> timings, TextWriter output)
    {
        if (timings is not [var any, ..])
            return;
        string bytes = any.Query.Bytes is { } count ? $", {count} bytes a row" : "";
        output.WriteLine();
        output.WriteLine($"{any.Query.Name} on {any.Threads} thread(s): {any.Query.Meaning}{bytes}");
        output.WriteLine($"{"",-18}{"rows",12}{"ns, min",10}{"median",10}{"cores",8}{"× gpusupply",13}{"of the limit",14}");
        Timing? ours = timings.FirstOrDefault(timing => timing.Implementation == "gpusupply");
        Timing? limit = timings.FirstOrDefault(timing => timing.Implementation == "stream");
        foreach (Timing timing in timings)
        {
            string times = ours is null ? "" : $"{timing.Median / ours.Median:F2}";
            string part = limit is null ? "" : $"{limit.Min / timing.Min:P1}";
            output.WriteLine($"{timing.Implementation,-18}{timing.Rows,12}{Nanoseconds(timing.Min),10}{Nanoseconds(timing.Median),10}{timing.Cores,8:F2}{times,13}{part,14}");
        }
    }

    /// <summary>A time in nanoseconds, to three figures or so.</summary>
    public static string Nanoseconds(double time) => time switch
    {
        < 0.1 => $"{time:F4}",
        < 10 => $"{time:F3}",
        _ => $"{time:F1}",
    };
}

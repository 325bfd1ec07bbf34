namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// Asks all of LINQ's queries in turns, of few rows, before any is timed: so the compiler makes its operators for a program that asks many queries, whichever are timed and in whichever order.
/// Otherwise it makes them for the query that is asked first, and a sum takes several times as long where it is asked later.
/// </summary>
internal static class LinqWarmUp
{
    // It is of many groups, whatever the rows are, and has no operator of LINQ but one that runs once.
    private const string Merge = "Q8";

    private const int Rows = 5_000;
    private const int Passes = 3;
    private const int TurnsOfAPass = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.2);

    public static void Run()
    {
        var data = new LedgerData(Rows);
        Work[] works = [.. LinqWorks.All.Where(work => work.Key != Merge).Select(work => work.Value(data))];
        for (int pass = 0; pass < Passes; pass++)
        {
            for (int turn = 0; turn < TurnsOfAPass; turn++)
            {
                foreach (Work work in works)
                    work.Run();
            }
            Thread.Sleep(Pause);
        }
    }
}

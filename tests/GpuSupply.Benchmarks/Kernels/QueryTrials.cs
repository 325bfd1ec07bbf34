using GpuSupply.Aggregation;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Whole queries on columns in every form, on one to eight threads.</summary>
internal static class QueryTrials
{
    private const int QueriesOfATable = 8;
    private const int ThreadsAtMost = 8;

    // About as many numbers as all kernels by themselves.
    private const int Share = 100;

    public static IEnumerable<Trial> All => [new("queries", Share, Run)];

    private static long Run(Noise noise, Action<string> contradict)
    {
        var table = new AskedTable(noise);
        for (int index = 0; index < QueriesOfATable; index++)
        {
            var asked = new AskedQuery(noise, table);
            var groups = new AskedGroups(table, asked);
            foreach ((string name, TransferColumns columns) in table.Forms)
            {
                int threads = 1 + noise.Below(ThreadsAtMost);
                string? difference;
                try
                {
                    difference = groups.Difference(noise.OneIn(2) ? asked.Query.Answer(columns, threads) : asked.Query.Run(columns, threads).Finish());
                }
                catch (Exception failed) when (failed is ArithmeticException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
                {
                    difference = failed.ToString();
                }

                if (difference is not null)
                    contradict($"{asked.Query} of {table}, {name}, {threads} threads: {difference}");
            }
        }

        return (long)QueriesOfATable * table.Forms.Count * table.Count;
    }
}

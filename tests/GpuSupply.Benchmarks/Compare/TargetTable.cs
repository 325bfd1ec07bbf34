namespace GpuSupply.Benchmarks.Compare;

/// <summary>Prints what is reached of the targets. Against other programs medians count, against the speed of memory the best of each.</summary>
internal static class TargetTable
{
    // What a machine that has other things to do has to reach of a target.
    private const double PassMark = 0.8;

    public static void Print(IReadOnlyList<Timing> timings, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"target",-10}{"threads",8}  {"against",-18}{"target",8}{"reached",10}  met at {PassMark:P0}");
        foreach (Timing ours in timings.Where(timing => timing.Implementation == "gpusupply"))
        {
            foreach (Timing other in timings.Where(timing => timing.Query == ours.Query && timing.Threads == ours.Threads))
                Print(ours, other, output);
        }
    }

    private static void Print(Timing ours, Timing other, TextWriter output)
    {
        if (Target.All.First(target => target.Query == ours.Query.Name).Against(other.Implementation, ours.Threads) is not { } target)
            return;
        bool isLimit = other.Implementation == "stream";
        double reached = isLimit ? other.Min / ours.Min : other.Median / ours.Median;
        string met = reached >= target ? "yes, all of it" : reached >= PassMark * target ? "yes" : "no";
        string variant = other.IsVariant ? " (a variant)" : "";
        output.WriteLine($"{ours.Query.Name,-10}{ours.Threads,8}  {other.Implementation,-18}{Text(target, isLimit),8}{Text(reached, isLimit),10}  {met}{variant}");
    }

    private static string Text(double value, bool isPart) => isPart ? $"{value:P0}" : $"{value:F1} ×";
}

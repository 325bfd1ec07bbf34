using GpuSupply.Reporting;

namespace GpuSupply.Tests.Reporting;

/// <summary>The program that the page of the package shows, letter by letter.</summary>
internal static class ReadmeProgram
{
    public static void Run(string[] args)
    {
        // <program>
        SupplyCase records = SupplyCase.Load(args[0]);
        SupplyLedger june = records.ToLedger().AsKnownOn("2024-06-05");
        var report = new SupplyReport(records, june) { HasHistory = true };
        File.WriteAllText(Path.ChangeExtension(args[0], ".html"), report.ToHtml());
        File.WriteAllText(Path.ChangeExtension(args[0], ".report.json"), report.ToJson());
        foreach (ReallocationAnalysis reallocation in june.Reallocations)
            File.WriteAllText(Path.ChangeExtension(args[0], $".{reallocation.Id}.svg"), reallocation.ToPicture(june)?.ToSvg());

        // </program>
    }
}

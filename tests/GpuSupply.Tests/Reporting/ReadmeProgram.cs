using GpuSupply.Reporting;

namespace GpuSupply.Tests.Reporting;

/// <summary>The program that the page of the package shows, letter by letter.</summary>
internal static class ReadmeProgram
{
    public static (string Html, string Json, string Svg) Run(string file)
    {
        // <program>
        SupplyCase records = SupplyCase.Load(file);
        SupplyLedger june = records.ToLedger().AsKnownOn("2024-06-05");
        var report = new SupplyReport(records, june) { HasHistory = true };
        string html = report.ToHtml();
        string json = report.ToJson();
        string svg = june.Verify("over-500m-chip").ToPicture()!.ToSvg();

        // </program>
        return (html, json, svg);
    }
}

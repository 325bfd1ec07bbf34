using CaseReport;
using GpuSupply.TestKit;
using GpuSupply.Tests.Json;

namespace GpuSupply.Tests.Samples;

/// <summary>A run of the sample, inside of the test's process.</summary>
internal sealed record CaseReportRun(int ExitCode, string Output, string Error)
{
    public static CaseReportRun Of(params string[] args) => On(Screen.Plain, args);

    public static CaseReportRun On(Screen screen, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        int exitCode = CaseReportProgram.Run(args, output, error, screen);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>A run on records, which are in a file while it runs.</summary>
    public static CaseReportRun On(CaseBuilder records, params string[] args)
    {
        string file = Path.GetTempFileName();
        try
        {
            records.Build().Save(file);
            return Of([file, .. args]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What the repository says that the sample prints.</summary>
    public static string Expected(string file) => File.ReadAllText(Repository.PathOf($"samples/CaseReport/{file}"));
}

using Pipeline;

namespace GpuSupply.Tests.Samples;

/// <summary>A run of the pipeline, inside of the test's process.</summary>
internal sealed record PipelineRunInProcess(int ExitCode, string Output, string Error)
{
    public static async Task<PipelineRunInProcess> OfAsync(string folder, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        int exitCode = await PipelineProgram.RunAsync([.. args, "--output", folder], output, error, ProgressBar.None);
        return new(exitCode, output.ToString(), error.ToString());
    }
}

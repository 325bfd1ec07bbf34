using OwnColumns;

namespace GpuSupply.Tests.Samples;

/// <summary>A run of the sample on own columns, inside of the test's process.</summary>
internal sealed record OwnColumnsRun(int ExitCode, string Output, string Error)
{
    public static OwnColumnsRun Of(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        return To(output, args) with { Output = output.ToString() };
    }

    public static OwnColumnsRun To(TextWriter output, params string[] args)
    {
        using StringWriter error = new() { NewLine = "\n" };
        return new(OwnColumnsProgram.Run(args, output, error), "", error.ToString());
    }
}

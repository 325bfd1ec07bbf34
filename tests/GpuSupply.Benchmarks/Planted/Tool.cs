using System.Diagnostics;
using System.Text;

namespace GpuSupply.Benchmarks.Planted;

/// <summary>Runs <c>dotnet</c> in a folder.</summary>
internal static class Tool
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Runs it; it is ended when it takes much too long.</summary>
    /// <returns>Its exit code, <see langword="null"/> when it was ended, and what it wrote.</returns>
    public static (int? Code, string Output) Run(string folder, (string Name, string Value)? variable, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (variable is var (name, value))
            start.Environment[name] = value;
        var output = new StringBuilder();
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += Write;
        process.ErrorDataReceived += Write;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool hasEnded = process.WaitForExit(Longest);
        if (!hasEnded)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        lock (output)
            return (hasEnded ? process.ExitCode : null, output.ToString());

        void Write(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.Append(line.Data).Append('\n');
        }
    }
}

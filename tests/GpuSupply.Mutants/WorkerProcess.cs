using System.Diagnostics;
using System.Globalization;

namespace GpuSupply.Mutants;

/// <summary>A worker in a process of its own, which is begun anew when it hung or ended.</summary>
internal sealed class WorkerProcess(string folder) : IDisposable
{
    private Process? process;
    private int fromTheBeginning = -1;

    /// <summary>Ends the process, and lets a mutant run in the next one from its beginning on; -1: none.</summary>
    public void Renew(int mutant)
    {
        End();
        fromTheBeginning = mutant;
    }

    /// <summary>What it answers to an order, up to the line that ends an answer; null: it ended, or took longer than allowed, and was ended.</summary>
    public List<string>? Ask(string order, TimeSpan limit, Func<string, bool> isLast)
    {
        process ??= Start();
        int id = process.Id;
        using Timer timer = new(_ => EndLate(id), null, limit, Timeout.InfiniteTimeSpan);
        var lines = new List<string>();
        try
        {
            process.StandardInput.WriteLine(order);
            process.StandardInput.Flush();
            while (process.StandardOutput.ReadLine() is { } line)
            {
                lines.Add(line);
                if (isLast(line))
                    return lines;
            }
        }
        catch (IOException)
        {
            // It ended while it was being asked.
        }

        End();
        return null;
    }

    private void End()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose() => End();

    private static void EndLate(int id)
    {
        try
        {
            using var late = Process.GetProcessById(id);
            late.Kill(entireProcessTree: true);
        }
        catch (Exception ended) when (ended is ArgumentException or InvalidOperationException)
        {
            // It is over.
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "GpuSupply.Mutants.dll"), "work", folder]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };

        // A mutant that takes more and more memory is to fail, not the machine; without a mutant tests take far less.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0xC0000000";

        // A few cases of a law tell as much of most mutants as its thousands.
        start.Environment["GPUSUPPLY_LAW_CASES"] = "10";
        start.Environment["ActiveMutation"] = fromTheBeginning.ToString(CultureInfo.InvariantCulture);
        Process started = Process.Start(start)!;
        started.ErrorDataReceived += (_, _) => { };
        started.BeginErrorReadLine();
        return started;
    }
}

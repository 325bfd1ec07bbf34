using System.Diagnostics;
using System.Text.RegularExpressions;
using Cluster;
using GpuSupply.TestKit;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Samples;

/// <summary>The sample on a cluster, as processes on this machine. Whatever happens, they are gone after a test.</summary>
public sealed partial class ClusterTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly TemporaryDirectory _directory = new();
    private readonly CancellationTokenSource _stop = new(Longest);
    private readonly List<Process> _processes = [];

    public void Dispose()
    {
        foreach (Process process in _processes)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _stop.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Demo_SilosAreKilledWhileRecordsStreamAndWhileQueriesRun_SaysWhatOneProcessSays()
    {
        Process demo = Start("demo");
        Task<string> said = demo.StandardOutput.ReadToEndAsync(_stop.Token), progress = demo.StandardError.ReadToEndAsync(_stop.Token);
        await demo.WaitForExitAsync(_stop.Token);
        output.WriteLine(await progress);

        Assert.Equal(File.ReadAllText(Repository.PathOf("samples", "Cluster", "expected.txt")), await said);
        Assert.Equal(0, demo.ExitCode);
        int[] silos = [.. SiloReady().Matches(await progress).Select(match => int.Parse(match.Groups[1].Value))], killed = [.. Killed().Matches(await progress).Select(match => int.Parse(match.Groups[1].Value))];
        Assert.Equal((4, 2, 2), (silos.Length, killed.Length, killed.Intersect(silos.Skip(1)).Count()));
        Assert.All(silos, IsGone);
        Assert.Empty(Directory.GetFileSystemEntries(_directory.Path, "gpusupply-*"));
    }

    [Fact]
    public async Task Expected_SaysWhatOneProcessSays()
    {
        string expected = File.ReadAllText(Repository.PathOf("samples", "Cluster", "expected.txt"));
        var builder = new LedgerBuilder();
        await foreach (Record record in Journal.ReadAsync(new MemoryStream(await DemoJournal.WriteAsync()), new DeadLetterList(100)))
            builder.Add(record);
        SupplyLedger ledger = builder.Snapshot().AsKnownOn(DemoJournal.Day);
        Assert.DoesNotContain("NOT", expected);
        Assert.All(ledger.Claims.Select(claim => ledger.Verify(claim.Id)), verdict => Assert.Contains($"\n  {verdict}{(verdict.Evidence is { } bounds ? $", on record {bounds}" : "")}\n", expected));
    }

    [Fact]
    public async Task Silo_WhoeverHeldItsInputIsGone_EndsByItself()
    {
        int[] ports = SiloProcess.FreePorts(2);
        Process silo = Start("silo", "--port", $"{ports[0]}", "--primary", $"{ports[0]}", "--gateway", $"{ports[1]}", "--directory", _directory.Path, "--ends-with-input");
        Assert.Equal($"The silo is ready: process {silo.Id}", await silo.StandardOutput.ReadLineAsync(_stop.Token));
        silo.StandardInput.Close();
        await silo.WaitForExitAsync(_stop.Token);
        Assert.Equal(0, silo.ExitCode);
    }

    [Theory]
    [InlineData("Cluster: Unrecognized command or argument 'stop'.", "demo", "stop")]
    [InlineData("Cluster: Option '--directory' is required.", "silo")]
    [InlineData("Cluster: --port 0: allowed is a port, from 1 to 65535.", "silo", "--port", "0", "--directory", "d")]
    [InlineData("Cluster: Required command was not provided.")]
    public async Task Run_WrongArguments_OneLineSaysWhy(string expected, params string[] args)
    {
        using StringWriter said = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        Assert.Equal(2, await ClusterProgram.RunAsync(args, said, error));
        Assert.Equal(("", $"{expected}\n"), (said.ToString(), error.ToString()));
    }

    private Process Start(params string[] args)
    {
        string program = typeof(ClusterProgram).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, .. args]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TMPDIR"] = _directory.Path;
        Process process = Process.Start(start)!;
        _processes.Add(process);
        return process;
    }

    private static void IsGone(int id) => Assert.False(IsRunning(id), $"Process {id} is still there.");

    private static bool IsRunning(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"Silo in process (\d+) is ready\.")]
    private static partial Regex SiloReady();

    [GeneratedRegex(@"Killed process (\d+) ")]
    private static partial Regex Killed();
}

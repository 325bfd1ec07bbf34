using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Cluster;

/// <summary>A silo in a process of its own, which ends with this one however that ends.</summary>
internal sealed class SiloProcess : IDisposable
{
    private const int KeptLines = 20;
    private const int LongestStartSeconds = 90;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lastErrors = new();

    private SiloProcess(Process process, int port, int gatewayPort)
    {
        (_process, Port, GatewayPort) = (process, port, gatewayPort);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>The port on which it talks to other silos.</summary>
    public int Port { get; }

    /// <summary>The port on which it talks to clients.</summary>
    public int GatewayPort { get; }

    /// <summary>The id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it is gone.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Starts a silo, and waits until it is ready.</summary>
    /// <param name="directory">Where partitions are saved.</param>
    /// <param name="primaryPort">The port of the first silo; null: it is the first.</param>
    /// <param name="stop">Ends the waiting.</param>
    public static async Task<SiloProcess> StartAsync(string directory, int? primaryPort, CancellationToken stop)
    {
        int[] ports = FreePorts(2);
        (string program, string[] before) = Program();
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[.. before, "silo", "--port", Text(ports[0]), "--gateway", Text(ports[1]), "--primary", Text(primaryPort ?? ports[0]), "--directory", directory, "--ends-with-input"])
            start.ArgumentList.Add(argument);
        var silo = new SiloProcess(Process.Start(start)!, ports[0], ports[1]);
        try
        {
            await silo.UntilReadyAsync(stop).ConfigureAwait(false);
            return silo;
        }
        catch
        {
            silo.Dispose();
            throw;
        }
    }

    /// <summary>Ports of this machine on which nobody listens now.</summary>
    public static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (TcpListener listener in listeners)
            listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (TcpListener listener in listeners)
            listener.Stop();
        return ports;
    }

    /// <summary>Kills the process by its id, as it may happen to a machine: nothing is said to anybody, and nothing is saved.</summary>
    public static void Kill(int processId)
    {
        using Process process = Process.GetProcessById(processId);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task UntilReadyAsync(CancellationToken stop)
    {
        try
        {
            string? line;
            do
            {
                line = await _process.StandardOutput.ReadLineAsync(stop).AsTask().WaitAsync(TimeSpan.FromSeconds(LongestStartSeconds), stop).ConfigureAwait(false);
            }
            while (line is not null && !line.StartsWith(Silo.Ready, StringComparison.Ordinal));
            if (line is null)
                throw new NotDoneException($"A silo ended before it was ready: {string.Join(" ", _lastErrors)}");
        }
        catch (TimeoutException)
        {
            throw new NotDoneException($"A silo was not ready after {LongestStartSeconds} seconds: {string.Join(" ", _lastErrors)}");
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _lastErrors.Enqueue(line);
        while (_lastErrors.Count > KeptLines)
            _lastErrors.TryDequeue(out _);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>This program again: as a program of its own, or as what dotnet was given.</summary>
    private static (string Program, string[] Arguments) Program()
    {
        string running = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(running) == "dotnet" ? (running, [typeof(SiloProcess).Assembly.Location]) : (running, []);
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;

namespace Cluster;

/// <summary>A silo: a process of the cluster that hosts partitions.</summary>
internal static class Silo
{
    /// <summary>What a silo says when it is ready, before the id of its process.</summary>
    public const string Ready = "The silo is ready: process ";

    // A silo that says nothing three times is dead if another one agrees: some five seconds after it was killed.
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(1_500);
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(5);

    /// <summary>Hosts one until it is stopped.</summary>
    public static async Task<int> RunAsync(SiloOptions options, TextWriter output, CancellationToken stop)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.UseOrleans(silo => Configure(silo, options));
        using IHost host = builder.Build();
        await host.StartAsync(stop).ConfigureAwait(false);
        await output.WriteLineAsync($"{Ready}{Environment.ProcessId}").ConfigureAwait(false);
        await output.FlushAsync(stop).ConfigureAwait(false);
        if (options.EndsWithInput)
            _ = Task.Run(() => EndWithInputAsync(host), CancellationToken.None);
        await host.WaitForShutdownAsync(stop).ConfigureAwait(false);
        return 0;
    }

    private static void Configure(ISiloBuilder silo, SiloOptions options)
    {
        // <localhost>
        silo.UseLocalhostClustering(options.Port, options.GatewayPort, new IPEndPoint(IPAddress.Loopback, options.PrimaryPort));
        silo.Services.AddGrainStorage(FileGrainStorage.Name, (services, _) => new FileGrainStorage(options.Directory, services.GetRequiredService<Serializer>()));

        // </localhost>
        silo.Configure<ClusterMembershipOptions>(membership => (membership.ProbeTimeout, membership.TableRefreshTimeout) = (ProbeEvery, RefreshEvery));
    }

    /// <summary>Whoever started the silo holds the other end of its input: when that is gone, however it went, the silo has nobody to work for.</summary>
    private static async Task EndWithInputAsync(IHost host)
    {
        using Stream input = Console.OpenStandardInput();
        byte[] ignored = new byte[1];
        while (await input.ReadAsync(ignored).ConfigureAwait(false) > 0)
        {
        }

        await host.StopAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
        Environment.Exit(0);
    }
}

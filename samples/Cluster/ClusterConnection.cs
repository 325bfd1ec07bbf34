using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Cluster;

/// <summary>A client of the cluster.</summary>
internal static class ClusterConnection
{
    // A request that was on its way to a silo that is gone is given up after this.
    private static readonly TimeSpan AnswerWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(2);

    /// <summary>Connects to the gateways of silos of this machine.</summary>
    public static async Task<IHost> ConnectAsync(int[] gateways, CancellationToken stop)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleansClient(client =>
        {
            client.UseLocalhostClustering(gateways);
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = AnswerWait);
            client.Configure<GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = RefreshEvery);
        });
        IHost host = builder.Build();
        await host.StartAsync(stop).ConfigureAwait(false);
        return host;
    }
}

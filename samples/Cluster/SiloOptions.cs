namespace Cluster;

/// <summary>What a silo is told by the command line.</summary>
/// <param name="Port">The port on which it talks to other silos.</param>
/// <param name="GatewayPort">The port on which it talks to clients.</param>
/// <param name="PrimaryPort">The port of the silo that holds the list of members; its own: it is that silo.</param>
/// <param name="Directory">Where partitions are saved: the same for all silos.</param>
/// <param name="EndsWithInput">Whether it stops when its standard input ends, as it does when the process that started it is gone.</param>
internal sealed record SiloOptions(int Port, int GatewayPort, int PrimaryPort, string Directory, bool EndsWithInput);

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Where what a kernel reads and writes has room.</summary>
public enum Volume
{
    /// <summary>In the nearest cache: 16 KiB.</summary>
    L1,

    /// <summary>In the second one: 512 KiB.</summary>
    L2,

    /// <summary>In no cache: 64 MiB.</summary>
    Memory,
}

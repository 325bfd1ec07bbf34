namespace GpuSupply.Aggregation;

/// <summary>An end of a transfer.</summary>
internal enum Side
{
    /// <summary>Where the units came to.</summary>
    To,

    /// <summary>Where they had been.</summary>
    From,
}

namespace GpuSupply;

/// <summary>An end of the evidence.</summary>
public enum EvidenceSide
{
    /// <summary>The lower end.</summary>
    Low,

    /// <summary>The upper end.</summary>
    High,
}

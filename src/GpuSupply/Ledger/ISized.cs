namespace GpuSupply.Ledger;

/// <summary>Something that is made of rows.</summary>
internal interface ISized
{
    /// <summary>How many rows it is made of.</summary>
    int Size { get; }
}

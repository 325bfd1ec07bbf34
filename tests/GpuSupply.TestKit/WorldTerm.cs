namespace GpuSupply.TestKit;

/// <summary>So many times a stated quantity that counts on an unknown day, of a plan or of a transfer with its own number.</summary>
public readonly record struct WorldTerm(int Quantity, int Day, int Times)
{
    /// <summary>The transfer that it is; null: it is of a plan, where all of a line and window, which have one day, are netted, and all that certainly counts.</summary>
    public int? Transfer { get; init; }
}

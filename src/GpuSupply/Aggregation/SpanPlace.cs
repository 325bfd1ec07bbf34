namespace GpuSupply.Aggregation;

/// <summary>Where a span is while it is pinned, and nowhere before and after.</summary>
internal sealed class SpanPlace
{
    /// <summary>The address of the first byte; 0: the span is not pinned, or empty.</summary>
    public nint Address { get; set; }
}

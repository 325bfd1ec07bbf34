namespace GpuSupply.Benchmarks.Plain;

internal sealed class PlainCommitment : PlainSourced
{
    public string? Party { get; set; }

    public string? Amount { get; set; }

    public string? Period { get; set; }

    public string? Status { get; set; }
}

internal sealed class PlainObservation : PlainSourced
{
    public PlainMeasure? Measure { get; set; }

    public PlainNumber Value { get; set; }

    public bool Exact { get; set; }
}

internal sealed class PlainMeasure
{
    public string? Kind { get; set; }

    public string? Party { get; set; }

    public string? Product { get; set; }

    public string? At { get; set; }

    public string? During { get; set; }
}

namespace GpuSupply.Benchmarks.Compare;

/// <summary>Our library.</summary>
internal sealed class GpuSupplyContender(LedgerData data) : IContender
{
    public string Name => "gpusupply";

    public LedgerData Data => data;

    public IContender On(LedgerData other) => new GpuSupplyContender(other);

    public bool Supports(Query query, int threads) => query.Name switch
    {
        "Q1" => false,
        "Q1c" => false,
        "Q2-0.2" => false,
        "Q2-6" => false,
        "Q2s" => false,
        "Q3-8" => false,
        "Q3-256" => false,
        "Q3-10k" => false,
        "Q4" => false,
        "Q4s" => false,
        "Q5" => false,
        "Q6" => false,
        "Q6c" => false,
        "Q7" => false,
        "Q7c" => false,
        "Q8" => false,
        _ => false,
    };

    public Work Prepare(Query query, int threads) => throw new NotSupportedException(query.Name);

    public void Dispose()
    {
    }
}

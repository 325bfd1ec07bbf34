using System.Numerics.Tensors;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>The framework's vector arithmetic, for what it can express. It is fast, but wraps silently where a sum overflows.</summary>
internal sealed class TensorContender(LedgerData data) : IContender
{
    public string Name => "tensorprimitives";

    public LedgerData Data => data;

    public IContender On(LedgerData other) => new TensorContender(other);

    public bool Supports(Query query, int threads) => threads == 1 && query.Question is "Q1" or "Q6";

    public Work Prepare(Query query, int threads) => query.Question == "Q1"
        ? Work.Of(() => TensorPrimitives.Sum<long>(data.Quantity), static sum => Answer.Of(sum))
        : Work.Of(() => TensorPrimitives.Dot<long>(data.Quantity, data.Price), static sum => Answer.Of(sum));

    public void Dispose()
    {
    }
}

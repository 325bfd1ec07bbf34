using System.Numerics;

namespace GpuSupply.Tests.Aggregation;

/// <summary>What a group adds up to, in numbers of any size.</summary>
internal sealed class PlainSums
{
    public BigInteger[] Quantity { get; set; } = new BigInteger[3];

    public BigInteger[] Value { get; } = new BigInteger[3];

    public BigInteger[] Minimum { get; set; } = new BigInteger[3];

    public BigInteger Amount { get; set; }

    public long Count { get; set; }
}

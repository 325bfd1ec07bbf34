using GpuSupply.Benchmarks.Compare;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Masks of random rows.</summary>
internal static class Masked
{
    private static readonly RandomColumn Percent = new(21, 0, 100);

    /// <summary>A byte for each row: 255 for so many of a hundred, else 0.</summary>
    public static Numbers<byte> Of(int rows, int share) => Numbers<byte>.Of(rows, row => Percent[row] < share ? byte.MaxValue : (byte)0);
}

using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Masks of random rows.</summary>
internal static class Masked
{
    private static readonly RandomColumn Percent = new(21, 0, 100);

    /// <summary>A bit for each row: 1 for so many of a hundred.</summary>
    public static Numbers<ulong> Of(int rows, int share)
    {
        var mask = new Numbers<ulong>(Masks.Words(rows));
        Span<ulong> words = mask.Span;
        words.Clear();
        for (int row = 0; row < rows; row++)
            words[row >> 6] |= (Percent[row] < share ? 1UL : 0) << (row & 63);
        return mask;
    }
}

using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>A column that is added to another one, row by row, each sum checked.</summary>
public class AddSuite : WidthSuite<bool>
{
    private readonly EachWidth<Kernel> _kernels = new(typeof(AddKernel), "Kernel");
    private Numbers<long> _sums;
    private Numbers<long> _added;

    private delegate bool Kernel(Span<long> sums, ReadOnlySpan<long> added);

    protected override int BytesOfARow => 2 * sizeof(long);

    protected override ReadOnlySpan<byte> Written => _sums.Bytes;

    protected override void Fill() => (_sums, _added) = (new(Rows), Numbers<long>.Of(Rows, LedgerNumbers.Delta));

    protected override void Reset() => _sums.Span.Clear();

    // Changes are so small that no sum ever overflows here.
    protected override bool InLoop()
    {
        Span<long> sums = _sums.Span;
        ReadOnlySpan<long> added = _added.Span;
        for (int row = 0; row < sums.Length; row++)
            sums[row] += added[row];
        return true;
    }

    protected override bool At(int bits) => _kernels[bits](_sums.Span, _added.Span);
}

using System.Runtime.InteropServices;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;
using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>The sums of eight groups, each in a vector of its own. <see cref="ScatterSuite"/> has them in cells.</summary>
public class FewGroupsSuite : WidthSuite<bool>
{
    private readonly long[] _cells = new long[FewGroupsKernel<ushort, ushort>.Groups];
    private Numbers<ushort> _codes;
    private Numbers<ushort> _values;

    protected override int BytesOfARow => 2 * sizeof(ushort);

    protected override ReadOnlySpan<byte> Written => MemoryMarshal.AsBytes(_cells.AsSpan());

    protected override void Fill() =>
        (_codes, _values) = (Numbers<ushort>.Of(Rows, LedgerNumbers.Party10k with { Count = _cells.Length }), Numbers<ushort>.Of(Rows, LedgerNumbers.Quantity));

    protected override void Reset() => Array.Clear(_cells);

    protected override bool InLoop()
    {
        ReadOnlySpan<ushort> codes = _codes.Span, values = _values.Span;
        for (int row = 0; row < codes.Length; row++)
            _cells[codes[row]] += values[row];
        return true;
    }

    protected override bool At(int bits) => AtWidth.Run<FewGroupsKernel<ushort, ushort>, bool>(bits, new(_codes.Span, _values.Span, 1, 0, _cells));
}

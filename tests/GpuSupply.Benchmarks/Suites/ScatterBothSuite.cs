using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Two sums of groups, side by side. There is no vector form. The cells of groups are not counted as data.</summary>
public class ScatterBothSuite : Suite
{
    private Numbers<uint> _codes;
    private Numbers<ushort> _quantities;
    private Numbers<uint> _amounts;
    private long[] _cells = [];

    [Params(256, 73_728)]
    public int Groups { get; set; }

    protected override int BytesOfARow => sizeof(uint) + sizeof(ushort) + sizeof(uint);

    protected override ReadOnlySpan<byte> Written => MemoryMarshal.AsBytes(_cells.AsSpan());

    [Benchmark(Baseline = true)]
    public bool Loop()
    {
        ReadOnlySpan<uint> codes = _codes.Span, amounts = _amounts.Span;
        ReadOnlySpan<ushort> quantities = _quantities.Span;
        long[] cells = _cells;
        for (int row = 0; row < codes.Length; row++)
        {
            cells[codes[row]] += quantities[row];
            cells[codes[row] + 1] += amounts[row];
        }

        return true;
    }

    [Benchmark]
    public bool Kernel()
    {
        ScatterKernel.AddBoth<uint, ushort, uint, Whole>(_codes.Span, 1, _quantities.Span, 0, _amounts.Span, 0, 0, _cells, 0);
        return true;
    }

    protected override void Fill()
    {
        // A code is the place of a group's first cell.
        RandomColumn groups = LedgerNumbers.Party10k with { Count = Groups };
        _codes = Numbers<uint>.Of(Rows, row => (uint)(2 * groups[row]));
        _quantities = Numbers<ushort>.Of(Rows, LedgerNumbers.Quantity);
        _amounts = Numbers<uint>.Of(Rows, LedgerNumbers.Amount);
        _cells = new long[2 * Groups];
    }

    protected override void Reset() => Array.Clear(_cells);

    protected override void Check() => RequireSame(nameof(Kernel), Loop, Kernel);
}

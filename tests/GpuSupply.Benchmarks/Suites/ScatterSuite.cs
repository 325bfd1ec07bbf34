using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Sum and count of groups: in one number for each, in one copy and in four of them. There is no vector form. The cells of groups are not counted as data.</summary>
public class ScatterSuite : Suite
{
    // Enough for all rows of the largest volume.
    private const int CountBits = 25;

    private const int Copies = 4;

    private Numbers<ushort> _codes;
    private Numbers<ushort> _values;
    private long[] _sums = [];
    private long[] _counts = [];
    private long[] _cells = [];

    [Params(8, 256, 10_000)]
    public int Groups { get; set; }

    protected override int BytesOfARow => 2 * sizeof(ushort);

    protected override ReadOnlySpan<byte> Written => MemoryMarshal.AsBytes(Together());

    [Benchmark(Baseline = true)]
    public bool Loop()
    {
        ReadOnlySpan<ushort> codes = _codes.Span, values = _values.Span;
        (long[] sums, long[] counts) = (_sums, _counts);
        for (int row = 0; row < codes.Length; row++)
        {
            sums[codes[row]] += values[row];
            counts[codes[row]]++;
        }

        return true;
    }

    [Benchmark]
    public bool OneCopy() => Scatter(1);

    [Benchmark]
    public bool FourCopies() => Scatter(Copies);

    protected override void Fill()
    {
        _codes = Numbers<ushort>.Of(Rows, LedgerNumbers.Party10k with { Count = Groups });
        _values = Numbers<ushort>.Of(Rows, LedgerNumbers.Quantity);
        (_sums, _counts, _cells) = (new long[Groups], new long[Groups], new long[Copies * Groups]);
    }

    protected override void Reset()
    {
        Array.Clear(_sums);
        Array.Clear(_counts);
        Array.Clear(_cells);
    }

    protected override void Check()
    {
        RequireSame(nameof(OneCopy), Loop, OneCopy);
        RequireSame(nameof(FourCopies), Loop, FourCopies);
    }

    // Done again and again, cells wrap, which takes no time.
    private bool Scatter(int copies)
    {
        ScatterKernel.Add<ushort, ushort, Packed>(_codes.Span, 1, _values.Span, 0, CountBits, _cells.AsSpan(0, copies * Groups), copies, 0);
        return true;
    }

    /// <summary>Sums, then counts, whichever way they were added up.</summary>
    private Span<long> Together()
    {
        long[] all = [.. _sums, .. _counts];
        for (int cell = 0; cell < _cells.Length; cell++)
        {
            all[cell % Groups] += _cells[cell] >> CountBits;
            all[Groups + cell % Groups] += _cells[cell] & ((1L << CountBits) - 1);
        }

        return all;
    }
}

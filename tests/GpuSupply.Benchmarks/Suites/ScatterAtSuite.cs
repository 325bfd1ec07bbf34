using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Sums of groups of a few rows, whose places are known. There is no vector form.</summary>
public class ScatterAtSuite : Suite
{
    private const int Groups = 256;
    private const int MostRows = 1 << 16;

    private readonly long[] _sums = new long[Groups];
    private Numbers<ushort> _codes;
    private Numbers<ushort> _values;
    private ushort[] _places = [];

    /// <summary>How many of a hundred rows count.</summary>
    [Params(6)]
    public int Share { get; set; }

    protected override int BytesOfARow => 2 * sizeof(ushort);

    protected override ReadOnlySpan<byte> Written => MemoryMarshal.AsBytes(_sums.AsSpan());

    [Benchmark(Baseline = true)]
    public bool Loop()
    {
        for (int first = 0; first < Rows; first += Stretch)
        {
            ReadOnlySpan<ushort> codes = _codes.Span.Slice(first, Stretch), values = _values.Span.Slice(first, Stretch);
            foreach (ushort place in _places)
                _sums[codes[place]] += values[place];
        }

        return true;
    }

    [Benchmark]
    public bool Kernel()
    {
        for (int first = 0; first < Rows; first += Stretch)
            ScatterKernel.AddAt<ushort, ushort, Whole>(_places, _codes.Span.Slice(first, Stretch), _values.Span.Slice(first, Stretch), 0, 0, _sums);
        return true;
    }

    /// <summary>Places have 16 bits; each stretch of rows has the same ones. All volumes are so many stretches.</summary>
    private int Stretch => Math.Min(MostRows, Rows);

    protected override void Fill()
    {
        _codes = Numbers<ushort>.Of(Rows, LedgerNumbers.Party256);
        _values = Numbers<ushort>.Of(Rows, LedgerNumbers.Quantity);
        ushort[] places = new ushort[Stretch];
        _places = places[..Masks.Places(Masked.Of(Stretch, Share).Span, places)];
    }

    protected override void Reset() => Array.Clear(_sums);

    protected override void Check() => RequireSame(nameof(Kernel), Loop, Kernel);
}

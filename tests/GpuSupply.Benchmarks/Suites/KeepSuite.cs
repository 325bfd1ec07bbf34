using BenchmarkDotNet.Attributes;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Codes of which those outside of a mask are given another one.</summary>
public class KeepSuite : WidthSuite<bool>
{
    private const uint Other = 256;

    private readonly EachWidth<Kernel> _kernels = new(typeof(ComposeKernel), "KeepKernel");
    private Numbers<uint> _codes;
    private Numbers<ulong> _mask;

    private delegate bool Kernel(Span<uint> codes, ReadOnlySpan<ulong> mask, uint other);

    /// <summary>How many of a hundred rows are in the mask.</summary>
    [Params(50)]
    public int Share { get; set; }

    protected override int BytesOfARow => sizeof(uint);

    protected override ReadOnlySpan<byte> Written => _codes.Bytes;

    protected override void Fill() => (_codes, _mask) = (new(Rows), Masked.Of(Rows, Share));

    protected override void Reset()
    {
        Span<uint> codes = _codes.Span;
        for (int row = 0; row < codes.Length; row++)
            codes[row] = (uint)(row % Other);
    }

    protected override bool InLoop()
    {
        Span<uint> codes = _codes.Span;
        ReadOnlySpan<ulong> mask = _mask.Span;
        for (int row = 0; row < codes.Length; row++)
            codes[row] = Masks.Has(mask, row) ? codes[row] : Other;
        return true;
    }

    protected override bool At(int bits) => _kernels[bits](_codes.Span, _mask.Span, Other);
}

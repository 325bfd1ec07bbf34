using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>A mask in which is left what is in another one as well.</summary>
public class AndSuite : WidthSuite<bool>
{
    private readonly EachWidth<Kernel> _kernels = new(typeof(Masks), "AndKernel");
    private Numbers<byte> _mask;
    private Numbers<byte> _other;

    private delegate bool Kernel(Span<byte> mask, ReadOnlySpan<byte> other);

    protected override int BytesOfARow => 2;

    protected override ReadOnlySpan<byte> Written => _mask.Bytes;

    protected override void Fill() => (_mask, _other) = (new(Rows), Masked.Of(Rows, 50));

    protected override void Reset()
    {
        Span<byte> mask = _mask.Span;
        for (int row = 0; row < mask.Length; row++)
            mask[row] = row % 3 == 0 ? (byte)0 : byte.MaxValue;
    }

    protected override bool InLoop()
    {
        Span<byte> mask = _mask.Span;
        ReadOnlySpan<byte> other = _other.Span;
        for (int row = 0; row < mask.Length; row++)
            mask[row] &= other[row];
        return true;
    }

    protected override bool At(int bits) => _kernels[bits](_mask.Span, _other.Span);
}

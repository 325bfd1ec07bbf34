using System.Numerics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;
using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>The sums of three columns at once, of all rows and of those in a mask.</summary>
[GenericTypeArguments(typeof(ushort))]
[GenericTypeArguments(typeof(long))]
public class BoundsSuite<T> : WidthSuite<(Int128, Int128, Int128)>
    where T : unmanaged, IBinaryInteger<T>
{
    private Numbers<T> _low;
    private Numbers<T> _best;
    private Numbers<T> _high;
    private Numbers<ulong> _mask;

    /// <summary>How many of a hundred rows count; 100: all, and there is no mask.</summary>
    [Params(100, 50)]
    public int Share { get; set; }

    protected override int BytesOfARow => 3 * Unsafe.SizeOf<T>();

    protected override void Fill()
    {
        (_low, _best) = (Numbers<T>.Of(Rows, LedgerNumbers.Quantity), Numbers<T>.Of(Rows, LedgerNumbers.Day));
        (_high, _mask) = (Numbers<T>.Of(Rows, LedgerNumbers.Party10k), Masked.Of(Rows, Share));
    }

    protected override (Int128, Int128, Int128) InLoop()
    {
        ReadOnlySpan<T> low = _low.Span, best = _best.Span, high = _high.Span;
        ReadOnlySpan<ulong> mask = Share == 100 ? default : _mask.Span;
        (long lows, long bests, long highs) = (0, 0, 0);
        for (int row = 0; row < low.Length; row++)
        {
            if (!mask.IsEmpty && !Masks.Has(mask, row))
                continue;
            lows += long.CreateTruncating(low[row]);
            bests += long.CreateTruncating(best[row]);
            highs += long.CreateTruncating(high[row]);
        }

        return (lows, bests, highs);
    }

    protected override (Int128, Int128, Int128) At(int bits) => Share == 100
        ? AtWidth.Run<BoundsKernel<T, AllRows>, (Int128, Int128, Int128)>(bits, new(_low.Span, _best.Span, _high.Span, default))
        : AtWidth.Run<BoundsKernel<T, MaskedRows>, (Int128, Int128, Int128)>(bits, new(_low.Span, _best.Span, _high.Span, _mask.Span));
}

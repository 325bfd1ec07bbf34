using System.Numerics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;
using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>The sum of products of two columns, compressed and as they are, of all rows and of those in a mask.</summary>
[GenericTypeArguments(typeof(ushort))]
[GenericTypeArguments(typeof(long))]
public class DotSuite<T> : WidthSuite<Int128>
    where T : unmanaged, IBinaryInteger<T>
{
    private Numbers<T> _quantities;
    private Numbers<T> _prices;
    private Numbers<ulong> _mask;
    private long _priceBase;

    /// <summary>How many of a hundred rows count; 100: all, and there is no mask.</summary>
    [Params(100, 50)]
    public int Share { get; set; }

    protected override int BytesOfARow => 2 * Unsafe.SizeOf<T>();

    protected override void Fill()
    {
        RandomColumn price = LedgerNumbers.Price;
        _priceBase = Unsafe.SizeOf<T>() == sizeof(long) ? 0 : price.Lowest;
        _quantities = Numbers<T>.Of(Rows, LedgerNumbers.Quantity);
        _prices = Numbers<T>.Of(Rows, price with { Lowest = price.Lowest - _priceBase });
        _mask = Masked.Of(Rows, Share);
    }

    protected override Int128 InLoop()
    {
        ReadOnlySpan<T> quantities = _quantities.Span, prices = _prices.Span;
        ReadOnlySpan<ulong> mask = _mask.Span;
        long sum = 0, priceBase = _priceBase;
        bool isOfAll = Share == 100;
        for (int row = 0; row < quantities.Length; row++)
        {
            if (isOfAll || Masks.Has(mask, row))
                sum += long.CreateTruncating(quantities[row]) * (long.CreateTruncating(prices[row]) + priceBase);
        }

        return sum;
    }

    protected override Int128 At(int bits) => Share == 100
        ? AtWidth.Run<DotKernel<T, T, AllRows>, Int128>(bits, new(_quantities.Span, 0, _prices.Span, _priceBase, default))
        : AtWidth.Run<DotKernel<T, T, MaskedRows>, Int128>(bits, new(_quantities.Span, 0, _prices.Span, _priceBase, _mask.Span));
}

using System.Numerics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;
using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>The sum of stored numbers, of all rows and of those in a mask.</summary>
[GenericTypeArguments(typeof(byte))]
[GenericTypeArguments(typeof(ushort))]
[GenericTypeArguments(typeof(uint))]
[GenericTypeArguments(typeof(long))]
public class SumSuite<T> : WidthSuite<Int128>
    where T : unmanaged, IBinaryInteger<T>
{
    private Numbers<T> _values;
    private Numbers<ulong> _mask;

    /// <summary>How many of a hundred rows count; 100: all, and there is no mask.</summary>
    [Params(100, 50)]
    public int Share { get; set; }

    protected override int BytesOfARow => Unsafe.SizeOf<T>();

    protected override void Fill() => (_values, _mask) = (Numbers<T>.Of(Rows, LedgerNumbers.Quantity), Masked.Of(Rows, Share));

    protected override Int128 InLoop()
    {
        ReadOnlySpan<T> values = _values.Span;
        ReadOnlySpan<ulong> mask = _mask.Span;
        long sum = 0;
        if (Share == 100)
        {
            foreach (T value in values)
                sum += long.CreateTruncating(value);
            return sum;
        }

        for (int row = 0; row < values.Length; row++)
        {
            if (Masks.Has(mask, row))
                sum += long.CreateTruncating(values[row]);
        }

        return sum;
    }

    protected override Int128 At(int bits) => Share == 100
        ? AtWidth.Run<SumKernel<T, AllRows>, Int128>(bits, new(_values.Span, default))
        : AtWidth.Run<SumKernel<T, MaskedRows>, Int128>(bits, new(_values.Span, _mask.Span));
}

using System.Numerics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;
using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>What is left in a mask of the rows whose number is from one to another, the middle half of all numbers that there are. The mask has every other row.</summary>
[GenericTypeArguments(typeof(byte))]
[GenericTypeArguments(typeof(ushort))]
[GenericTypeArguments(typeof(uint))]
public class RangeSuite<T> : WidthSuite<int>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly RandomColumn Any = new(22, 0, long.MaxValue);
    private static readonly T First = T.MaxValue >> 2;
    private static readonly T Width = T.MaxValue >> 1;

    private Numbers<T> _values;
    private Numbers<ulong> _mask;

    protected override int BytesOfARow => Unsafe.SizeOf<T>();

    protected override ReadOnlySpan<byte> Written => _mask.Bytes;

    protected override void Fill() => (_values, _mask) = (Numbers<T>.Of(Rows, Any), new(Masks.Words(Rows)));

    protected override void Reset() => _mask.Span.Fill(0x5555_5555_5555_5555);

    protected override int InLoop()
    {
        ReadOnlySpan<T> values = _values.Span;
        Span<ulong> mask = _mask.Span;
        (T first, T last) = (First, First + Width);
        int left = 0;
        for (int row = 0; row < values.Length; row++)
        {
            if (values[row] < first || values[row] > last)
                mask[row >> 6] &= ~(1UL << (row & 63));
            else if (Masks.Has(mask, row))
                left++;
        }

        return left;
    }

    protected override int At(int bits) => AtWidth.Run<RangeKernel<T>, T, int>(bits, new(_values.Span, First, Width, _mask.Span));
}

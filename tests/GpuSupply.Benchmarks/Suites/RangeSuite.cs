using System.Numerics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;
using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>A mask of the rows whose number is from one to another: the middle half of all numbers that there are.</summary>
[GenericTypeArguments(typeof(byte))]
[GenericTypeArguments(typeof(ushort))]
[GenericTypeArguments(typeof(uint))]
public class RangeSuite<T> : WidthSuite<bool>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly RandomColumn Any = new(22, 0, long.MaxValue);
    private static readonly T First = T.MaxValue >> 2;
    private static readonly T Width = T.MaxValue >> 1;

    private Numbers<T> _values;
    private Numbers<byte> _mask;

    protected override int BytesOfARow => Unsafe.SizeOf<T>() + 1;

    protected override ReadOnlySpan<byte> Written => _mask.Bytes;

    protected override void Fill() => (_values, _mask) = (Numbers<T>.Of(Rows, Any), new(Rows));

    protected override bool InLoop()
    {
        ReadOnlySpan<T> values = _values.Span;
        Span<byte> mask = _mask.Span;
        (T first, T last) = (First, First + Width);
        for (int row = 0; row < values.Length; row++)
            mask[row] = values[row] >= first && values[row] <= last ? byte.MaxValue : (byte)0;
        return true;
    }

    protected override bool At(int bits) => AtWidth.Run<RangeKernel<T>, T, bool>(bits, new(_values.Span, First, Width, _mask.Span));
}

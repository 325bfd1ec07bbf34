using System.Numerics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;
using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>The least and the greatest number, and whether they are in order.</summary>
[GenericTypeArguments(typeof(ushort))]
[GenericTypeArguments(typeof(int))]
[GenericTypeArguments(typeof(long))]
public class StatisticsSuite<T> : WidthSuite<(T Least, T Greatest, bool IsSorted)>
    where T : unmanaged, IBinaryInteger<T>
{
    private Numbers<T> _values;

    /// <summary>Whether they are in order. Where they are not, that is soon clear.</summary>
    [Params(true, false)]
    public bool Sorted { get; set; }

    protected override int BytesOfARow => Unsafe.SizeOf<T>();

    protected override void Fill() => _values = Sorted
        ? Numbers<T>.Of(Rows, row => T.CreateChecked(Asked.FirstDay + (long)row * Asked.Days / Rows))
        : Numbers<T>.Of(Rows, LedgerNumbers.Day);

    protected override (T Least, T Greatest, bool IsSorted) InLoop()
    {
        ReadOnlySpan<T> values = _values.Span;
        (T least, T greatest, bool isSorted) = (values[0], values[0], true);
        for (int row = 1; row < values.Length; row++)
        {
            T value = values[row];
            if (value < least)
                least = value;
            if (value > greatest)
                greatest = value;
            if (value < values[row - 1])
                isSorted = false;
        }

        return (least, greatest, isSorted);
    }

    protected override (T Least, T Greatest, bool IsSorted) At(int bits) => AtWidth.Run<StatisticsKernel<T>, T, (T, T, bool)>(bits, new(_values.Span));
}

using System.Numerics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Codes to which so many times those of another column are added.</summary>
[GenericTypeArguments(typeof(byte))]
[GenericTypeArguments(typeof(ushort))]
public class TimesSuite<T> : WidthSuite<bool>
    where T : unmanaged, IBinaryInteger<T>
{
    private const uint Times = 36;
    private const uint Add = 7;

    private readonly EachWidth<Kernel> _kernels = new(typeof(ComposeKernel), "TimesKernel", typeof(T));
    private Numbers<uint> _codes;
    private Numbers<T> _column;

    private delegate bool Kernel(Span<uint> codes, ReadOnlySpan<T> column, uint times, uint add);

    protected override int BytesOfARow => sizeof(uint) + Unsafe.SizeOf<T>();

    protected override ReadOnlySpan<byte> Written => _codes.Bytes;

    protected override void Fill() => (_codes, _column) = (new(Rows), Numbers<T>.Of(Rows, LedgerNumbers.Party256));

    protected override void Reset() => _codes.Span.Clear();

    // Done again and again, codes get greater until they wrap, which takes no time.
    protected override bool InLoop()
    {
        Span<uint> codes = _codes.Span;
        ReadOnlySpan<T> column = _column.Span;
        unchecked
        {
            for (int row = 0; row < codes.Length; row++)
                codes[row] += uint.CreateTruncating(column[row]) * Times + Add;
        }

        return true;
    }

    protected override bool At(int bits) => _kernels[bits](_codes.Span, _column.Span, Times, Add);
}

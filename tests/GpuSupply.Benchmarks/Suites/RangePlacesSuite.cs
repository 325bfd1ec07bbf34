using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Internals.Kernels;
using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>The places of the rows of one party of some, which are taken in stretches whose places have 16 bits.</summary>
public class RangePlacesSuite : WidthSuite<int>
{
    private const int MostRows = 1 << 16;

    private readonly ushort[] _places = new ushort[MostRows];
    private Numbers<ushort> _codes;

    [Params(8, 256)]
    public int Parties { get; set; }

    protected override int BytesOfARow => sizeof(ushort);

    /// <summary>The places of the last stretch.</summary>
    protected override ReadOnlySpan<byte> Written => MemoryMarshal.AsBytes(_places.AsSpan());

    protected override void Fill() => _codes = Numbers<ushort>.Of(Rows, LedgerNumbers.Party10k with { Count = Parties });

    protected override void Reset() => Array.Clear(_places);

    protected override int InLoop()
    {
        int all = 0;
        for (int first = 0; first < Rows; first += MostRows)
        {
            ReadOnlySpan<ushort> codes = Stretch(first);
            int count = 0;
            for (int row = 0; row < codes.Length; row++)
            {
                if (codes[row] == 3)
                    _places[count++] = (ushort)row;
            }

            all += count;
        }

        return all;
    }

    protected override int At(int bits)
    {
        int all = 0;
        for (int first = 0; first < Rows; first += MostRows)
            all += AtWidth.Run<RangePlacesKernel<ushort>, ushort, int>(bits, new(Stretch(first), 3, 0, _places));
        return all;
    }

    private ReadOnlySpan<ushort> Stretch(int first) => _codes.Span.Slice(first, Math.Min(MostRows, Rows - first));
}

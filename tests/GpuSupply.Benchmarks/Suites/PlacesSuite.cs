using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>The places of the rows that are in a mask, which is taken in stretches whose places have 16 bits.</summary>
public class PlacesSuite : WidthSuite<int>
{
    private const int MostRows = 1 << 16;

    private readonly EachWidth<Kernel> _kernels = new(typeof(Masks), "PlacesKernel");
    private readonly ushort[] _places = new ushort[MostRows];
    private Numbers<byte> _mask;

    private delegate int Kernel(ReadOnlySpan<byte> mask, Span<ushort> places);

    /// <summary>How many of a hundred rows are in the mask.</summary>
    [Params(50, 6)]
    public int Share { get; set; }

    protected override int BytesOfARow => 1;

    /// <summary>The places of the last stretch.</summary>
    protected override ReadOnlySpan<byte> Written => MemoryMarshal.AsBytes(_places.AsSpan());

    protected override void Fill() => _mask = Masked.Of(Rows, Share);

    protected override void Reset() => Array.Clear(_places);

    protected override int InLoop()
    {
        int count = 0;
        for (int first = 0; first < Rows; first += MostRows)
            count += InLoop(Stretch(first));
        return count;
    }

    protected override int At(int bits)
    {
        int count = 0;
        for (int first = 0; first < Rows; first += MostRows)
            count += _kernels[bits](Stretch(first), _places);
        return count;
    }

    private int InLoop(ReadOnlySpan<byte> mask)
    {
        int count = 0;
        for (int row = 0; row < mask.Length; row++)
        {
            if (mask[row] != 0)
                _places[count++] = (ushort)row;
        }

        return count;
    }

    private ReadOnlySpan<byte> Stretch(int first) => _mask.Span.Slice(first, Math.Min(MostRows, Rows - first));
}

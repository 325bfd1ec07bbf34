using System.Runtime.InteropServices;

namespace GpuSupply.Tests.Kernels;

/// <summary>Memory of which parts begin so many numbers behind a multiple of 64 bytes.</summary>
/// <param name="start">How many numbers.</param>
internal sealed unsafe class NativePiece(Func<int> start) : Piece
{
    private const int Alignment = 64;

    private byte* _first = (byte*)NativeMemory.AlignedAlloc(Bytes, Alignment);

    protected override byte* First => _first;

    public override void Dispose()
    {
        NativeMemory.AlignedFree(_first);
        _first = null;
    }

    protected override int PlaceOf(int size, int width) => Alignment + (start() * width);
}

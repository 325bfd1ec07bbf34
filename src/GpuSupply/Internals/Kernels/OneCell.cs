namespace GpuSupply.Internals.Kernels;

/// <summary>A group has one cell, or its code is the place of its first.</summary>
internal readonly struct OneCell : IStride
{
    public static nint CellOf(nint code, nint stride) => code;
}

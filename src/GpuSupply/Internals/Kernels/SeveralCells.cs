namespace GpuSupply.Internals.Kernels;

/// <summary>A group has several cells.</summary>
internal readonly struct SeveralCells : IStride
{
    public static nint CellOf(nint code, nint stride) => unchecked(code * stride);
}

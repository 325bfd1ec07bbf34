namespace GpuSupply.Internals.Kernels;

/// <summary>How far it is from the cell of one group to that of the next.</summary>
internal interface IStride
{
    static abstract nint CellOf(nint code, nint stride);
}

namespace GpuSupply.Internals.Kernels;

/// <summary>All rows count; there is no mask.</summary>
internal readonly struct AllRows : ISelection
{
    public static bool IsOfAll => true;
}

namespace GpuSupply.Internals.Kernels;

/// <summary>The rows count for which the mask's byte is 255.</summary>
internal readonly struct MaskedRows : ISelection
{
    public static bool IsOfAll => false;
}

using System.Numerics;
using System.Runtime.Intrinsics;

namespace GpuSupply.Internals.Kernels;

/// <summary>Runs a kernel with the widest vectors that the processor has. What comes out is the same with any.</summary>
internal static class Widest
{
    /// <summary>How many bits they have; 64: there are none.</summary>
    public static int Bits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;

    public static TResult Run<TKernel, TResult>(TKernel kernel)
        where TKernel : struct, IKernel<TResult>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated)
            return kernel.Run<Lanes512>();
        if (Vector256.IsHardwareAccelerated)
            return kernel.Run<Lanes256>();
        if (Vector128.IsHardwareAccelerated)
            return kernel.Run<Lanes128>();
        return kernel.Run<Lane>();
    }

    public static TResult Run<TKernel, T, TResult>(TKernel kernel)
        where TKernel : struct, ICellKernel<T, TResult>, allows ref struct
        where T : unmanaged, IBinaryInteger<T>
    {
        if (Vector512.IsHardwareAccelerated)
            return kernel.Run<Cells512<T>>();
        if (Vector256.IsHardwareAccelerated)
            return kernel.Run<Cells256<T>>();
        if (Vector128.IsHardwareAccelerated)
            return kernel.Run<Cells128<T>>();
        return kernel.Run<Cell<T>>();
    }
}

using System.Numerics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Tests.Kernels;

/// <summary>Runs kernels with vectors of so many bits, whether the processor has such or they are made of smaller ones; 64: with none.</summary>
internal static class AtWidth
{
    public static TResult Run<TKernel, TResult>(int bits, TKernel kernel)
        where TKernel : struct, IKernel<TResult>, allows ref struct => bits switch
        {
            512 => kernel.Run<Lanes512>(),
            256 => kernel.Run<Lanes256>(),
            128 => kernel.Run<Lanes128>(),
            _ => kernel.Run<Lane>(),
        };

    public static TResult Run<TKernel, T, TResult>(int bits, TKernel kernel)
        where TKernel : struct, ICellKernel<T, TResult>, allows ref struct
        where T : unmanaged, IBinaryInteger<T> => bits switch
        {
            512 => kernel.Run<Cells512<T>>(),
            256 => kernel.Run<Cells256<T>>(),
            128 => kernel.Run<Cells128<T>>(),
            _ => kernel.Run<Cell<T>>(),
        };

    public static Type Lanes(int bits) => bits switch
    {
        512 => typeof(Lanes512),
        256 => typeof(Lanes256),
        128 => typeof(Lanes128),
        _ => typeof(Lane),
    };
}

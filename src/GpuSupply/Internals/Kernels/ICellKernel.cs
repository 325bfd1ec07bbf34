using System.Numerics;

namespace GpuSupply.Internals.Kernels;

/// <summary>A piece of work on numbers as they are stored that is written once for any number of them side by side.</summary>
internal interface ICellKernel<T, TResult>
    where T : unmanaged, IBinaryInteger<T>
{
    TResult Run<TCells>()
        where TCells : struct, ICells<TCells, T>;
}

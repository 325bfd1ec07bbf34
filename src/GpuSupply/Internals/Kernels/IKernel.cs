namespace GpuSupply.Internals.Kernels;

/// <summary>A piece of work on 64-bit numbers that is written once for any number of lanes.</summary>
internal interface IKernel<TResult>
{
    TResult Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>;
}

namespace GpuSupply.Internals.Kernels;

/// <summary>What of a number is added to its group's cell.</summary>
internal interface IScattered
{
    static abstract long Of(long value, int bits);
}

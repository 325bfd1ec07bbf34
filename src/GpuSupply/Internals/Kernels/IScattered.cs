namespace GpuSupply.Internals.Kernels;

/// <summary>What of a number is added to its group's cell.</summary>
internal interface IScattered
{
    /// <param name="value">The number as it is stored.</param>
    /// <param name="bits">How many bits rows are counted in.</param>
    /// <param name="add">What <see cref="Constant"/> gives.</param>
    static abstract long Of(long value, int bits, long add);

    /// <summary>What is the same for all numbers that are stored above a base.</summary>
    static abstract long Constant(long @base, int bits);
}

using GpuSupply.Tests.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>A kernel that is inside of a class, which runs it with the widest vectors alone, with vectors of each width.</summary>
/// <param name="within">The class.</param>
/// <param name="name">The kernel's name.</param>
/// <param name="numbers">The types of numbers that it is of.</param>
internal sealed class EachWidth<TKernel>(Type within, string name, params Type[] numbers)
    where TKernel : Delegate
{
    private readonly TKernel _none = PrivateKernel.Of<TKernel>(within, name, 64, numbers);
    private readonly TKernel _bits128 = PrivateKernel.Of<TKernel>(within, name, 128, numbers);
    private readonly TKernel _bits256 = PrivateKernel.Of<TKernel>(within, name, 256, numbers);
    private readonly TKernel _bits512 = PrivateKernel.Of<TKernel>(within, name, 512, numbers);

    /// <summary>It with vectors of so many bits.</summary>
    public TKernel this[int bits] => bits switch
    {
        512 => _bits512,
        256 => _bits256,
        128 => _bits128,
        _ => _none,
    };
}

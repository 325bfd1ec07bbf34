using BenchmarkDotNet.Attributes;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>A kernel with vectors of each width, and with none, beside a plain loop. Widths that the processor does not have are left out.</summary>
public abstract class WidthSuite<TResult> : Suite
{
    private static readonly int[] Widths = [64, 128, 256, 512];

    [Benchmark(Baseline = true)]
    public TResult Loop() => InLoop();

    /// <summary>The kernel without vectors.</summary>
    [Benchmark]
    public TResult Bits64() => At(64);

    [Benchmark]
    public TResult Bits128() => At(128);

    [Benchmark]
    public TResult Bits256() => At(256);

    [Benchmark]
    public TResult Bits512() => At(512);

    /// <summary>What somebody would write without the kernel.</summary>
    protected abstract TResult InLoop();

    /// <summary>The kernel with vectors of so many bits.</summary>
    protected abstract TResult At(int bits);

    protected sealed override void Check()
    {
        foreach (int bits in Widths.Where(bits => bits <= Widest.Bits))
            RequireSame($"{bits} bits", InLoop, () => At(bits));
    }
}

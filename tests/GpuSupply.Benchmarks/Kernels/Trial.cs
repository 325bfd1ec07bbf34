namespace GpuSupply.Benchmarks.Kernels;

/// <summary>A kernel, or queries, beside a loop over the same random numbers.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="Share">How many times as many numbers as another trial it gets.</param>
/// <param name="Run">Tries it once; says where the two differ, and gives back how many numbers the kernel went over.</param>
internal sealed record Trial(string Name, int Share, Func<Noise, Action<string>, long> Run);

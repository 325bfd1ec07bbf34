using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GpuSupply.Internals.Kernels;
using Perfolizer.Horology;

namespace GpuSupply.Benchmarks.Suites;

/// <summary>Times kernels with BenchmarkDotNet.</summary>
internal static class KernelSuites
{
    public const string Usage = "suites [--filter *Sum*] [--job short] [options of BenchmarkDotNet]";

    private const string Width = "Bits";

    /// <summary>Whether all that was to be timed was, and no kernel gave anything else than its loop.</summary>
    public static bool Run(string[] args)
    {
        // Without a filter it would wait for somebody to choose.
        bool isChosen = args.Any(arg => arg is "--filter" or "-f" or "--list" or "--help" or "--version");
        string[] all = isChosen ? args : [.. args, "--filter", "*"];
        return BenchmarkSwitcher.FromAssembly(typeof(KernelSuites).Assembly).Run(all, Config())
            .All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success));
    }

    // In this process: for programs of its own BenchmarkDotNet builds this project and all that it needs anew, which takes longer on a busy machine than the two minutes
    // that it waits, and then starts one for every case.
    private static IConfig Config() => DefaultConfig.Instance
        .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "suites"))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumn(new RowTimeColumn())
        .AddFilter(new SimpleFilter(benchmark => HasWidth(benchmark.Descriptor.WorkloadMethod.Name)))
        .AddJob(new Job()
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(120))
            .AsMutator());

    private static bool HasWidth(string method) => !method.StartsWith(Width, StringComparison.Ordinal) || int.Parse(method.AsSpan(Width.Length)) <= Widest.Bits;
}

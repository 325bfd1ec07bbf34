using GpuSupply.Benchmarks;
using GpuSupply.Benchmarks.Billion;
using GpuSupply.Benchmarks.Compare;
using GpuSupply.Benchmarks.Generation;
using GpuSupply.Benchmarks.Kernels;
using GpuSupply.Benchmarks.Planted;
using GpuSupply.Benchmarks.Suites;
using GpuSupply.TestKit.Verdicts;

switch (args)
{
    case ["records", .. var options] when RecordsOptions.Read(options) is { } read:
        new RecordsBenchmark(read, Console.Out).Run();
        return 0;
    case ["journal", .. var options] when JournalBenchmarkOptions.Read(options) is { } read:
        return new JournalBenchmark(read, Console.Out).Run() ? 0 : 1;
    case ["builder", .. var options] when BuilderOptions.Read(options) is { } read:
        new BuilderBenchmark(read, Console.Out).Run();
        return 0;
    case ["claims", .. var options] when ClaimsOptions.Read(options) is { } read:
        new ClaimsBenchmark(read, Console.Out).Run();
        return 0;
    case ["case", .. var options] when ClaimsOptions.Read(options) is { } read:
        using (Stream document = Console.OpenStandardOutput())
            document.Write(CaseDocument.Write(new CaseSize(read.Records, read.Claims, read.Days)));
        return 0;
    case ["compare", .. var options] when CompareOptions.Read(options) is { } read:
        return new CompareBenchmark(read, Console.Out).Run() ? 0 : 1;
    case ["billion", .. var options] when BillionOptions.Read(options) is { } read:
        return new BillionBenchmark(read, Console.Out).Run() ? 0 : 1;
    case ["kernels", .. var options] when KernelsOptions.Read(options) is { } read:
        return new KernelsCheck(read, Console.Out).Run();
    case ["suites", .. var options]:
        return KernelSuites.Run(options) ? 0 : 1;
    case ["planted", .. var options] when PlantedOptions.Read(options) is { } read:
        return new PlantedCheck(read, Console.Out).Run() ? 0 : 1;
    case ["ledger", .. var options] when LedgerOptions.Read(options) is { } read:
        new LedgerBenchmark(read, Console.Out).Run();
        return 0;
    case ["merges", .. var options] when MergesOptions.Read(options) is { } read:
        return new MergesCheck(read, Console.Out).Run() ? 0 : 1;
    case ["verdicts", .. var options] when VerdictsOptions.Read(options) is { } read:
        return VerdictLaw.Try(read.Cases, read.Seed, Console.WriteLine, read.Shown) == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine(RecordsOptions.Usage);
        Console.Error.WriteLine(JournalBenchmarkOptions.Usage);
        Console.Error.WriteLine(BuilderOptions.Usage);
        Console.Error.WriteLine(ClaimsOptions.Usage);
        Console.Error.WriteLine(CompareOptions.Usage);
        Console.Error.WriteLine(BillionOptions.Usage);
        Console.Error.WriteLine(KernelsOptions.Usage);
        Console.Error.WriteLine(KernelSuites.Usage);
        Console.Error.WriteLine(PlantedOptions.Usage);
        Console.Error.WriteLine(LedgerOptions.Usage);
        Console.Error.WriteLine(MergesOptions.Usage);
        Console.Error.WriteLine(VerdictsOptions.Usage);
        return 2;
}

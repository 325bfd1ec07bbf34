using GpuSupply.Benchmarks;
using GpuSupply.TestKit.Verdicts;

switch (args)
{
    case ["records", .. var options] when RecordsOptions.Read(options) is { } read:
        new RecordsBenchmark(read, Console.Out).Run();
        return 0;
    case ["claims", .. var options] when ClaimsOptions.Read(options) is { } read:
        new ClaimsBenchmark(read, Console.Out).Run();
        return 0;
    case ["verdicts", .. var options] when VerdictsOptions.Read(options) is { } read:
        return VerdictLaw.Try(read.Cases, read.Seed, Console.WriteLine, read.Shown) == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine(RecordsOptions.Usage);
        Console.Error.WriteLine(ClaimsOptions.Usage);
        Console.Error.WriteLine(VerdictsOptions.Usage);
        return 2;
}

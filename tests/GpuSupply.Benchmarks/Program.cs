using GpuSupply.Benchmarks;

if (args is not ["records", .. var options] || RecordsOptions.Read(options) is not { } read)
{
    Console.Error.WriteLine(RecordsOptions.Usage);
    return 2;
}
new RecordsBenchmark(read, Console.Out).Run();
return 0;

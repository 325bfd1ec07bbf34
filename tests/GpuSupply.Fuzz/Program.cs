using GpuSupply.Fuzz;
using GpuSupply.Fuzz.Targets;
using GpuSupply.TestKit.Model;

// Made when they are asked for: under a search that is guided nothing of the library may run before that begins.
(string Name, Func<IFuzzTarget> Make)[] targets =
[
    ("numbers", () => new NumbersTarget()), ("windows", () => new WindowsTarget()), ("case", () => new CaseTarget()), ("journal", () => new JournalTarget()), ("saved-ledger", () => new SavedLedgerTarget()),
    ("partial", () => new PartialTarget()), ("arrow", () => new ArrowTarget()), ("kernels", () => new KernelsTarget()), ("canary", () => new CanaryTarget()),
];
Func<IFuzzTarget>? Named(string name) => targets.FirstOrDefault(target => target.Name == name).Make;

switch (args)
{
    case ["run", .. var options] when FuzzOptions.Read(options) is { } read:
        return Run(read) ? 0 : 1;
    case ["canary"]:
        return Canary() ? 0 : 1;
    case ["model", var count] when int.TryParse(count, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int sequences):
        return Model(sequences) ? 0 : 1;
    case ["one", var name, var file] when Named(name) is { } make:
        Console.WriteLine(make().Try(File.ReadAllBytes(file)) ? "accepted" : "refused");
        return 0;
    case ["seeds", var name, var folder] when Named(name) is { } make:
        Directory.CreateDirectory(folder);
        foreach ((int index, byte[] seed) in make().Seeds.Index())
            File.WriteAllBytes(Path.Combine(folder, $"{index:000}"), seed);
        return 0;
    case ["words", var name, var file] when Named(name) is { } make:
        File.WriteAllLines(file, make().Words.Where(word => word.Length > 0).Select(word => $"\"{string.Concat(word.Select(one => $"\\x{one:x2}"))}\""));
        return 0;
    case ["guided", var name] when Named(name) is { } make:
        IFuzzTarget? guided = null;
        SharpFuzz.Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            (guided ??= make()).Try(bytes.ToArray());
        });
        return 0;
    default:
        Console.Error.WriteLine(FuzzOptions.Usage);
        Console.Error.WriteLine($"canary | model SEQUENCES | one TARGET FILE | seeds TARGET FOLDER | words TARGET FILE | guided TARGET (under afl-fuzz, with instrumented assemblies); targets: {string.Join(", ", targets.Select(target => target.Name))}");
        return 2;
}

bool Run(FuzzOptions options)
{
    bool isRight = true;
    long all = 0;
    foreach (IFuzzTarget target in targets.Select(one => one.Make()).Where(one => options.Target is null ? one.Permille > 0 : one.Name == options.Target))
    {
        long executions = options.Target is null ? options.Executions * target.Permille / 1000 : options.Executions;
        var run = new FuzzRun(target, executions, options.Seed, options.Threads);
        run.Run();
        all += executions;
        if (run.Failed is var (input, why))
        {
            string file = $"{target.Name}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..12]}.input";
            File.WriteAllBytes(file, input);
            Console.WriteLine($"WRONG {target.Name}: {file}, {input.Length} bytes: {why}");
            isRight = false;
        }
        else if (run.Accepted == 0)
        {
            Console.WriteLine($"WRONG {run}: what is always refused tries nothing");
            isRight = false;
        }
        else
        {
            Console.WriteLine($"ok    {run}");
        }
    }

    Console.WriteLine($"{all} executions, {(isRight ? "nothing found" : "something found")}");
    return isRight;
}

// Random sequences of records against a model of a page, from the seeds 1, 2, 3 on.
static bool Model(int sequences)
{
    long asked = 0;
    try
    {
        Parallel.For(1, sequences + 1, () => 0L, (seed, _, own) => own + ModelSequence.Run(seed), own => Interlocked.Add(ref asked, own));
    }
    catch (AggregateException wrong)
    {
        Console.WriteLine($"WRONG {wrong.InnerException!.Message}");
        return false;
    }

    Console.WriteLine($"ok    {sequences} sequences, {asked} questions, all answered as the model does");
    return true;
}

// A bug that is known must be found, or the search finds nothing.
bool Canary()
{
    var run = new FuzzRun(new CanaryTarget(), 10_000_000, 1, 1);
    run.Run();
    bool isFound = run.Failed is { Why: CanaryFoundException };
    Console.WriteLine(isFound ? $"ok    canary: found by \"{System.Text.Encoding.UTF8.GetString(run.Failed!.Value.Input)}\"" : $"WRONG the canary was not found: {run}");
    return isFound;
}

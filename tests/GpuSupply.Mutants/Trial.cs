using System.Collections.Concurrent;
using System.Globalization;

namespace GpuSupply.Mutants;

/// <summary>Tries mutants: each runs while the tests that come by it run, those first that noticed others of its folder, until one fails.</summary>
/// <param name="testFolder">The folder of the tests, with the library that has all mutants.</param>
/// <param name="results">The file of results; a mutant that stands there is not tried again.</param>
/// <param name="seconds">How much time of tests is spent on a mutant that none of them notices.</param>
/// <param name="without">Tests whose names begin so are not run.</param>
internal sealed class Trial(string testFolder, string results, int seconds, IReadOnlyList<string> without)
{
    // Of slower tests it is not asked which mutants they come by, which takes many times as long.
    private const int QuickMilliseconds = 400;

    // Tests are run in batches of at most so many, and of about so many milliseconds: first those that noticed mutants of the folder before, the last first.
    private const int BatchMilliseconds = 100;
    private const int BatchTests = 40;

    // Of a mutant in a process of its own, so many tests are run: those that are nearest to it.
    private const int MostAlone = 60;

    // With more time for each, the slower tests are run, too, and processes of their own are begun for all that are left.
    private const int QuickSeconds = 5;

    private readonly Coverage coverage = new();
    private string[] names = [];
    private ILookup<string, int> inFile = Array.Empty<Mutant>().ToLookup(mutant => "", mutant => 0);
    private readonly Lock writing = new();
    private int tried;

    /// <summary>Tries those that were not tried before.</summary>
    public void Run(IReadOnlyList<Mutant> mutants, int atOnce)
    {
        Dictionary<int, string> before = Results(results);
        inFile = mutants.ToLookup(mutant => mutant.File, mutant => mutant.Id);
        Cover();
        var left = new ConcurrentQueue<Mutant>(mutants.Where(mutant => !before.ContainsKey(mutant.Id)).OrderByDescending(mutant => coverage.IsComeBy(mutant.Id)).ThenByDescending(mutant => mutant.Folder, StringComparer.Ordinal).ThenBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Line));
        Console.WriteLine($"{coverage.Tests.Count} tests; {left.Count} mutants to be tried");
        Thread[] threads = [.. Enumerable.Range(0, atOnce).Select(_ => new Thread(() => TryAll(left)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
    }

    /// <summary>What became of each mutant, by its number.</summary>
    public static Dictionary<int, string> Results(string file) =>
        File.Exists(file) ? File.ReadLines(file).Select(line => line.Split('\t')).ToDictionary(parts => int.Parse(parts[0], CultureInfo.InvariantCulture), parts => parts[1]) : [];

    /// <summary>Finds out how long each test takes, and of the quick ones which mutants they come by.</summary>
    private void Cover()
    {
        string times = $"{results}.times", covered = $"{results}.coverage";
        using var worker = new WorkerProcess(testFolder);
        names = worker.Ask("names", TimeSpan.FromMinutes(5), _ => true)?[0].Split('\t') ?? throw new InvalidOperationException("No tests were found.");
        if (!File.Exists(covered))
        {
            File.WriteAllLines(times, Lines(worker, "time", [.. Enumerable.Range(0, names.Length).Where(test => !without.Any(prefix => names[test].StartsWith(prefix, StringComparison.Ordinal)))]));
            foreach (string line in File.ReadLines(times))
                coverage.AddTime(line);
            File.WriteAllLines(covered, Lines(worker, "cover", [.. coverage.Tests.Where(test => coverage.Milliseconds(test) <= QuickMilliseconds)]));
        }

        foreach (string line in File.ReadLines(times))
            coverage.AddTime(line);
        foreach (string line in File.ReadLines(covered))
            coverage.Add(line);
    }

    /// <summary>A worker's lines on tests without those that fail without any mutant, as where data is missing that they ask for: they say nothing of mutants.</summary>
    private List<string> Lines(WorkerProcess worker, string order, List<int> tests)
    {
        var lines = new List<string>();
        while (tests.Count > 0)
        {
            List<string> answer = worker.Ask($"{order} {string.Join(' ', tests)}", TimeSpan.FromMinutes(30), line => line == "done" || line.StartsWith("failed ", StringComparison.Ordinal)) ?? throw new InvalidOperationException("The tests did not end.");
            int failed = answer[^1] == "done" ? -1 : int.Parse(answer[^1]["failed ".Length..], CultureInfo.InvariantCulture);
            Dictionary<int, string> done = answer.SkipLast(1).ToDictionary(line => int.Parse(line[..line.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture));
            done.Remove(failed);
            lines.AddRange(done.Values);
            tests = failed < 0 ? [] : [.. tests.Where(test => test != failed && !done.ContainsKey(test))];
            if (failed >= 0)
                Console.WriteLine($"left out, since it fails without a mutant: {names[failed]}");
        }

        return lines;
    }

    private void TryAll(ConcurrentQueue<Mutant> left)
    {
        using var worker = new WorkerProcess(testFolder);
        string folder = "";
        List<int> killers = [];
        while (left.TryDequeue(out Mutant? mutant))
        {
            if (mutant.Folder != folder)
                (folder, killers) = (mutant.Folder, []);
            string result = Try(worker, mutant, killers);

            // What is made once and kept shows its mutants only in a process of their own: there no test came by them.
            if (result == "unreached" || (seconds > QuickSeconds && result == "survived"))
            {
                worker.Renew(mutant.Id);
                result = TryAlone(worker, mutant);
                worker.Renew(-1);
            }

            lock (writing)
            {
                File.AppendAllText(results, $"{mutant.Id}\t{result.Replace(' ', '\t')}\n");
                if (++tried % 100 == 0)
                    Console.WriteLine($"{DateTime.Now:HH:mm:ss} {tried} tried, {left.Count} left");
            }
        }
    }

    private string Try(WorkerProcess worker, Mutant mutant, List<int> killers)
    {
        IReadOnlyList<int> covering = coverage.TestsOf(mutant.Id, test => IsNear(test, mutant));
        List<int> tests = [.. killers.Intersect(covering), .. covering.Except(killers)];
        if (seconds > QuickSeconds)
            tests.AddRange(coverage.Late);
        if (tests.Count == 0)
            return "unreached";
        long spent = 0;
        for (int first = 0, next; first < tests.Count && spent < seconds * 1_000; first = next)
        {
            long batch = 0;
            for (next = first; next < tests.Count && (next == first || batch + coverage.Milliseconds(tests[next]) <= BatchMilliseconds) && next - first < BatchTests; next++)
                batch += coverage.Milliseconds(tests[next]);
            spent += batch;
            int[] some = [.. tests[first..next]];
            string answer = Ask(worker, mutant, some);
            if (answer == "ended" || answer.StartsWith("stained", StringComparison.Ordinal))
            {
                // What an earlier mutant left behind, or a busy machine, is no merit of the tests.
                worker.Renew(-1);
                answer = Ask(worker, mutant, some);
            }

            if (answer == "survived")
                continue;
            if (answer.Split(' ') is [_, var killer])
            {
                int test = int.Parse(killer, CultureInfo.InvariantCulture);
                killers.Remove(test);
                killers.Insert(0, test);
            }

            return answer.Replace("stained", "killed", StringComparison.Ordinal);
        }

        return "survived";
    }

    /// <summary>What becomes of a mutant in a process of its own, begun with it. What it made once fails without it, too.</summary>
    private string TryAlone(WorkerProcess worker, Mutant mutant) =>
        (worker.Ask($"alone\t{mutant.Id}\t{string.Join('\t', NearestTo(mutant).Select(test => names[test]))}", TimeSpan.FromSeconds(30), _ => true)?[0] ?? "ended").Replace("stained", "killed", StringComparison.Ordinal);

    /// <summary>Tests for what no test was seen to come by: those first that come by many of the other mutants of its file and by few others.</summary>
    private List<int> NearestTo(Mutant mutant)
    {
        Dictionary<int, (int OfThese, int OfAll)> counts = coverage.Counts(inFile[mutant.File]);
        return [.. coverage.Tests.Where(test => coverage.Milliseconds(test) <= QuickMilliseconds)
            .OrderByDescending(test => counts.TryGetValue(test, out var count) ? (decimal)count.OfThese * count.OfThese / count.OfAll : 0).ThenByDescending(test => IsNear(test, mutant)).Take(MostAlone)];
    }

    /// <summary>Whether a test is of the mutant's folder.</summary>
    private bool IsNear(int test, Mutant mutant) => names[test].Contains($".{mutant.Folder}.", StringComparison.OrdinalIgnoreCase);

    private string Ask(WorkerProcess worker, Mutant mutant, int[] tests)
    {
        var limit = TimeSpan.FromMilliseconds(5_000 + (20 * tests.Sum(coverage.Milliseconds)));
        return worker.Ask($"try {mutant.Id} {string.Join(' ', tests)}", limit, _ => true)?[0] ?? "ended";
    }
}

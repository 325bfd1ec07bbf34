using System.Collections.Concurrent;
using System.Globalization;

namespace GpuSupply.Mutants;

/// <summary>Tries mutants: each runs while the tests that come by it run, the quickest first, until one fails.</summary>
/// <param name="folder">The folder of the tests, with the library that has all mutants.</param>
/// <param name="results">The file of results; a mutant that stands there is not tried again.</param>
/// <param name="without">Tests whose names begin so are not run.</param>
internal sealed class Trial(string folder, string results, IReadOnlyList<string> without)
{
    // Slower tests say no more than others of the same things.
    private const int SlowestMilliseconds = 5_000;

    // Tests up to each of these numbers of milliseconds are run as one.
    private static readonly int[] Tiers = [5, 50, 500, SlowestMilliseconds];

    private readonly Coverage coverage = new();
    private readonly Lock writing = new();
    private int tried;

    /// <summary>Tries those that were not tried before.</summary>
    public void Run(IReadOnlyList<Mutant> mutants, int atOnce)
    {
        Dictionary<int, string> before = Results(results);
        Cover();
        var left = new ConcurrentQueue<Mutant>(mutants.Where(mutant => !before.ContainsKey(mutant.Id)).OrderBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Line));
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

    private void Cover()
    {
        string file = $"{results}.coverage";
        if (!File.Exists(file))
        {
            using var worker = new WorkerProcess(folder);
            string[] names = worker.Ask("names", TimeSpan.FromMinutes(5), _ => true)?[0].Split('\t') ?? throw new InvalidOperationException("No tests were found.");
            List<int> tests = [.. Enumerable.Range(0, names.Length).Where(test => !without.Any(prefix => names[test].StartsWith(prefix, StringComparison.Ordinal)))];
            var lines = new List<string>();
            while (tests.Count > 0)
            {
                // One that fails without any mutant, as where the data is missing that it asks for, says nothing of mutants.
                List<string> answer = worker.Ask($"cover {string.Join(' ', tests)}", TimeSpan.FromMinutes(30), line => line == "done" || line.StartsWith("failed ", StringComparison.Ordinal)) ?? throw new InvalidOperationException("The tests did not end.");
                int failed = answer[^1] == "done" ? -1 : int.Parse(answer[^1]["failed ".Length..], CultureInfo.InvariantCulture);
                if (failed >= 0)
                    Console.WriteLine($"left out, since it fails without a mutant: {names[failed]}");
                Dictionary<int, string> covered = answer.SkipLast(1).ToDictionary(line => int.Parse(line[..line.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture));
                covered.Remove(failed);
                lines.AddRange(covered.Values);
                tests.RemoveAll(test => test == failed || covered.ContainsKey(test));
                if (failed < 0)
                    break;
            }

            File.WriteAllLines(file, lines);
        }

        foreach (string line in File.ReadLines(file))
            coverage.Add(line);
    }

    private void TryAll(ConcurrentQueue<Mutant> left)
    {
        using var worker = new WorkerProcess(folder);
        while (left.TryDequeue(out Mutant? mutant))
        {
            bool isOnce = coverage.IsOnce(mutant.Id);
            string result = !isOnce ? Try(worker, mutant) : "survived";

            // What is made once and kept shows its mutants only in a process of their own.
            if (result == "survived")
            {
                worker.Renew(mutant.Id);
                result = Try(worker, mutant, isOnce);
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

    private string Try(WorkerProcess worker, Mutant mutant, bool isOnce = false)
    {
        IReadOnlyList<int> covering = coverage.TestsOf(mutant.Id);
        if (isOnce)
            covering = [.. covering, .. coverage.Tests.Where(test => coverage.Milliseconds(test) <= Tiers[1]).Except(covering)];
        if (covering.Count == 0)
            return "unreached";
        int least = -1;
        foreach (int most in Tiers)
        {
            int[] tests = [.. covering.Where(test => coverage.Milliseconds(test) > least && coverage.Milliseconds(test) <= most)];
            least = most;
            if (tests.Length == 0)
                continue;
            string answer = Ask(worker, mutant, tests);
            if (answer.StartsWith("stained", StringComparison.Ordinal) && !isOnce)
            {
                worker.Renew(-1);
                answer = Ask(worker, mutant, tests);
            }

            if (answer != "survived")
                return answer.Replace("stained", "killed", StringComparison.Ordinal);
        }

        return "survived";
    }

    private string Ask(WorkerProcess worker, Mutant mutant, int[] tests)
    {
        var limit = TimeSpan.FromMilliseconds(20_000 + (10 * tests.Sum(coverage.Milliseconds)));
        return worker.Ask($"try {mutant.Id} {string.Join(' ', tests)}", limit, _ => true)?[0] ?? "ended";
    }
}

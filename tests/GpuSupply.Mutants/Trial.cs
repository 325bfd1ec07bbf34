using System.Collections.Concurrent;
using System.Globalization;

namespace GpuSupply.Mutants;

/// <summary>
/// Tries mutants: each runs while the tests that come by it run, until one fails. In a first round a few seconds of tests are spent on each, beginning with those that noticed others of its folder; in a second
/// all tests but the slowest, on each that none noticed yet and of which it is not known that none can.
/// </summary>
/// <param name="testFolder">The folder of the tests, with the library that has all mutants.</param>
/// <param name="results">The file of results. What stands there is not tried again in its round.</param>
/// <param name="before">Results of another library or of other tests, which say what to try first; the file need not be there.</param>
/// <param name="equivalents">The changes that no test can notice.</param>
/// <param name="without">Tests whose names begin so are not run.</param>
internal sealed class Trial(string testFolder, TrialResults results, TrialResults before, IReadOnlySet<string> equivalents, IReadOnlyList<string> without)
{
    // Of slower tests it is not asked which mutants they come by, which takes many times as long; they are not run.
    private const int QuickMilliseconds = 400;

    // So much time of tests is spent on a mutant in the first round.
    private const int FirstMilliseconds = 3_000;

    // Tests are run in batches of at most so many, and of about so many milliseconds: first those that noticed mutants of the folder before, the last first.
    private const int BatchMilliseconds = 100;
    private const int BatchTests = 40;

    // Of the tests that noticed others of the folder so many go first, before those that come by few others.
    private const int KillersFirst = 20;

    // Of a mutant in a process of its own, so many tests are run: those that are nearest to it.
    private const int MostAlone = 300;

    private readonly Coverage coverage = new();
    private string[] names = [];
    private ILookup<string, int> inFile = Array.Empty<Mutant>().ToLookup(mutant => "", mutant => 0);
    private ILookup<string, int> noticed = Array.Empty<Mutant>().ToLookup(mutant => "", mutant => 0);

    /// <summary>Tries those that were not tried before.</summary>
    public void Run(IReadOnlyList<Mutant> mutants, int atOnce)
    {
        inFile = mutants.ToLookup(mutant => mutant.File, mutant => mutant.Id);
        Cover();
        ILookup<string, int> numbers = coverage.Tests.ToLookup(test => names[test]);
        noticed = before.Noticed.SelectMany(pair => numbers[pair.Test].Select(test => (pair.Change, Test: test))).ToLookup(pair => pair.Change, pair => pair.Test);
        Console.WriteLine($"{coverage.Tests.Count} tests");
        RunRound("first", [.. mutants.Where(mutant => results.Of(mutant) is null)], FirstMilliseconds, atOnce);
        RunRound("second", [.. mutants.Where(mutant => results.Of(mutant) == "survived" && !equivalents.Contains(mutant.Change))], long.MaxValue, atOnce);
    }

    /// <summary>Finds out how long each test takes, and of the quick ones which mutants they come by.</summary>
    private void Cover()
    {
        string times = $"{results.File}.times", covered = $"{results.File}.coverage";
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

    private void RunRound(string name, IReadOnlyList<Mutant> mutants, long milliseconds, int atOnce)
    {
        // Folders of which most are left come first.
        Console.WriteLine($"{DateTime.Now:HH:mm:ss} {name} round: {mutants.Count} mutants");
        Dictionary<string, int> left = mutants.CountBy(mutant => mutant.Folder).ToDictionary();
        var queue = new ConcurrentQueue<Mutant>(mutants.OrderByDescending(mutant => coverage.IsComeBy(mutant.Id)).ThenByDescending(mutant => left[mutant.Folder]).ThenBy(mutant => mutant.Folder, StringComparer.Ordinal).ThenBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Line));
        Thread[] threads = [.. Enumerable.Range(0, atOnce).Select(_ => new Thread(() => TryAll(queue, milliseconds)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
    }

    private void TryAll(ConcurrentQueue<Mutant> left, long milliseconds)
    {
        using var worker = new WorkerProcess(testFolder);
        string folder = "";
        List<int> killers = [];
        while (left.TryDequeue(out Mutant? mutant))
        {
            if (mutant.Folder != folder)
                (folder, killers) = (mutant.Folder, []);
            (string result, int? test) = Try(worker, mutant, killers, milliseconds);

            // What is made once and kept shows its mutants only in a process of their own: there no test came by them.
            if (result == "survived" && (milliseconds > FirstMilliseconds || !coverage.IsComeBy(mutant.Id)))
                (result, test) = TryAlone(worker, mutant);
            results.Add(mutant, result, test is { } one ? names[one] : "");
            if (left.Count % 100 == 0)
                Console.WriteLine($"{DateTime.Now:HH:mm:ss} {left.Count} left");
        }
    }

    private (string Result, int? Test) Try(WorkerProcess worker, Mutant mutant, List<int> killers, long milliseconds)
    {
        IReadOnlyList<int> covering = coverage.TestsOf(mutant.Id, test => IsNear(test, mutant));
        int[] tests = [.. noticed[mutant.Change].Concat(killers.Take(KillersFirst)).Intersect(covering).Union(covering)];
        long spent = 0;
        for (int first = 0, next; first < tests.Length && spent < milliseconds; first = next)
        {
            long batch = 0;
            for (next = first; next < tests.Length && (next == first || batch + coverage.Milliseconds(tests[next]) <= BatchMilliseconds) && next - first < BatchTests; next++)
                batch += coverage.Milliseconds(tests[next]);
            spent += batch;
            int[] some = tests[first..next];
            string answer = Ask(worker, mutant, some);
            if (answer == "ended" || answer.StartsWith("stained", StringComparison.Ordinal))
            {
                // What an earlier mutant left behind, or a busy machine, is no merit of the tests.
                worker.Renew(-1);
                answer = Ask(worker, mutant, some);
            }

            if (answer == "survived")
                continue;
            if (answer.Split(' ') is not [_, var killer])
                return (answer, null);
            int test = int.Parse(killer, CultureInfo.InvariantCulture);
            killers.Remove(test);
            killers.Insert(0, test);
            return ("killed", test);
        }

        return ("survived", null);
    }

    /// <summary>What becomes of a mutant in a process of its own, begun with it: "left" where no test notices it there, either.</summary>
    private (string Result, int? Test) TryAlone(WorkerProcess worker, Mutant mutant)
    {
        List<int> nearest = NearestTo(mutant);
        worker.Renew(mutant.Id);
        string? answer = Alone(worker, mutant.Id, nearest);
        worker.Renew(-1);
        if (answer is null)
            return ("ended", null);
        if (answer.Split('\t') is not [_, var name])
            return ("left", null);

        // What was made once with the mutant stays, so that only another process tells whether the test fails without it.
        int test = nearest.First(one => names[one] == name);
        bool isNoticed = Alone(worker, -1, [test]) == "survived";
        worker.Renew(-1);
        return isNoticed ? ("killed", test) : ("left", null);
    }

    private string? Alone(WorkerProcess worker, int mutant, List<int> tests) => worker.Ask($"alone\t{mutant}\t{string.Join('\t', tests.Select(test => names[test]))}", TimeSpan.FromSeconds(60), _ => true)?[0];

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

using System.Globalization;

namespace GpuSupply.Mutants;

/// <summary>Which tests come by which mutants, and how long each takes.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<int, List<int>> testsOf = [];
    private readonly Dictionary<int, long> milliseconds = [];
    private readonly HashSet<int> once = [];

    /// <summary>Tests, the quickest first, that are known.</summary>
    public IReadOnlyList<int> Tests => [.. milliseconds.OrderBy(test => test.Value).ThenBy(test => test.Key).Select(test => test.Key)];

    /// <summary>Whether a mutant is in what runs once in a process: it can only be tried in a new one.</summary>
    public bool IsOnce(int mutant) => once.Contains(mutant);

    public long Milliseconds(int test) => milliseconds[test];

    /// <summary>The tests that come by a mutant, the quickest first.</summary>
    public IReadOnlyList<int> TestsOf(int mutant) => [.. testsOf.GetValueOrDefault(mutant, []).OrderBy(test => milliseconds[test]).ThenBy(test => test)];

    /// <summary>Adds a worker's line on a test: its number, how long it took, all mutants and those that run once.</summary>
    public void Add(string line)
    {
        string[] parts = line.Split(' ');
        int test = int.Parse(parts[0], CultureInfo.InvariantCulture);
        milliseconds[test] = long.Parse(parts[1], CultureInfo.InvariantCulture);
        foreach (int mutant in Numbers(parts[2]))
        {
            if (!testsOf.TryGetValue(mutant, out List<int>? tests))
                testsOf[mutant] = tests = [];
            tests.Add(test);
        }

        once.UnionWith(Numbers(parts[3]));
    }

    private static IEnumerable<int> Numbers(string list) => list.Length == 0 ? [] : list.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture));
}

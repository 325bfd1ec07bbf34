using System.Globalization;

namespace GpuSupply.Mutants;

/// <summary>Which tests come by which mutants, and how long each takes.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<int, List<int>> testsOf = [];
    private readonly Dictionary<int, long> milliseconds = [];
    private readonly Dictionary<int, int> mutantsOf = [];

    /// <summary>Tests, the quickest first, that are known.</summary>
    public IReadOnlyList<int> Tests => [.. milliseconds.OrderBy(test => test.Value).ThenBy(test => test.Key).Select(test => test.Key)];

    public long Milliseconds(int test) => milliseconds[test];

    /// <summary>
    /// The tests that come by a mutant: in turn those that are near to it, those that come by the fewest others, which say most of it, and those that come by the most, which ask for the most at once.
    /// </summary>
    public IReadOnlyList<int> TestsOf(int mutant, Func<int, bool> isNear)
    {
        int[] tests = [.. testsOf.GetValueOrDefault(mutant, []).OrderBy(test => mutantsOf[test]).ThenBy(test => test)], near = [.. tests.Where(isNear)];
        return [.. tests.SelectMany((_, index) => new[] { index < near.Length ? near[index] : tests[index], tests[index], tests[^(index + 1)] }).Distinct()];
    }

    /// <summary>Whether any test comes by a mutant.</summary>
    public bool IsComeBy(int mutant) => testsOf.ContainsKey(mutant);

    /// <summary>How many of some mutants a test comes by, and of all.</summary>
    public Dictionary<int, (int OfThese, int OfAll)> Counts(IEnumerable<int> mutants) =>
        mutants.SelectMany(mutant => testsOf.GetValueOrDefault(mutant, [])).CountBy(test => test).ToDictionary(pair => pair.Key, pair => (pair.Value, mutantsOf[pair.Key]));

    /// <summary>Adds a worker's line on a test: its number, and how long it took.</summary>
    public void AddTime(string line)
    {
        string[] parts = line.Split(' ');
        milliseconds[int.Parse(parts[0], CultureInfo.InvariantCulture)] = long.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Adds a worker's line on a test: its number, how long it took while this was looked for, and the mutants.</summary>
    public void Add(string line)
    {
        string[] parts = line.Split(' ');
        int test = int.Parse(parts[0], CultureInfo.InvariantCulture);
        mutantsOf[test] = 0;
        foreach (int mutant in Numbers(parts[2]))
        {
            mutantsOf[test]++;
            if (!testsOf.TryGetValue(mutant, out List<int>? tests))
                testsOf[mutant] = tests = [];
            tests.Add(test);
        }
    }

    private static IEnumerable<int> Numbers(string list) => list.Length == 0 ? [] : list.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture));
}
